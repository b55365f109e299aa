package org.opencmcc.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Trucks that one list has a day before the other: rows of the same class of goods and the same
/// donor, linked in pairs one day apart, so that what a day loses another gains.
///
/// Two lists that have nothing to do with each other have many such pairs, too. So each month is
/// asked how many pairs there are at distances at which no truck can be meant, and only what goes
/// clearly beyond the most of those is believed. Pairs across the end of a month go by the month
/// before it, alike for both, and are made first.
record DayShift(String rule) implements Engine.Step {
    /// Days at either end of a month in which chains across that end are looked for.
    static final int SEAM = Links.MOST_PAIRS;

    /// In a month, which list is the earlier one, and what share of the links is believed.
    private record Way(Side earlier, double share) {}

    private record Plan(List<Way> ways) {}

    @Override
    public void explain(TwoLists lists, Explained explained) {
        var window = lists.window();
        var before = plan(lists, window.before(), window.from());
        var here = plan(lists, window.from(), window.until());
        acrossTheEnd(lists, explained, window.from(), before);
        acrossTheEnd(lists, explained, window.until(), here);
        for (var way : here.ways()) {
            link(lists, explained, new Stretch(window.from(), window.until(), 0), way);
        }
        if (here.ways().isEmpty()
                && Chance.measure(counts(lists), window.from(), window.until(), Side.LEFT)
                                .possible()
                        > 0) {
            explained.conclude(rule, Evidence.NOT_MORE_THAN_CHANCE);
        }
    }

    /// Days in which links are looked for.
    ///
    /// @param across a link must begin before this day and end on it or later; 0 for all links
    private record Stretch(int from, int until, int across) {
        boolean takes(Links.Chain chain) {
            return across == 0 || (chain.first() < across && chain.last() >= across);
        }
    }

    private void acrossTheEnd(TwoLists lists, Explained explained, int end, Plan plan) {
        var from = Math.max(0, end - SEAM);
        var until = Math.min(lists.window().days(), end + SEAM);
        if (from < end && end < until) {
            for (var way : plan.ways()) {
                link(lists, explained, new Stretch(from, until, end), way);
            }
        }
    }

    /// What the rows of a month alone say, so that both neighbours of its end come to the same.
    private static Plan plan(TwoLists lists, int from, int until) {
        var counts = counts(lists);
        var left = Chance.measure(counts, from, until, Side.LEFT);
        var right = Chance.measure(counts, from, until, Side.RIGHT);
        var first = left.excess() >= right.excess() ? Side.LEFT : Side.RIGHT;
        var ways = new ArrayList<Way>();
        for (var earlier : List.of(first, first.other())) {
            var share = Chance.measure(counts, from, until, earlier).believed();
            if (share > 0) {
                ways.add(new Way(earlier, share));
                use(counts, from, until, ways.getLast());
            }
        }
        return new Plan(ways);
    }

    private static void use(Collection<Chance.Counts> counts, int from, int until, Way way) {
        var thinning = new Thinning(way.share());
        for (var each : counts) {
            for (var chain : each.links(from, until, 1, way.earlier())) {
                each.use(chain, thinning.of(chain.trucks()), way.earlier());
            }
        }
    }

    private static List<Chance.Counts> counts(TwoLists lists) {
        var counts = new ArrayList<Chance.Counts>();
        for (var cell : lists.cells()) {
            if (cell.key().isStated()) {
                counts.add(Chance.Counts.of(cell, lists.window().days()));
            }
        }
        return counts;
    }

    private void link(TwoLists lists, Explained explained, Stretch stretch, Way way) {
        var thinning = new Thinning(way.share());
        for (var cell : lists.cells()) {
            if (cell.key().isStated()) {
                var counts = Chance.Counts.of(cell, lists.window().days());
                for (var chain : counts.links(stretch.from(), stretch.until(), 1, way.earlier())) {
                    if (stretch.takes(chain)) {
                        take(explained, cell, chain, thinning.of(chain.trucks()), way.earlier());
                    }
                }
            }
        }
    }

    private void take(Explained explained, Cell cell, Links.Chain chain, int trucks, Side earlier) {
        for (var day = chain.first(); day < chain.last() && trucks > 0; day++) {
            var next = day + 1;
            explained.take(
                    rule, earlier, day, next, cell, cell.stock(earlier, day).take(trucks, traits -> true));
            var later = earlier.other();
            explained.take(rule, later, next, day, cell, cell.stock(later, next).take(trucks, traits -> true));
        }
    }

    /// Keeps an even share of the links, spread over days and cells.
    private static final class Thinning {
        private final double share;
        private int seen;

        Thinning(double share) {
            this.share = share;
        }

        int of(int trucks) {
            var before = (int) Math.floor(seen * share);
            seen += trucks;
            return (int) Math.floor(seen * share) - before;
        }
    }
}
