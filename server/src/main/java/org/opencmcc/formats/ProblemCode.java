package org.opencmcc.formats;

import org.opencmcc.formats.Problem.Severity;

/// What can be wrong with a file, a row or a cell. The names are stable: the API shows them and
/// people filter by them.
public enum ProblemCode {
    /// The bytes were not what the file said they were, and were read in another encoding.
    ENCODING_GUESSED(Severity.FLAGGED),
    /// A few bytes are not of the file's encoding and were read as Windows-1252.
    ENCODING_MENDED(Severity.FLAGGED),
    /// A character was already lost before the file came here (U+FFFD stands in its place).
    LOST_CHARACTER(Severity.FLAGGED),
    /// A hidden character that turns the direction of reading round.
    BIDI_CONTROL(Severity.REFUSED),
    /// A control character, which no list needs; it was taken as a space. Real lists hold some.
    CONTROL_CHARACTER(Severity.FLAGGED),
    /// NUL, half a character, or a code that Unicode keeps free: the text is broken here.
    BROKEN_TEXT(Severity.REFUSED),
    /// A cell longer than the limit.
    CELL_TOO_LONG(Severity.REFUSED),
    /// A quotation mark that opens a cell and never closes it.
    UNBALANCED_QUOTE(Severity.REFUSED),
    /// Text stands behind a closing quotation mark.
    STRAY_QUOTE(Severity.FLAGGED),
    /// The row has content to the right of the last named column.
    EXTRA_CELLS(Severity.FLAGGED),
    /// The row ends before the last column; the missing cells count as not stated.
    FEWER_CELLS(Severity.FLAGGED),
    /// The cell is a formula; the value that the file keeps with it was taken.
    FORMULA_CELL(Severity.FLAGGED),
    /// The cell is a formula and the file keeps no value with it.
    FORMULA_WITHOUT_VALUE(Severity.REFUSED),
    /// The cell holds a spreadsheet error such as `#REF!`.
    ERROR_CELL(Severity.FLAGGED),
    /// The cell says that it is a number or a shared text, and is not.
    BROKEN_CELL(Severity.REFUSED),
    /// Merged cells below the header: only the first of each area holds a value.
    MERGED_CELLS(Severity.FLAGGED),
    /// Two columns have the same name.
    SAME_HEADER(Severity.FLAGGED),
    /// Rows above the header were taken as titles and left out.
    TITLE_ROWS(Severity.FLAGGED),
    /// Blank rows were left out.
    BLANK_ROWS(Severity.FLAGGED),
    /// Blank columns were left out.
    BLANK_COLUMNS(Severity.FLAGGED),
    /// The workbook has other sheets that were not read.
    OTHER_SHEETS(Severity.FLAGGED),
    /// A text that is not a day in any known shape.
    NOT_A_DAY(Severity.REFUSED),
    /// A day that the calendar does not have.
    NO_SUCH_DAY(Severity.REFUSED),
    /// A day before 2000 or more than a year ahead.
    IMPLAUSIBLE_DAY(Severity.REFUSED),
    /// `03/04/2024` could be March or April, and nobody said which.
    DAY_ORDER_UNKNOWN(Severity.REFUSED),
    /// A text where a number is due.
    NOT_A_NUMBER(Severity.REFUSED),
    /// `1,234` was read as one thousand two hundred and thirty-four.
    NUMBER_UNSURE(Severity.FLAGGED);

    private final Severity severity;

    ProblemCode(Severity severity) {
        this.severity = severity;
    }

    /// Whether the row is refused for it.
    public Severity severity() {
        return severity;
    }
}
