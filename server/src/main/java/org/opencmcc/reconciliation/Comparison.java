package org.opencmcc.reconciliation;

import java.time.YearMonth;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencmcc.flow.CountedList;
import org.opencmcc.terms.Period;

/// Two lists that are being held against each other, the sources in the order of their ids.
///
/// @param donors the name that a folded donor name means for everybody who may read both lists
record Comparison(CountedList left, CountedList right, ReconciliationRules rules, Map<String, String> donors) {
    CountedList list(Side side) {
        return side == Side.LEFT ? left : right;
    }

    /// How far beside a day rules look at its neighbours, before links are made.
    private static final int BESIDE = 2;

    /// The days that a month's record looks at: the month before it, the month, the first days of the
    /// next, and their neighbours.
    static Period window(YearMonth month) {
        return new Period(
                month.minusMonths(1).atDay(1).minusDays(BESIDE),
                month.plusMonths(1).atDay(DayShift.SEAM + BESIDE));
    }

    /// Both lists' rows of a month by one definition.
    TwoLists lay(YearMonth month, String definition, Map<Side, List<ListedRowStore.Alike>> rows) {
        var window = window(month);
        var covered = new BitSet();
        for (var at = 0; at < window.days(); at++) {
            var day = window.from().plusDays(at);
            covered.set(at, left.covers(day) && right.covers(day));
        }
        var from = BESIDE + month.minusMonths(1).lengthOfMonth();
        var lists =
                new TwoLists(new TwoLists.Window(window.days(), BESIDE, from, from + month.lengthOfMonth()), covered);
        for (var side : Side.values()) {
            var firsts = new FirstEditions(list(side), window);
            for (var group : rows.getOrDefault(side, List.of())) {
                if (window.covers(group.day())) {
                    lay(lists, side, definition, group, firsts);
                }
            }
        }
        return lists;
    }

    private void lay(TwoLists lists, Side side, String definition, ListedRowStore.Alike group, FirstEditions firsts) {
        var day = firsts.placeOf(group.day());
        if (!group.closed() && group.definitions().contains(definition)) {
            lists.count(side, day, group.rows().size());
        }
        if (!lists.covers(day)) {
            return;
        }
        var setAside = setAside(side, group);
        if (group.toldApart()) {
            lists.toldApart();
        }
        if (!group.definitions().contains(definition)) {
            setAside.forEach(lists::leavesOut);
            return;
        }
        var key = keyOf(side, group);
        if (group.donor() != null && key.donor().equals(group.donorKey())) {
            lists.isWritten(key.donor(), group.donor());
        }
        var cell = lists.cell(key);
        var rows = new Stock.Rows(group.edition(), group.rows());
        var late = group.edition() > firsts.of(day);
        if (!group.closed()) {
            cell.stock(side, day).add(new Stock.Traits(setAside, group.twin(), late), rows);
        } else if (!late) {
            cell.closed(side, day).add(rows);
        }
    }

    private Set<String> setAside(Side side, ListedRowStore.Alike group) {
        var found = new HashSet<String>();
        for (var rule : rules.shown()) {
            var definition = rule.setAside().get(list(side).source());
            if (definition != null && group.definitions().contains(definition)) {
                found.add(rule.id());
            }
        }
        return found;
    }

    private Cell.Key keyOf(Side side, ListedRowStore.Alike group) {
        return new Cell.Key(rules.goods().of(list(side).source(), group.category()), donorOf(group));
    }

    private String donorOf(ListedRowStore.Alike group) {
        var key = group.donorKey();
        return key == null ? "" : donors.getOrDefault(key, key);
    }

    /// Which edition of a list was the first to speak of a day.
    private static final class FirstEditions {
        private final Period window;
        private final int[] editions;

        FirstEditions(CountedList list, Period window) {
            this.window = window;
            this.editions = new int[window.days()];
            for (var at = 0; at < editions.length; at++) {
                editions[at] = first(list, at);
            }
        }

        private int first(CountedList list, int at) {
            var day = window.from().plusDays(at);
            for (var edition = 0; edition < list.coverage().size(); edition++) {
                if (list.coverage().get(edition).covers(day)) {
                    return edition + 1;
                }
            }
            return list.edition();
        }

        int placeOf(java.time.LocalDate day) {
            return (int) java.time.temporal.ChronoUnit.DAYS.between(window.from(), day);
        }

        int of(int day) {
            return editions[day];
        }
    }
}
