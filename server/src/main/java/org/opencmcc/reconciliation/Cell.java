package org.opencmcc.reconciliation;

import java.util.ArrayList;
import java.util.List;

/// One category of goods from one donor, on both sides, day by day.
final class Cell {
    private final Key key;
    private final Shelf left;
    private final Shelf right;

    /// @param goods the class of goods, the same word for both lists; empty where a row states none
    /// @param donor who gave: a name that both lists mean, or as one list writes it; empty where a
    ///              row states none
    record Key(String goods, String donor) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            var byGoods = goods.compareTo(other.goods);
            return byGoods != 0 ? byGoods : donor.compareTo(other.donor);
        }

        boolean isStated() {
            return !goods.isEmpty() && !donor.isEmpty();
        }
    }

    /// Rows that the first edition of the day had and a later one took back.
    static final class Closed {
        private final List<Stock.Rows> rows = new ArrayList<>();

        void add(Stock.Rows more) {
            rows.add(more);
        }

        int count() {
            return rows.stream().mapToInt(Stock.Rows::size).sum();
        }

        List<Stock.Rows> first(int wanted) {
            var taken = new ArrayList<Stock.Rows>();
            var missing = wanted;
            for (var each : rows) {
                var from = Math.min(missing, each.size());
                if (from > 0) {
                    taken.add(each.first(from));
                    missing -= from;
                }
            }
            return taken;
        }
    }

    /// One list's rows of the cell, day by day.
    private static final class Shelf {
        private final Stock[] stocks;
        private final Closed[] closed;

        Shelf(int days) {
            this.stocks = new Stock[days];
            this.closed = new Closed[days];
            for (var day = 0; day < days; day++) {
                stocks[day] = new Stock();
                closed[day] = new Closed();
            }
        }
    }

    Cell(Key key, int days) {
        this.key = key;
        this.left = new Shelf(days);
        this.right = new Shelf(days);
    }

    Key key() {
        return key;
    }

    private Shelf shelf(Side side) {
        return side == Side.LEFT ? left : right;
    }

    Stock stock(Side side, int day) {
        return shelf(side).stocks[day];
    }

    Closed closed(Side side, int day) {
        return shelf(side).closed[day];
    }

    /// How many more rows the left has than the right; below zero where the right has more.
    int surplus(int day) {
        return stock(Side.LEFT, day).count() - stock(Side.RIGHT, day).count();
    }

    /// How many rows of one side a day and its neighbours can do without: neither a truck that the
    /// other list has a day earlier or later nor one that the other list has twice or entered late must
    /// hide that this one has one too many.
    int atMost(Side side, int day) {
        var here = tooMany(side, day);
        var earlier = day > 0 ? tooMany(side, day - 1) : 0;
        var later = day + 1 < left.stocks.length ? tooMany(side, day + 1) : 0;
        var beside = Math.max(Math.max(earlier, later), earlier + later);
        return Math.max(0, here + Math.max(0, beside));
    }

    private int tooMany(Side side, int day) {
        return stock(side, day).count() - stock(side.other(), day).count(traits -> !traits.late() && !traits.twin());
    }
}
