package org.opencmcc.reconciliation;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Both lists' rows by one definition over a window of days, ready to be explained: a month, the
/// month before it, and the first days of the month after.
final class TwoLists {
    private final Window window;
    private final BitSet covered;
    private final SortedMap<Cell.Key, Cell> cells = new TreeMap<>();
    private final Set<String> leftOut = new HashSet<>();
    private final Map<String, String> written = new HashMap<>();
    private final int[] ofLeft;
    private final int[] ofRight;
    private boolean tellTrucksApart;

    /// Days by their place; the month that is explained is in the middle.
    ///
    /// @param before the place of the first day of the month before it
    /// @param from   the place of the month's first day
    /// @param until  the place after the month's last day
    record Window(int days, int before, int from, int until) {}

    /// @param covered the days that both lists speak of
    TwoLists(Window window, BitSet covered) {
        this.window = window;
        this.covered = covered;
        this.ofLeft = new int[window.days()];
        this.ofRight = new int[window.days()];
    }

    Window window() {
        return window;
    }

    boolean covers(int day) {
        return covered.get(day);
    }

    /// Counts rows of one side, whether or not the other list speaks of the day.
    void count(Side side, int day, int rows) {
        (side == Side.LEFT ? ofLeft : ofRight)[day] += rows;
    }

    /// What one list counts on a day.
    int trucks(Side side, int day) {
        return (side == Side.LEFT ? ofLeft : ofRight)[day];
    }

    Cell cell(Cell.Key key) {
        return cells.computeIfAbsent(key, k -> new Cell(k, window.days()));
    }

    Collection<Cell> cells() {
        return cells.values();
    }

    /// Remembers how a list writes a donor for whom the register has no name.
    void isWritten(String donor, String asWritten) {
        written.putIfAbsent(donor, asWritten);
    }

    /// What a donor is called: by the register, or as a list writes it.
    String nameOf(String donor) {
        return written.getOrDefault(donor, donor);
    }

    /// Remembers that a list can tell a row written twice from a truck like another.
    void toldApart() {
        tellTrucksApart = true;
    }

    boolean tellTrucksApart() {
        return tellTrucksApart;
    }

    /// Remembers that the definition itself leaves out rows that this rule would have set aside.
    void leavesOut(String rule) {
        leftOut.add(rule);
    }

    boolean hasLeftOut(String rule) {
        return leftOut.contains(rule);
    }
}
