package org.opencmcc.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.opencmcc.formats.CsvWriter;
import org.opencmcc.formats.ExportTable;
import org.opencmcc.formats.XlsxWriter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Answers with a table as a file, CSV or XLSX. Each row says on what it rests.
public final class Exports {
    /// More rows than this are asked for in parts.
    public static final int MOST_ROWS = 100_000;

    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Trial trial;

    Exports(Trial trial) {
        this.trial = trial;
    }

    /// Which file is wanted.
    public enum Format {
        CSV,
        XLSX
    }

    /// The format that a request names; CSV where it names none.
    public static Format format(@Nullable String named) {
        return switch (named) {
            case null -> Format.CSV;
            case "csv" -> Format.CSV;
            case "xlsx" -> Format.XLSX;
            default -> throw ApiRefusal.wrong("format", "UNKNOWN_CHOICE", "A table can be had as csv or xlsx.");
        };
    }

    /// @throws ApiRefusal where the table has more than [#MOST_ROWS] rows
    public ResponseEntity<byte[]> answer(ExportTable table, Format format) {
        if (table.rows().size() > MOST_ROWS) {
            throw ApiRefusal.tooLarge(
                    "EXPORT_TOO_LONG",
                    "A file holds at most " + MOST_ROWS
                            + " rows. Ask for a shorter period, or for one part at a time.");
        }
        var whole = table.with(
                new ExportTable.Heading("Basis", "#meta+basis"),
                trial.trial() ? "TRIAL DATA: from the records shared with you" : "from the records shared with you");
        var headers = new HttpHeaders();
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(table.name() + (format == Format.CSV ? ".csv" : ".xlsx"))
                .build());
        headers.setContentType(
                format == Format.CSV
                        ? new MediaType("text", "csv", StandardCharsets.UTF_8)
                        : MediaType.parseMediaType(WORKBOOK));
        return ResponseEntity.ok().headers(headers).body(format == Format.CSV ? csv(whole) : workbook(whole));
    }

    /// With a byte order mark, because the most used spreadsheet reads UTF-8 only then.
    private static byte[] csv(ExportTable table) {
        var out = new StringBuilder(BYTE_ORDER_MARK);
        var writer = new CsvWriter(out);
        try {
            writer.row(table.headings().stream().map(ExportTable.Heading::title).toList());
            writer.row(table.headings().stream().map(ExportTable.Heading::tag).toList());
            for (var row : table.rows()) {
                writer.row(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory did not take a table", e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(ExportTable table) {
        var out = new ByteArrayOutputStream();
        try (var writer = new XlsxWriter(out, table.name())) {
            writer.row(table.headings().stream().map(ExportTable.Heading::title).toList());
            writer.row(table.headings().stream().map(ExportTable.Heading::tag).toList());
            for (var row : table.rows()) {
                writer.row(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory did not take a table", e);
        }
        return out.toByteArray();
    }
}
