package org.opencmcc.reconciliation;

/// Rows that entered or left a list for a day after the list had first spoken of it, as far as the
/// cell has a gap in that direction. A row that was stated anew in the same cell is neither.
record LateCorrections(String rule) implements Engine.Step {
    @Override
    public void explain(TwoLists lists, Explained explained) {
        for (var cell : lists.cells()) {
            for (var day = 0; day < lists.window().days(); day++) {
                var surplus = cell.surplus(day);
                if (surplus != 0) {
                    explain(explained, cell, day, surplus > 0 ? Side.LEFT : Side.RIGHT);
                }
            }
        }
    }

    private void explain(Explained explained, Cell cell, int day, Side more) {
        var stock = cell.stock(more, day);
        var entered = Math.max(
                0, stock.count(Stock.Traits::late) - cell.closed(more, day).count());
        var wanted = Math.min(Math.abs(cell.surplus(day)), entered);
        explained.take(rule, more, day, cell, stock.take(wanted, Stock.Traits::late));
        var less = more.other();
        var gone = Math.max(
                0, cell.closed(less, day).count() - cell.stock(less, day).count(Stock.Traits::late));
        var missing = Math.min(Math.abs(cell.surplus(day)), gone);
        if (missing > 0) {
            explained.take(rule, more, day, cell, stock.take(missing, traits -> true));
            explained.beside(rule, less, day, cell, cell.closed(less, day).first(missing));
        }
    }
}
