package org.opencmcc.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmcc.formats.Tables.opened;
import static org.opencmcc.formats.Tables.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritersTest {
    private static final List<String> HEADER = List.of("Day", "Cargo", "Tons");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                " =1",
                "＝1",
                "+972 5",
                "-" + "a"
            })
    void a_cell_that_a_spreadsheet_would_run_gets_an_apostrophe(String text) {
        assertThat(CsvWriter.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+5", "-0.5", "14", "-", "Flour", "a=b", "", "2024-02-25", "دقيق"})
    void plain_numbers_and_plain_texts_stay_as_they_are(String text) {
        assertThat(CsvWriter.harmless(text)).isEqualTo(text);
    }

    @Test
    void csv_that_was_written_is_read_back_the_same() throws IOException {
        var out = new StringBuilder();
        var writer = new CsvWriter(out);
        writer.row(HEADER);
        writer.row(List.of("2024-02-25", "Flour, \"white\"\nin bags", "20"));

        assertThat(out).hasToString("Day,Cargo,Tons\r\n2024-02-25,\"Flour, \"\"white\"\"\nin bags\",20\r\n");
        assertThat(rows(opened(Tables.text(out.toString()))).getFirst().cells())
                .containsExactly("2024-02-25", "Flour, \"white\"\nin bags", "20");
    }

    @Test
    void a_workbook_that_was_written_is_read_back_the_same() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = new XlsxWriter(out, "Day's <list> & more")) {
            writer.row(HEADER);
            writer.row(List.of("2024-02-25", "=1+1 <b> & \"x\"\n دقيق", "41.525"));
            writer.row(List.of("2024-02-31", "", "007"));
        }
        var file = opened(FileBytes.of(out.toByteArray()));

        assertThat(file.sheets().getFirst().name()).isEqualTo("Day's <list> & more");
        assertThat(rows(file))
                .extracting(RawRow::toString)
                .containsExactly("2: 2024-02-25 | =1+1 <b> & \"x\"\n دقيق | 41.525", "3: 2024-02-31 |  | 007");
        assertThat(rows(file).getFirst().kind(0)).isEqualTo(CellKind.DAY);
        assertThat(rows(file).getFirst().kind(1)).isEqualTo(CellKind.TEXT);
        assertThat(rows(file).getFirst().kind(2)).isEqualTo(CellKind.NUMBER);
    }

    @Test
    void the_same_rows_give_the_same_bytes() throws Exception {
        assertThat(written()).isEqualTo(written());
    }

    @Test
    void a_workbook_that_was_written_opens_in_another_reader_too() throws Exception {
        try (var book = new org.dhatim.fastexcel.reader.ReadableWorkbook(new java.io.ByteArrayInputStream(written()))) {
            assertThat(book.getFirstSheet().read().get(1).getCellText(1)).isEqualTo("Flour");
        }
    }

    private static byte[] written() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = new XlsxWriter(out, "List")) {
            writer.row(HEADER);
            writer.row(List.of("2024-02-25", "Flour", "20"));
        }
        return out.toByteArray();
    }
}
