package org.opencmcc.reconciliation;

/// Rows that entered or left a list for a day after the list had first spoken of it, as far as the
/// cell has a gap in that direction. A row that was stated anew in the same cell is neither.
record LateCorrections(String rule) implements Engine.Step {
    @Override
    public void explain(TwoLists lists, Explained explained) {
        for (var cell : lists.cells()) {
            for (var side : Side.values()) {
                var atMost = new int[lists.window().days()];
                for (var day = 0; day < atMost.length; day++) {
                    atMost[day] = cell.atMost(side, day);
                }
                for (var day = 0; day < atMost.length; day++) {
                    explain(explained, cell, day, side, atMost[day]);
                }
            }
        }
    }

    /// Rows that the one list has entered since, and rows that the other has taken back.
    private void explain(Explained explained, Cell cell, int day, Side more, int atMost) {
        var stock = cell.stock(more, day);
        var entered = Math.max(
                0, stock.count(Stock.Traits::late) - cell.closed(more, day).count());
        var wanted = Math.min(atMost, entered);
        explained.take(rule, more, day, cell, stock.take(wanted, Stock.Traits::late));
        var less = more.other();
        var gone = Math.max(
                0, cell.closed(less, day).count() - cell.stock(less, day).count(Stock.Traits::late));
        var missing = Math.min(Math.min(atMost - wanted, gone), stock.count());
        if (missing > 0) {
            explained.take(rule, more, day, cell, stock.take(missing, traits -> true));
            explained.beside(rule, less, day, cell, cell.closed(less, day).first(missing));
        }
    }
}
