package org.opencmcc.formats;

import org.jspecify.annotations.Nullable;

/// Something wrong with a file, a row or a cell, in words for the person who sent it.
///
/// @param row as numbered in the file or sheet, from 1; 0 for the file as a whole
/// @param column its header as written, null for the row as a whole
/// @param code a stable name, of [ProblemCode] or of a feature that adds its own
/// @param message a whole sentence that says where and what
public record Problem(int row, @Nullable String column, String code, Severity severity, String message) {

    /// What a problem does to its row.
    public enum Severity {
        /// The row is not taken.
        REFUSED,
        /// The row is taken and marked.
        FLAGGED
    }

    /// A problem of one cell; `words` is a sentence about its content.
    public static Problem ofCell(int row, String column, ProblemCode code, String words) {
        return new Problem(
                row, column, code.name(), code.severity(), "Row " + row + ", column “" + column + "”: " + words);
    }

    /// A problem of a whole row.
    public static Problem ofRow(int row, ProblemCode code, String words) {
        return new Problem(row, null, code.name(), code.severity(), "Row " + row + ": " + words);
    }

    /// A problem of the file as a whole.
    public static Problem ofFile(ProblemCode code, String words) {
        return new Problem(0, null, code.name(), code.severity(), words);
    }

    /// Whether the row is refused for it.
    public boolean refuses() {
        return severity == Severity.REFUSED;
    }
}
