package org.opencmcc.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.access.LabelWish;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;

/// Sixty lists, each handed in again and again with whatever changes, against the same list in memory.
@Tag("store")
@OnACentre
final class EditionSequencesTest {
    private static final long SEED = 1_948;
    private static final int LISTS = 60;
    private static final LocalDate START = LocalDate.of(2024, 5, 1);
    private static final int DAYS = 12;
    private static final List<String> CAVEATS = List.of("NOT_ATTRIBUTABLE", "NO_AGGREGATE", "ORCON");

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
            new Sequence(centre, new Random(SEED + list), label(list, others)).run();
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
        private final ModelList model = new ModelList();
        private final List<Import> committed = new ArrayList<>();
        private final List<Map<String, String>> known = new ArrayList<>();
        private int nextId = 1;

        private Sequence(TestCentre centre, Random random, LabelWish label) {
            this.centre = centre;
            this.clerk = Clerk.of(centre, "un-1");
            this.random = random;
            this.label = label;
        }

        private void run() {
            var editions = 2 + random.nextInt(4);
            for (var edition = 1; edition <= editions; edition++) {
                next(edition);
            }
            clerk.in(tx -> {
                for (var edition = 1; edition <= editions; edition++) {
                    var made = committed.getLast();
                    assertThat(DayTotals.kept(tx, made, edition).lines())
                            .as("as known after edition " + edition)
                            .isEqualTo(known.get(edition - 1))
                            .isEqualTo(DayTotals.recounted(tx, made, edition).lines());
                }
                return tx;
            });
            for (var edition = 1; edition <= editions; edition++) {
                var at = committed.get(edition - 1).committedAt();
                assertThat(String.join(
                                " ",
                                Editions.of(centre, clerk, committed.getLast()).trucksADay(at)))
                        .as("the desk's count as known after edition " + edition)
                        .isEqualTo(entries(edition));
            }
        }

        private void next(int edition) {
            var from = START.plusDays(random.nextInt(DAYS));
            var to = from.plusDays(random.nextInt(DAYS));
            var rows = new ArrayList<ModelList.ModelRow>();
            for (var held : model.rows()) {
                if (inside(held.day(), from, to)) {
                    takeOver(held, from, to, rows);
                }
            }
            for (var more = random.nextInt(8); more > 0 || rows.isEmpty(); more--) {
                rows.add(row(from, to));
            }
            Collections.shuffle(rows, random);
            var outside = random.nextInt(3);
            var file = new StringBuilder("ID,Received Date,Crossing,Quantity,Units,Donation Type\n");
            for (var at = 0; at < outside; at++) {
                file.append("x")
                        .append(at)
                        .append(",")
                        .append(to.plusDays(1 + at))
                        .append(",Rafah,1,MT,\n");
            }
            rows.forEach(row -> file.append(row.written()).append('\n'));
            var shown = clerk.shows(
                    file.toString().getBytes(StandardCharsets.UTF_8),
                    new Clerk.Sent("unrwa-received", from, to, label));
            var made = Clerk.done(clerk.commits(shown));
            assertThat(Clerk.line(shown).replace("PREVIEW", "COMMITTED"))
                    .as("what the preview promised")
                    .isEqualTo(Clerk.line(made));
            committed.add(made);
            assertThat(Clerk.line(made))
                    .as("edition " + edition)
                    .isEqualTo("COMMITTED: read %d = accepted %d + refused %d; %s"
                            .formatted(rows.size() + outside, rows.size(), outside, model.enter(from, to, rows)));
            known.add(model.totals().lines());
        }

        private void takeOver(ModelList.ModelRow held, LocalDate from, LocalDate to, List<ModelList.ModelRow> rows) {
            switch (random.nextInt(6)) {
                case 0 -> {}
                case 1 -> {
                    var changed = row(from, to);
                    rows.add(new ModelList.ModelRow(
                            held.id(),
                            changed.day(),
                            changed.crossing(),
                            changed.quantity(),
                            changed.unit(),
                            changed.donationType()));
                }
                default -> rows.add(held);
            }
        }

        private ModelList.ModelRow row(LocalDate from, LocalDate to) {
            var days = (int) (to.toEpochDay() - from.toEpochDay()) + 1;
            return new ModelList.ModelRow(
                    random.nextInt(3) == 0 ? "" : String.valueOf(nextId++),
                    from.plusDays(random.nextInt(days)),
                    one("Rafah", "Kerem Shalom", "JLOTS"),
                    one("", "1", "2", "2.5"),
                    one("Pallets", "MT", "Piece"),
                    one("Private Sector", "Humanitarian - UN", ""));
        }

        private String one(String... values) {
            return values[random.nextInt(values.length)];
        }

        private static boolean inside(LocalDate day, LocalDate from, LocalDate to) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        /// The counts of the model after an edition, with none counted on covered days that have no row.
        private String entries(int edition) {
            var days = new TreeMap<String, String>();
            for (var made : committed.subList(0, edition)) {
                var coverage = CommitCheck.coverage(made);
                coverage.eachDay()
                        .filter(day -> day.getMonthValue() == 5)
                        .forEach(day -> days.put(day.toString().substring(5), "0"));
            }
            known.get(edition - 1).forEach((key, line) -> {
                if (key.startsWith("entries ")) {
                    days.put(key.substring("entries 2024-".length()), line.substring(0, line.indexOf(' ')));
                }
            });
            var text = new ArrayList<String>();
            days.forEach((day, trucks) -> text.add(day + " " + trucks));
            return String.join(" ", text);
        }
    }
}
