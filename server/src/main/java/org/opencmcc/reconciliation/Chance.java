package org.opencmcc.reconciliation;

import java.util.Collection;
import java.util.List;

/// How many trucks of a month can be linked a day apart, and how many at distances at which no
/// truck can be meant.
///
/// @param linked   trucks that can be linked one day apart
/// @param byChance the most that can be linked at any of the other distances
/// @param possible the most that could be linked at all: what is too much on one side and too
///                 little on the other
record Chance(int linked, int byChance, int possible) {
    private static final int NEAREST = 3;
    private static final int FARTHEST = 8;

    /// Lists whose donors were dealt out at random reach about 0.15 of what is possible beyond
    /// chance in single months, lists that follow each other 0.2 to 1.
    private static final double LEAST_SHARE = 0.18;

    private static final double LEAST_RATIO = 1.3;
    private static final int LEAST_MORE = 3;

    /// Rows a day of one cell on both sides.
    static final class Counts {
        private final int[] left;
        private final int[] right;

        private Counts(int days) {
            this.left = new int[days];
            this.right = new int[days];
        }

        static Counts of(Cell cell, int days) {
            var counts = new Counts(days);
            for (var day = 0; day < days; day++) {
                counts.left[day] = cell.stock(Side.LEFT, day).count();
                counts.right[day] = cell.stock(Side.RIGHT, day).count();
            }
            return counts;
        }

        List<Links.Chain> links(int from, int until, int step, Side earlier) {
            return new Links(from, until, step).find(of(earlier), of(earlier.other()));
        }

        void use(Links.Chain chain, int trucks, Side earlier) {
            for (var day = chain.first(); day < chain.last(); day++) {
                of(earlier)[day] -= trucks;
                of(earlier.other())[day + 1] -= trucks;
            }
        }

        private int[] of(Side side) {
            return side == Side.LEFT ? left : right;
        }

        private int possible(int from, int until) {
            var more = 0;
            var less = 0;
            for (var day = from; day < until; day++) {
                more += Math.max(0, left[day] - right[day]);
                less += Math.max(0, right[day] - left[day]);
            }
            return Math.min(more, less);
        }
    }

    static Chance measure(Collection<Counts> cells, int from, int until, Side earlier) {
        var byChance = 0;
        for (var step = NEAREST; step <= FARTHEST; step++) {
            byChance = Math.max(byChance, linked(cells, from, until, step, earlier));
        }
        var possible = cells.stream().mapToInt(c -> c.possible(from, until)).sum();
        return new Chance(linked(cells, from, until, 1, earlier), byChance, possible);
    }

    private static int linked(Collection<Counts> cells, int from, int until, int step, Side earlier) {
        var sum = 0;
        for (var cell : cells) {
            for (var chain : cell.links(from, until, step, earlier)) {
                sum += chain.trucks();
            }
        }
        return sum;
    }

    int excess() {
        return linked - byChance;
    }

    /// What share of the links is believed: none where chance would do as well, else what is left
    /// when the links that chance brings among the others are taken away.
    double believed() {
        var beyond = possible - byChance;
        if (beyond <= 0 || linked < LEAST_RATIO * byChance + LEAST_MORE || excess() < LEAST_SHARE * beyond) {
            return 0;
        }
        return Math.min(1, (double) possible * excess() / beyond / linked);
    }
}
