package org.opencmcc.reconciliation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntBiFunction;

/// Explains the gap between two lists by the rules in their declared order: what one rule has
/// explained, no later one can explain again. Rules only, no database.
final class Engine {
    private final Map<String, Step> steps;

    /// One rule at work: it uses up rows that it explains, and what it has used no later rule can
    /// use.
    interface Step {
        void explain(TwoLists lists, Explained explained);
    }

    /// @param steps the rules by their ids, in the declared order
    Engine(Map<String, Step> steps) {
        this.steps = new LinkedHashMap<>(steps);
    }

    /// The month explained.
    ///
    /// @param trucks   what each list counts on each day of the month
    /// @param rest     what each list has left of them when all rows that show a part are taken
    ///                 away
    /// @param reversed what each rule would have explained over the month with the order reversed
    record Outcome(
            Map<Side, List<Integer>> trucks,
            Map<Side, List<Integer>> rest,
            Map<String, List<Integer>> parts,
            Map<String, Evidence> evidence,
            List<Integer> unexplained,
            List<Explained.Shown> shown,
            List<CellDay> cells,
            Map<String, Integer> reversed) {}

    /// One cell of one day, side by side.
    record CellDay(int day, Cell.Key key, int left, int right, int unexplained) {}

    /// @param lists    ready to be used up
    /// @param again    the same once more, for the reversed order
    Outcome explain(TwoLists lists, TwoLists again) {
        var before = counts(lists);
        var trucks = counted(lists);
        var explained = run(lists, steps.keySet());
        var backwards = run(again, new ArrayList<>(steps.keySet()).reversed());
        var reversed = new LinkedHashMap<String, Integer>();
        var parts = new LinkedHashMap<String, List<Integer>>();
        var evidence = new LinkedHashMap<String, Evidence>();
        var window = lists.window();
        var shown = explained.shown().stream()
                .filter(s -> window.from() <= s.day() && s.day() < window.until())
                .toList();
        for (var rule : steps.keySet()) {
            parts.put(rule, cut(explained.parts(rule), window));
            reversed.put(rule, sum(cut(backwards.parts(rule), window)));
            var found = shown.stream().anyMatch(s -> s.rule().equals(rule));
            evidence.put(rule, found ? Evidence.FOUND : explained.evidence(rule));
        }
        var rest = rest(lists);
        var unexplained = new ArrayList<Integer>();
        for (var day = window.from(); day < window.until(); day++) {
            var left = 0;
            for (var cell : lists.cells()) {
                left += cell.surplus(day);
            }
            unexplained.add(left);
        }
        var cells = cells(before, lists);
        return new Outcome(trucks, rest, parts, evidence, unexplained, withRest(shown, lists), cells, reversed);
    }

    private static int sum(List<Integer> days) {
        return days.stream().mapToInt(Integer::intValue).sum();
    }

    private Explained run(TwoLists lists, Collection<String> order) {
        var explained = new Explained(lists.window().days());
        for (var rule : order) {
            Objects.requireNonNull(steps.get(rule)).explain(lists, explained);
        }
        return explained;
    }

    private static List<Integer> cut(int[] days, TwoLists.Window window) {
        return Arrays.stream(days, window.from(), window.until()).boxed().toList();
    }

    private static Map<Side, List<Integer>> counted(TwoLists lists) {
        return bySide(lists, lists::trucks);
    }

    private static Map<Side, List<Integer>> rest(TwoLists lists) {
        return bySide(
                lists,
                (side, day) -> lists.cells().stream()
                        .mapToInt(cell -> cell.stock(side, day).count())
                        .sum());
    }

    private static Map<Side, List<Integer>> bySide(TwoLists lists, ToIntBiFunction<Side, Integer> count) {
        var window = lists.window();
        var sums = new EnumMap<Side, List<Integer>>(Side.class);
        for (var side : Side.values()) {
            var days = new ArrayList<Integer>();
            for (var day = window.from(); day < window.until(); day++) {
                days.add(count.applyAsInt(side, day));
            }
            sums.put(side, days);
        }
        return sums;
    }

    private static List<CellDay> counts(TwoLists lists) {
        var counts = new ArrayList<CellDay>();
        var window = lists.window();
        for (var day = window.from(); day < window.until(); day++) {
            for (var cell : lists.cells()) {
                var left = cell.stock(Side.LEFT, day).count();
                var right = cell.stock(Side.RIGHT, day).count();
                if (left + right > 0) {
                    counts.add(new CellDay(day, cell.key(), left, right, 0));
                }
            }
        }
        return counts;
    }

    private static List<CellDay> cells(List<CellDay> before, TwoLists lists) {
        return before.stream()
                .map(c -> new CellDay(
                        c.day(),
                        c.key(),
                        c.left(),
                        c.right(),
                        lists.cell(c.key()).surplus(c.day())))
                .toList();
    }

    /// The rows that show the parts, and those that nothing explains: of each cell what the one
    /// list has more of.
    private static List<Explained.Shown> withRest(List<Explained.Shown> shown, TwoLists lists) {
        var all = new ArrayList<>(shown);
        var window = lists.window();
        for (var day = window.from(); day < window.until(); day++) {
            for (var cell : lists.cells()) {
                var surplus = cell.surplus(day);
                if (surplus != 0) {
                    var side = surplus > 0 ? Side.LEFT : Side.RIGHT;
                    for (var rows : cell.stock(side, day).take(Math.abs(surplus), traits -> true)) {
                        all.add(new Explained.Shown(
                                ReconciliationRules.UNEXPLAINED, side, day, day, cell.key(), rows, false));
                    }
                }
            }
        }
        return all;
    }
}
