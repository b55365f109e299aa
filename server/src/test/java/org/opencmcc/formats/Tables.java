package org.opencmcc.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The vocabulary of this package's tests: files made on the spot, and what reading them comes to.
final class Tables {
    private Tables() {}

    static FileBytes text(String content) {
        return text(content, StandardCharsets.UTF_8);
    }

    static FileBytes text(String content, Charset charset) {
        return FileBytes.of(content.getBytes(charset));
    }

    static FileBytes bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return FileBytes.of(bytes);
    }

    static TableFile opened(FileBytes bytes) {
        return opened(bytes, Limits.standard());
    }

    static TableFile opened(FileBytes bytes, Limits limits) {
        return switch (TableFile.open(bytes, limits)) {
            case TableFile file -> file;
            case UnreadableFile why -> throw new AssertionError("refused: " + why);
        };
    }

    /// Why a file is refused, on opening or on reading.
    static UnreadableFile refusal(FileBytes bytes) {
        return refusal(bytes, Limits.standard());
    }

    static UnreadableFile refusal(FileBytes bytes, Limits limits) {
        return switch (TableFile.open(bytes, limits)) {
            case UnreadableFile why -> why;
            case TableFile file ->
                switch (file.read(file.layout(), row -> true)) {
                    case UnreadableFile why -> why;
                    case RowsRead read -> throw new AssertionError("not refused: " + read);
                };
        };
    }

    static List<RawRow> rows(TableFile file) {
        return rows(file, file.layout());
    }

    static List<RawRow> rows(TableFile file, TableLayout layout) {
        var rows = new ArrayList<RawRow>();
        assertThat(file.read(layout, row -> rows.add(row))).isInstanceOf(RowsRead.class);
        return rows;
    }

    /// Each row as one line: `2: Flour | 14`.
    static List<String> lines(FileBytes bytes) {
        return rows(opened(bytes)).stream().map(RawRow::toString).toList();
    }

    static List<String> headers(FileBytes bytes) {
        return opened(bytes).layout().columns().stream().map(Column::header).toList();
    }

    /// All problems of all rows, in the words that a person reads.
    static List<String> messages(FileBytes bytes) {
        return rows(opened(bytes)).stream()
                .flatMap(row -> row.problems().stream())
                .map(Problem::message)
                .toList();
    }

    static List<String> codes(FileBytes bytes) {
        return rows(opened(bytes)).stream()
                .flatMap(row -> row.problems().stream())
                .map(Problem::code)
                .toList();
    }

    static RowsRead ending(FileBytes bytes) {
        var file = opened(bytes);
        return (RowsRead) file.read(file.layout(), row -> true);
    }

    static List<String> notes(FileBytes bytes) {
        return ending(bytes).notes().stream().map(Problem::message).toList();
    }
}
