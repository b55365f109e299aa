package org.opencmcc.imports;

import java.util.List;
import org.opencmcc.formats.RawRow;

/// All cells of a row as one text, parted by the unit separator, which no cell may hold.
public final class AsWritten {
    private static final char SEPARATOR = '\u001f';

    private AsWritten() {}

    static String of(RawRow row) {
        var text = new StringBuilder();
        for (var column = 0; column < row.size(); column++) {
            if (column > 0) {
                text.append(SEPARATOR);
            }
            append(text, row.cell(column));
        }
        return text.toString();
    }

    /// A refused row may hold anything; what would break the text apart, or the database refuses, is shown as a blank.
    private static void append(StringBuilder text, String cell) {
        if (cell.indexOf(SEPARATOR) < 0 && cell.indexOf('\0') < 0) {
            text.append(cell);
        } else {
            text.append(cell.replace(SEPARATOR, ' ').replace('\0', ' '));
        }
    }

    public static List<String> cells(String asWritten) {
        return List.of(asWritten.split(String.valueOf(SEPARATOR), -1));
    }
}
