package org.opencmcc.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.access.LabelWish;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;

/// Sixty lists, with numbered rows, without, and mixed, each handed in again and again: whole, in
/// part, earlier days, later days, with whatever changes, against the same list in memory.
@Tag("store")
@OnACentre
final class EditionSequencesTest {
    private static final long SEED = 1_948;
    private static final int LISTS = 60;
    private static final LocalDate START = LocalDate.of(2024, 5, 1);
    private static final int DAYS = 12;
    private static final List<String> CAVEATS = List.of("NOT_ATTRIBUTABLE", "NO_AGGREGATE", "ORCON");

    /// Which rows of a list have a number of their own.
    private enum Numbers {
        ALL,
        SOME,
        NONE
    }

    private static final List<Numbers> KINDS = List.of(Numbers.ALL, Numbers.SOME, Numbers.NONE);

    @Test
    void after_any_sequence_of_editions_rows_and_counts_are_those_of_the_list_in_memory(TestCentre centre) {
        var others = centre.in(
                "un-1",
                tx -> centre.bean(DelegationDesk.class).known(tx).stream()
                        .filter(d -> !d.id().equals(tx.reader().delegation()))
                        .map(d -> d.id().value())
                        .toList());
        for (var list = 0; list < LISTS; list++) {
            System.out.println("editions of list " + list + " from seed " + (SEED + list));
            new Sequence(centre, new Random(SEED + list), label(list, others), KINDS.get(list % KINDS.size())).run();
        }
    }

    /// A different label for every list, and so a different list.
    private static LabelWish label(int number, List<UUID> others) {
        var caveats = new ArrayList<String>();
        var released = new ArrayList<UUID>();
        for (var bit = 0; bit < 3; bit++) {
            if ((number & 1 << bit) != 0) {
                caveats.add(CAVEATS.get(bit));
            }
            if ((number & 8 << bit) != 0) {
                released.add(others.get(bit));
            }
        }
        return new LabelWish(released, List.of(), caveats);
    }

    private static final class Sequence {
        private final TestCentre centre;
        private final Clerk clerk;
        private final Random random;
        private final LabelWish label;
        private final Numbers numbers;
        private final ModelList model = new ModelList();
        private final List<Import> committed = new ArrayList<>();
        private final List<Known> known = new ArrayList<>();
        private int nextId = 1;

        /// What was known after an edition.
        private record Known(SortedMap<String, String> totals, List<String> trucksADay, List<String> rows) {}

        private Sequence(TestCentre centre, Random random, LabelWish label, Numbers numbers) {
            this.centre = centre;
            this.clerk = Clerk.of(centre, "un-1");
            this.random = random;
            this.label = label;
            this.numbers = numbers;
        }

        private void run() {
            var editions = 3 + random.nextInt(4);
            for (var edition = 1; edition <= editions; edition++) {
                next(edition);
            }
            var last = committed.getLast();
            clerk.in(tx -> {
                for (var edition = 1; edition <= editions; edition++) {
                    assertThat(DayTotals.kept(tx, last, edition).lines())
                            .as("as known after edition " + edition)
                            .isEqualTo(known.get(edition - 1).totals())
                            .isEqualTo(DayTotals.recounted(tx, last, edition).lines());
                }
                return tx;
            });
            var asked = Editions.of(centre, clerk, last);
            for (var edition = 1; edition <= editions; edition++) {
                var at = committed.get(edition - 1).committedAt();
                assertThat(asked.trucksADay(at))
                        .as("the desk's count as known after edition " + edition)
                        .isEqualTo(known.get(edition - 1).trucksADay());
                assertThat(asked.rows(at).stream().sorted().toList())
                        .as("the rows behind it as known after edition " + edition)
                        .isEqualTo(known.get(edition - 1).rows());
                assertThat(asked.held(at))
                        .as("the rows of the list as known after edition " + edition)
                        .isEqualTo(known.get(edition - 1).rows().size());
            }
        }

        private void next(int edition) {
            var starts = model.starts();
            var from = starts.isEmpty() || random.nextInt(3) == 0
                    ? START.plusDays(random.nextInt(DAYS))
                    : starts.get(random.nextInt(starts.size()));
            var to = from.plusDays(random.nextInt(DAYS));
            var rows = rows(from, to);
            var outside = random.nextInt(3);
            var shown = clerk.shows(file(rows, to, outside), new Clerk.Sent("unrwa-received", from, to, label));
            var preview = Objects.requireNonNull(shown.reading());
            assertThat(preview.state().name()).isEqualTo(model.reading(from, to));
            var kind = preview.state() == ReadingState.CHOOSE
                    ? (random.nextBoolean() ? EditionReading.EDITION : EditionReading.ADDITION)
                    : preview.choices().getFirst().kind();
            var promised = preview.find(kind).orElseThrow();
            refusesUnasked(shown, preview, kind, promised, model.rowsInside(from, to));
            var made = clerk.commitsAs(kind, shown);
            committed.add(made);
            assertThat(made.counts())
                    .as("what the preview promised")
                    .isEqualTo(shown.counts().changing(promised.changes()));
            assertThat(Clerk.line(made))
                    .as("edition " + edition + ", " + preview.state() + " taken as " + kind)
                    .isEqualTo("COMMITTED: read %d = accepted %d + refused %d; %s"
                            .formatted(
                                    rows.size() + outside,
                                    rows.size(),
                                    outside,
                                    model.enter(from, to, kind == EditionReading.EDITION, rows)));
            known.add(new Known(
                    model.totals().lines(),
                    trucksADay(),
                    model.rows().stream()
                            .map(ModelList.ModelRow::written)
                            .sorted()
                            .toList()));
        }

        /// What must be asked is asked, and only that.
        private void refusesUnasked(
                Import shown, EditionPreview preview, EditionReading kind, EditionPreview.Choice promised, int held) {
            if (preview.state() == ReadingState.CHOOSE) {
                assertThat(codeOf(clerk.commits(shown))).isEqualTo("READING_NEEDED");
            }
            if (promised.withdrawn() * 20 > held) {
                for (var wrong : Arrays.asList(null, promised.withdrawn() - 1, promised.withdrawn() + 1)) {
                    assertThat(codeOf(clerk.commits(shown, new CommitWish(null, null, kind, wrong))))
                            .isEqualTo("WITHDRAWAL_NOT_CONFIRMED");
                }
            }
        }

        private static String codeOf(ImportOutcome outcome) {
            return outcome instanceof ImportOutcome.NotNow(var code, var words) ? code : outcome.toString();
        }

        private byte[] file(List<ModelList.ModelRow> rows, LocalDate to, int outside) {
            var file = new StringBuilder(ModelList.ModelRow.HEADER).append('\n');
            for (var at = 0; at < outside; at++) {
                file.append("x")
                        .append(at)
                        .append(",")
                        .append(to.plusDays(1 + at))
                        .append(",,,Rafah,1,MT,\n");
            }
            rows.forEach(row -> file.append(row.written()).append('\n'));
            return file.toString().getBytes(StandardCharsets.UTF_8);
        }

        /// Most of what the list has of these days as it has it, the rest changed or left out, and
        /// some more.
        private List<ModelList.ModelRow> rows(LocalDate from, LocalDate to) {
            var rows = new ArrayList<ModelList.ModelRow>();
            var taken = new HashSet<String>();
            var spoilt = random.nextInt(3) == 0 ? 20 : 3;
            for (var held : model.rows()) {
                var inside = !held.day().isBefore(from) && !held.day().isAfter(to);
                if (held.id().isEmpty() ? inside : (inside || random.nextInt(8) == 0) && taken.add(held.id())) {
                    takeOver(inside ? held : held.on(day(from, to)), from, to, rows, spoilt);
                }
            }
            for (var more = random.nextInt(12); more > 0 || rows.isEmpty(); more--) {
                rows.add(row(from, to));
            }
            Collections.shuffle(rows, random);
            return rows;
        }

        private void takeOver(
                ModelList.ModelRow held, LocalDate from, LocalDate to, List<ModelList.ModelRow> rows, int spoilt) {
            switch (random.nextInt(spoilt * 3)) {
                case 0 -> {}
                case 1 -> rows.add(row(from, to).numbered(held.id()));
                case 2 -> rows.add(held.by(crossing(), type()));
                default -> rows.add(held);
            }
        }

        private ModelList.ModelRow row(LocalDate from, LocalDate to) {
            return new ModelList.ModelRow(
                    numbered() ? String.valueOf(nextId++) : "",
                    day(from, to),
                    one("Food Items", "Medical Supplies", ""),
                    one("Hazel", "HAZEL", "Private Sector"),
                    crossing(),
                    one("", "1", "2.5"),
                    one("Pallets", "MT", "Piece"),
                    type());
        }

        private boolean numbered() {
            return switch (numbers) {
                case ALL -> true;
                case SOME -> random.nextInt(3) > 0;
                case NONE -> false;
            };
        }

        private LocalDate day(LocalDate from, LocalDate to) {
            return from.plusDays(random.nextInt((int) (to.toEpochDay() - from.toEpochDay()) + 1));
        }

        private String crossing() {
            return one("Rafah", "Kerem Shalom", "JLOTS");
        }

        private String type() {
            return one("Private Sector", "Humanitarian - UN", "");
        }

        private String one(String... values) {
            return values[random.nextInt(values.length)];
        }

        /// The trucks of the covered days of May, none counted on those that have no row.
        private List<String> trucksADay() {
            return new TreeMap<>(model.trucksADay())
                    .entrySet().stream()
                            .filter(day -> day.getKey().getMonthValue() == 5)
                            .map(day -> day.getKey().toString().substring(5) + " " + day.getValue())
                            .toList();
        }
    }
}
