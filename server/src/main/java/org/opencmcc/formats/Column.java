package org.opencmcc.formats;

import org.jspecify.annotations.Nullable;

/// One column of a table.
///
/// @param index from 0
/// @param header as written; empty where the file names none
/// @param key the header for matching, see [NameKey]
/// @param hxlTag such as `#date+received`, null where the file is not tagged
public record Column(
        int index, String header, String key, @Nullable String hxlTag) {

    /// What to call the column in a message: its header, or its letter as in a spreadsheet.
    public String title() {
        return header.isEmpty() ? letter(index) : header;
    }

    /// The spreadsheet's letter of a column: 0 is A, 26 is AA.
    static String letter(int index) {
        var letters = new StringBuilder();
        for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
