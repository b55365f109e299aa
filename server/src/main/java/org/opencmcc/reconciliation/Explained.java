package org.opencmcc.reconciliation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the rules have explained so far: for each rule its part of each day's gap, and the rows
/// that show it.
final class Explained {
    private final int days;
    private final Map<String, int[]> parts = new HashMap<>();
    private final Map<String, Evidence> evidence = new HashMap<>();
    private final List<Shown> shown = new ArrayList<>();

    /// Rows that show a part.
    ///
    /// @param otherDay the place of the day on which the other list has these trucks; the same day
    ///                 where it has not
    /// @param closed   whether the list has taken the rows back: they stand beside the part and are
    ///                 not counted in it
    record Shown(String rule, Side side, int day, int otherDay, Cell.Key cell, Stock.Rows rows, boolean closed) {}

    Explained(int days) {
        this.days = days;
    }

    /// Rows of one side explain as much of the day's gap as they are.
    void take(String rule, Side side, int day, Cell cell, List<Stock.Rows> rows) {
        take(rule, side, day, day, cell, rows);
    }

    void take(String rule, Side side, int day, int otherDay, Cell cell, List<Stock.Rows> rows) {
        for (var each : rows) {
            parts(rule)[day] += side.sign() * each.size();
            shown.add(new Shown(rule, side, day, otherDay, cell.key(), each, false));
        }
    }

    /// Rows that a list took back, beside the part that they explain.
    void beside(String rule, Side side, int day, Cell cell, List<Stock.Rows> rows) {
        rows.forEach(each -> shown.add(new Shown(rule, side, day, day, cell.key(), each, true)));
    }

    void conclude(String rule, Evidence found) {
        evidence.put(rule, found);
    }

    int[] parts(String rule) {
        return parts.computeIfAbsent(rule, r -> new int[days]);
    }

    Evidence evidence(String rule) {
        return evidence.getOrDefault(rule, Evidence.NONE_FOUND);
    }

    List<Shown> shown() {
        return shown;
    }
}
