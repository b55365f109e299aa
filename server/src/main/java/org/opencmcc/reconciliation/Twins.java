package org.opencmcc.reconciliation;

/// Rows that stand twice in one list, as far as the other list does not have them twice as well.
record Twins(String rule) implements Engine.Step {
    @Override
    public void explain(TwoLists lists, Explained explained) {
        for (var cell : lists.cells()) {
            for (var day = 0; day < lists.window().days(); day++) {
                var surplus = cell.surplus(day);
                if (surplus != 0) {
                    var side = surplus > 0 ? Side.LEFT : Side.RIGHT;
                    var stock = cell.stock(side, day);
                    var wanted = Math.min(Math.abs(surplus), stock.count(Stock.Traits::twin));
                    explained.take(rule, side, day, cell, stock.take(wanted, Stock.Traits::twin));
                }
            }
        }
        if (!lists.tellTrucksApart()) {
            explained.conclude(rule, Evidence.NOT_RECORDED);
        }
    }
}
