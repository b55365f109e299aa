package org.opencmcc.formats;

import java.util.List;

/// Where the table lies in its sheet.
///
/// @param headerRow the row that names the columns, from 1; 0 where none does
/// @param tagRow the row of HXL tags, 0 where there is none
/// @param firstDataRow the first row that may hold data
public record TableLayout(Sheet sheet, int headerRow, int tagRow, int firstDataRow, List<Column> columns) {

    /// Copies its columns.
    public TableLayout {
        columns = List.copyOf(columns);
    }

    /// What to call a column in a message, also one to the right of the last named.
    public String title(int column) {
        return column < columns.size() ? columns.get(column).title() : Column.letter(column);
    }
}
