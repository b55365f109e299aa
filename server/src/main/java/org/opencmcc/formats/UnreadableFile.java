package org.opencmcc.formats;

/// Why a file could not be read at all, and what its sender can do. Nothing of it was taken.
public record UnreadableFile(Reason code, String words) implements Opening, Reading {

    /// The stable name of the refusal.
    public enum Reason {
        /// No byte, or nothing but blanks.
        EMPTY_FILE,
        /// Past the limit `bytes`.
        TOO_MANY_BYTES,
        /// Not a table: a picture, a program, a document.
        NOT_A_TABLE,
        /// A workbook of Excel 97 to 2003, or a binary workbook.
        OLD_WORKBOOK,
        /// A workbook that opens only with a password.
        PASSWORD_PROTECTED,
        /// A packed archive that is not a workbook.
        ARCHIVE,
        /// A workbook with another file packed inside.
        NESTED_ARCHIVE,
        /// A workbook that unpacks to far more than it should.
        ZIP_BOMB,
        /// A workbook that declares its own entities or document type.
        XML_DOCTYPE,
        /// Cut off or broken.
        DAMAGED,
        /// Bytes that are text in no encoding known here.
        UNKNOWN_ENCODING,
        /// Past the limit `sheets`.
        TOO_MANY_SHEETS,
        /// Past the limit `rows`.
        TOO_MANY_ROWS,
        /// Past the limit `columns`.
        TOO_MANY_COLUMNS,
        /// Past the limits `sharedStrings` or `sharedCharacters`.
        TOO_MANY_TEXTS,
        /// No row in any sheet.
        NO_ROWS
    }
}
