package org.opencmcc.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.opencmcc.fixture.Folders;
import org.opencmcc.flow.CountedList;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;
import org.opencmcc.terms.Period;
import org.opencmcc.theatre.TheatreFolder;

/// Two lists made from one flow, with causes of difference that the maker knows.
final class MadePair {
    static final YearMonth FIRST = YearMonth.of(2023, 11);
    static final YearMonth LAST = YearMonth.of(2024, 3);

    private static final Period DAYS = new Period(FIRST.atDay(1), LAST.atEndOfMonth());
    private static final List<String> LEFT_GOODS =
            List.of("Food", "Food", "Food", "Shelter Equipment", "Medical Supplies");
    private static final List<String> RIGHT_GOODS =
            List.of("Food Items", "Food Items", "Food Items", "Non-Food Items", "Medical Supplies");

    private final Random random;
    private final List<Row> left = new ArrayList<>();
    private final List<Row> right = new ArrayList<>();
    private final Map<String, Map<LocalDate, Integer>> truth = new TreeMap<>();
    private int rows;

    /// @param edition 2 for a row that entered late
    private record Row(
            LocalDate day,
            int goods,
            String category,
            String donor,
            String cause,
            int edition,
            boolean twin,
            int number) {
        Row on(LocalDate other, String otherCategory, int otherNumber) {
            return new Row(other, goods, otherCategory, donor, cause, edition, twin, otherNumber);
        }
    }

    MadePair(long seed) {
        this.random = new Random(seed);
    }

    /// How much of each cause, as a share of the trucks.
    record Causes(
            double route, double crossing, double goods, double twins, double late, double shift, double missing) {}

    /// @param aDay   trucks of a day, about
    /// @param donors among whom they are dealt out, few of them with many trucks
    MadePair flow(int aDay, int donors, Causes causes) {
        DAYS.eachDay().forEach(day -> {
            var trucks = aDay * 3 / 4 + random.nextInt(aDay / 2);
            for (var truck = 0; truck < trucks; truck++) {
                add(day, donors, causes);
            }
        });
        return this;
    }

    private void add(LocalDate day, int donors, Causes causes) {
        var goods = random.nextInt(LEFT_GOODS.size());
        var donor = "donor " + (int) (donors * Math.pow(random.nextDouble(), 2.5));
        var truck = new Row(day, goods, LEFT_GOODS.get(goods), donor, "", 1, false, ++rows);
        var shifted = random.nextDouble() < causes.shift() && DAYS.covers(day.plusDays(1));
        left.add(truck);
        if (random.nextDouble() < causes.missing()) {
            cause("unexplained", day, 1);
        } else if (shifted) {
            right.add(truck.on(day.plusDays(1), RIGHT_GOODS.get(goods), ++rows));
            cause("day-shift", day, 1);
            cause("day-shift", day.plusDays(1), -1);
        } else {
            right.add(truck.on(day, RIGHT_GOODS.get(goods), ++rows));
        }
        if (random.nextDouble() < causes.route()) {
            left.add(new Row(day, goods, LEFT_GOODS.get(goods), donor, "not-by-land", 1, false, ++rows));
            cause("route", day, 1);
        }
        if (random.nextDouble() < causes.crossing()) {
            right.add(new Row(day, goods, RIGHT_GOODS.get(goods), donor, "over-the-pier", 1, false, ++rows));
            cause("crossing", day, -1);
        }
        if (random.nextDouble() < causes.goods()) {
            left.add(new Row(day, goods, "Fuel", donor, "", 1, false, ++rows));
            cause("class", day, 1);
        }
        if (random.nextDouble() < causes.twins()) {
            right.add(new Row(day, goods, RIGHT_GOODS.get(goods), donor, "", 1, true, ++rows));
            cause("duplicates", day, -1);
        }
        if (random.nextDouble() < causes.late()) {
            left.add(new Row(day, goods, LEFT_GOODS.get(goods), donor, "", 2, false, ++rows));
            cause("late-correction", day, 1);
        }
    }

    private void cause(String rule, LocalDate day, int trucks) {
        truth.computeIfAbsent(rule, r -> new TreeMap<>()).merge(day, trucks, Integer::sum);
    }

    /// The donors of both lists dealt out anew among their own rows, so that no row has to do with any other.
    MadePair shuffled() {
        deal(left);
        deal(right);
        return this;
    }

    private void deal(List<Row> rowsOfOne) {
        var donors = new ArrayList<>(rowsOfOne.stream().map(Row::donor).toList());
        Collections.shuffle(donors, random);
        for (var at = 0; at < donors.size(); at++) {
            var row = rowsOfOne.get(at);
            rowsOfOne.set(
                    at,
                    new Row(
                            row.day(),
                            row.goods(),
                            row.category(),
                            donors.get(at),
                            row.cause(),
                            row.edition(),
                            row.twin(),
                            row.number()));
        }
    }

    /// What each rule truly explains of a day.
    int truth(String rule, LocalDate day) {
        return truth.getOrDefault(rule, Map.of()).getOrDefault(day, 0);
    }

    static Period days() {
        return DAYS;
    }

    /// What the rules find, day by day.
    Map<String, Map<LocalDate, Integer>> explained() {
        var theatre = new TheatreFolder(Folders.theatre());
        return explained(theatre.read("reconciliation.yaml", ReconciliationFile.class)
                .rules(theatre.read().definitions()));
    }

    private Map<String, Map<LocalDate, Integer>> explained(ReconciliationRules rules) {
        var comparison = new Comparison(list("cogat", left), list("unrwa", right), rules, Map.of());
        var groups = new EnumMap<Side, List<ListedRowStore.Alike>>(Side.class);
        groups.put(Side.LEFT, left.stream().map(MadePair::alike).toList());
        groups.put(Side.RIGHT, right.stream().map(MadePair::alike).toList());
        var found = new HashMap<String, Map<LocalDate, Integer>>();
        for (var month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            var outcome = rules.engine("cogat", "unrwa")
                    .explain(comparison.lay(month, "entries", groups), comparison.lay(month, "entries", groups));
            var first = month.atDay(1);
            outcome.parts().forEach((rule, parts) -> put(found, rule, first, parts));
            put(found, "unexplained", first, outcome.unexplained());
            put(found, "left", first, outcome.trucks().getOrDefault(Side.LEFT, List.of()));
            put(found, "right", first, outcome.trucks().getOrDefault(Side.RIGHT, List.of()));
        }
        return found;
    }

    private static void put(
            Map<String, Map<LocalDate, Integer>> found, String line, LocalDate first, List<Integer> days) {
        var of = found.computeIfAbsent(line, l -> new TreeMap<>());
        for (var at = 0; at < days.size(); at++) {
            of.put(first.plusDays(at), days.get(at));
        }
    }

    private static ListedRowStore.Alike alike(Row row) {
        var definitions = new ArrayList<>(List.of("entries"));
        if (!row.cause().isEmpty()) {
            definitions.add(row.cause());
        }
        return new ListedRowStore.Alike(
                row.day(),
                row.category(),
                row.donor(),
                row.donor(),
                definitions,
                row.edition(),
                row.twin(),
                row.twin(),
                false,
                List.of(row.number()));
    }

    private static CountedList list(String source, List<Row> rowsOfOne) {
        var editions =
                Math.max(1, rowsOfOne.stream().mapToInt(Row::edition).max().orElse(1));
        return new CountedList(
                UUID.nameUUIDFromBytes(source.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                1,
                new LabelId(1),
                new DelegationId(new UUID(0, 1)),
                source,
                source,
                editions,
                rowsOfOne.size(),
                Collections.nCopies(editions, DAYS),
                Instant.EPOCH);
    }
}
