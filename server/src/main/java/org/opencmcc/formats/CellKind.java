package org.opencmcc.formats;

/// What a cell says it is. In a text file every cell is text.
public enum CellKind {
    /// Nothing.
    BLANK,
    /// Text, as written.
    TEXT,
    /// A workbook's number; its text is the shortest decimal.
    NUMBER,
    /// A workbook's number styled as a day, with or without time; its text is ISO 8601.
    DAY,
    /// A workbook's number styled as a time of day; its text is ISO 8601.
    TIME,
    /// `TRUE` or `FALSE`.
    TRUTH,
    /// A spreadsheet error such as `#REF!`.
    ERROR
}
