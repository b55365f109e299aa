package org.opencmcc.formats;

import java.util.List;

/// One row of a file, as written, with what is wrong with it as far as the file alone can tell.
public final class RawRow {
    private final int number;
    private final String[] cells;
    private final CellKind[] kinds;
    private final List<Problem> problems;

    RawRow(int number, String[] cells, CellKind[] kinds, List<Problem> problems) {
        this.number = number;
        this.cells = cells;
        this.kinds = kinds;
        this.problems = problems;
    }

    /// The row's number in the file or sheet, from 1, as a spreadsheet program shows it.
    public int number() {
        return number;
    }

    /// How many cells there are: at least as many as the layout has columns.
    public int size() {
        return cells.length;
    }

    /// A cell's text, without blanks at its ends; empty where nothing is stated.
    public String cell(int column) {
        return column < cells.length ? cells[column] : "";
    }

    /// What a cell says it is.
    public CellKind kind(int column) {
        return column < kinds.length ? kinds[column] : CellKind.BLANK;
    }

    /// All cells in their order.
    public List<String> cells() {
        return List.of(cells);
    }

    /// What is wrong with it, mostly nothing.
    public List<Problem> problems() {
        return problems;
    }

    /// Whether the row must not be taken.
    public boolean refused() {
        return !problems.isEmpty() && problems.stream().anyMatch(Problem::refuses);
    }

    @Override
    public String toString() {
        return number + ": " + String.join(" | ", cells);
    }
}
