package org.opencmcc.formats;

import java.util.List;
import java.util.Locale;

/// What a file may hold at most. Each limit has a name that the API shows and words for the person
/// who meets it. A file at the limit is read; one past it is refused whole.
///
/// @param bytes of the file as received
/// @param unpackedBytes of a workbook's parts together, once unpacked
/// @param unpackRatio how many times larger a part may become on unpacking
/// @param zipEntries parts inside a workbook
/// @param sheets in a workbook
/// @param rows with content below the header
/// @param columns with content
/// @param cellCharacters in one cell; a longer one refuses its row, not the file
/// @param sharedStrings different texts in a workbook
/// @param sharedCharacters in those texts together
public record Limits(
        long bytes,
        long unpackedBytes,
        int unpackRatio,
        int zipEntries,
        int sheets,
        int rows,
        int columns,
        int cellCharacters,
        int sharedStrings,
        int sharedCharacters) {

    /// One limit as it is shown.
    public record Limit(String name, long limit, String words) {}

    /// The limits of a running centre.
    public static Limits standard() {
        return new Limits(64L << 20, 512L << 20, 200, 2_000, 50, 500_000, 120, 8_192, 500_000, 24 << 20);
    }

    /// All limits by name, in the order of a file's reading.
    public List<Limit> all() {
        return List.of(
                new Limit("bytes", bytes, "A file may have " + grouped(bytes) + " bytes (" + (bytes >> 20) + " MiB)."),
                new Limit(
                        "unpackedBytes",
                        unpackedBytes,
                        "A workbook may unpack to " + grouped(unpackedBytes) + " bytes (" + (unpackedBytes >> 20)
                                + " MiB)."),
                new Limit(
                        "unpackRatio",
                        unpackRatio,
                        "A part of a workbook may become " + unpackRatio + " times larger when it is unpacked."),
                new Limit("zipEntries", zipEntries, "A workbook may consist of " + grouped(zipEntries) + " parts."),
                new Limit("sheets", sheets, "A workbook may have " + sheets + " sheets."),
                new Limit("rows", rows, "A sheet may have " + grouped(rows) + " rows below its header."),
                new Limit("columns", columns, "A sheet may have " + columns + " columns with content."),
                new Limit(
                        "cellCharacters",
                        cellCharacters,
                        "A cell may have " + grouped(cellCharacters) + " characters; a longer one refuses its row."),
                new Limit(
                        "sharedStrings",
                        sharedStrings,
                        "A workbook may hold " + grouped(sharedStrings) + " different texts."),
                new Limit(
                        "sharedCharacters",
                        sharedCharacters,
                        "A workbook's different texts may have " + grouped(sharedCharacters)
                                + " characters together."));
    }

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
