package org.opencmcc.reconciliation;

/// Rows that stand twice in one list, as far as the other list does not have them twice as well.
record Twins(String rule) implements Engine.Step {
    @Override
    public void explain(TwoLists lists, Explained explained) {
        for (var cell : lists.cells()) {
            for (var side : Side.values()) {
                var wanted = new int[lists.window().days()];
                for (var day = 0; day < wanted.length; day++) {
                    wanted[day] = Math.min(
                            cell.atMost(side, day), cell.stock(side, day).count(Stock.Traits::twin));
                }
                for (var day = 0; day < wanted.length; day++) {
                    explained.take(rule, side, day, cell, cell.stock(side, day).take(wanted[day], Stock.Traits::twin));
                }
            }
        }
        if (!lists.tellTrucksApart()) {
            explained.conclude(rule, Evidence.NOT_RECORDED);
        }
    }
}
