package org.opencmcc.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The row that a parser fills, over and over again: memory stays the same however long the file is.
final class SourceRow {
    private final Limits limits;
    private String[] texts = new String[16];
    private CellKind[] kinds = new CellKind[16];
    private int number;
    private int width;
    private int physicalWidth;
    private boolean separated;
    private final List<Mark> marks = new ArrayList<>();

    /// A problem whose column is still a number.
    record Mark(int column, ProblemCode code, String words) {
        static final int WHOLE_ROW = -1;
    }

    SourceRow(Limits limits) {
        this.limits = limits;
        Arrays.fill(texts, "");
        Arrays.fill(kinds, CellKind.BLANK);
    }

    void beginSeparated(int rowNumber) {
        begin(rowNumber);
        separated = true;
    }

    void begin(int rowNumber) {
        number = rowNumber;
        Arrays.fill(texts, 0, width, "");
        Arrays.fill(kinds, 0, width, CellKind.BLANK);
        width = 0;
        physicalWidth = 0;
        marks.clear();
    }

    /// Puts a text that a person wrote.
    void putText(int column, String written) throws Refusal {
        if (written.length() > limits.cellCharacters()) {
            mark(column, ProblemCode.CELL_TOO_LONG, CellText.tooLong(limits));
            put(column, CellText.cut(written, limits.cellCharacters()), CellKind.TEXT);
        } else if (CellText.isPlain(written)) {
            put(column, written, CellKind.TEXT);
        } else {
            var fault = CellText.fault(written);
            if (fault != null) {
                mark(column, fault.code(), fault.words());
            }
            put(column, CellText.tidy(written), CellKind.TEXT);
        }
    }

    /// Puts a text that needs no more looking at.
    void put(int column, String text, CellKind kind) throws Refusal {
        physicalWidth = Math.max(physicalWidth, column + 1);
        if (text.isEmpty()) {
            return;
        }
        if (column >= limits.columns()) {
            throw new Refusal(
                    UnreadableFile.Reason.TOO_MANY_COLUMNS,
                    "Row " + number + " has content in column " + Column.letter(column) + " (number " + (column + 1)
                            + "). A sheet may have " + limits.columns()
                            + " columns with content. Remove the columns that are not needed and send it again.");
        }
        if (column >= texts.length) {
            grow(column);
        }
        texts[column] = text;
        kinds[column] = kind;
        width = Math.max(width, column + 1);
    }

    /// Notes that a cell exists, though blank.
    void blank(int column) {
        physicalWidth = Math.max(physicalWidth, column + 1);
    }

    void mark(int column, ProblemCode code, String words) {
        marks.add(new Mark(column, code, words));
    }

    private void grow(int column) {
        int before = texts.length;
        int after = Math.max(column + 1, before * 2);
        texts = Arrays.copyOf(texts, after);
        kinds = Arrays.copyOf(kinds, after);
        Arrays.fill(texts, before, after, "");
        Arrays.fill(kinds, before, after, CellKind.BLANK);
    }

    int number() {
        return number;
    }

    /// One past the last cell with content.
    int width() {
        return width;
    }

    /// One past the last cell that the file has, blank or not.
    int physicalWidth() {
        return physicalWidth;
    }

    List<Mark> marks() {
        return marks;
    }

    /// Whether a row with fewer cells than the header lacks them, which only a text file can tell: a
    /// workbook simply leaves blank cells out.
    boolean endsEarly() {
        return separated;
    }

    boolean isBlank() {
        return width == 0 && marks.isEmpty();
    }

    String[] texts(int atLeast) {
        var copy = Arrays.copyOf(texts, Math.max(atLeast, width));
        for (int i = texts.length; i < copy.length; i++) {
            copy[i] = "";
        }
        return copy;
    }

    CellKind[] kinds(int atLeast) {
        var copy = Arrays.copyOf(kinds, Math.max(atLeast, width));
        for (int i = kinds.length; i < copy.length; i++) {
            copy[i] = CellKind.BLANK;
        }
        return copy;
    }
}
