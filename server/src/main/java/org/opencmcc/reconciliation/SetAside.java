package org.opencmcc.reconciliation;

import java.util.Set;

/// Rows that one list counts and the other leaves out: by what it is a list of, or because it has
/// no name for the goods.
///
/// @param onlyLeft  classes of goods for which the left list alone has a category
/// @param onlyRight the same of the right list
/// @param recorded  whether the lists can say which rows these are
record SetAside(String rule, Set<String> onlyLeft, Set<String> onlyRight, boolean recorded) implements Engine.Step {
    static SetAside byDefinition(String rule, boolean recorded) {
        return new SetAside(rule, Set.of(), Set.of(), recorded);
    }

    @Override
    public void explain(TwoLists lists, Explained explained) {
        for (var cell : lists.cells()) {
            for (var side : Side.values()) {
                var all = (side == Side.LEFT ? onlyLeft : onlyRight)
                        .contains(cell.key().goods());
                for (var day = 0; day < lists.window().days(); day++) {
                    var rows = cell.stock(side, day)
                            .take(
                                    Integer.MAX_VALUE,
                                    traits -> all || traits.setAside().contains(rule));
                    explained.take(rule, side, day, cell, rows);
                }
            }
        }
        if (lists.hasLeftOut(rule)) {
            explained.conclude(rule, Evidence.LEFT_OUT_BY_DEFINITION);
        } else if (!recorded) {
            explained.conclude(rule, Evidence.NOT_RECORDED);
        }
    }
}
