package org.opencmcc.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmcc.formats.Tables.codes;
import static org.opencmcc.formats.Tables.ending;
import static org.opencmcc.formats.Tables.lines;
import static org.opencmcc.formats.Tables.opened;
import static org.opencmcc.formats.Tables.refusal;
import static org.opencmcc.formats.Tables.text;
import static org.opencmcc.formats.WorkbookKit.ofRows;
import static org.opencmcc.formats.WorkbookKit.texts;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.opencmcc.formats.UnreadableFile.Reason;

/// Both sides of every limit: at it a file is read, past it refused by the limit's name.
class LimitsTest {
    private static final Limits STANDARD = Limits.standard();

    @Test
    void a_sheet_may_have_120_columns_with_content_and_any_number_of_blank_ones() {
        var header = String.join(",", Collections.nCopies(120, "x"));
        var blank = ",".repeat(80);

        assertThat(opened(text(header + blank + "\n" + header + blank + "\n"))
                        .layout()
                        .columns())
                .hasSize(120);
        assertThat(ending(text(header + blank + "\n" + header + blank + "\n")).blankColumnsAtEnd())
                .isEqualTo(80);
        assertThat(refusal(text(header + ",y\n" + header + ",y\n")).code()).isEqualTo(Reason.TOO_MANY_COLUMNS);
    }

    @Test
    void a_sheet_of_200_columns_is_refused_in_words() {
        var cells = new String[200];
        java.util.Arrays.setAll(cells, i -> "Column " + (i + 1));

        assertThat(refusal(ofRows(texts(1, cells)).file()))
                .isEqualTo(new UnreadableFile(
                        Reason.TOO_MANY_COLUMNS,
                        "Row 1 has content in column DQ (number 121). A sheet may have 120 columns with content."
                                + " Remove the columns that are not needed and send it again."));
    }

    @Test
    void a_wide_sheet_beside_the_list_does_not_stand_in_its_way() {
        var wide = new String[200];
        java.util.Arrays.fill(wide, "x");
        var list = new StringBuilder(texts(1, "Day", "Cargo"));
        for (int row = 2; row < 400; row++) {
            list.append(texts(row, "1 Mar 2024", "Flour"));
        }
        var file = new WorkbookKit()
                .sheet("Wide", texts(1, wide))
                .sheet("List", list.toString())
                .file();

        assertThat(opened(file).layout().sheet().name()).isEqualTo("List");
        assertThat(lines(file)).hasSize(398);
    }

    @Test
    void bytes() {
        var limits = new Limits(20, STANDARD.unpackedBytes(), 200, 2_000, 50, 10, 120, 100, 100, 1_000);

        assertThat(opened(text("Day,Cargo\n1,Flour..\n".substring(0, 20)), limits))
                .isNotNull();
        assertThat(refusal(text("Day,Cargo\n1,Flour...\n"), limits).code()).isEqualTo(Reason.TOO_MANY_BYTES);
    }

    @Test
    void rows() {
        var limits = with(3, 8_192, 100, 1_000, 50);

        assertThat(Tables.rows(opened(text("Day,Cargo\na,b\nc,d\n\n\ne,f\n\n\n"), limits)))
                .hasSize(3);
        assertThat(refusal(text("Day,Cargo\na,b\nc,d\ne,f\ng,h\n"), limits).words())
                .startsWith("The list has more than 3 rows.");
    }

    @Test
    void characters_of_a_cell() {
        var file = text("Day,Cargo\na," + "x".repeat(8_192) + "\nb,\"" + "y".repeat(8_193) + "\"\nc,d\n");

        assertThat(codes(file)).containsExactly("CELL_TOO_LONG");
        assertThat(Tables.rows(opened(file))).extracting(RawRow::refused).containsExactly(false, true, false);
        assertThat(Tables.rows(opened(file)).get(1).cell(1)).hasSize(8_193).endsWith("y…");
    }

    @Test
    void characters_of_a_workbook_cell() {
        var file = ofRows(texts(1, "Day", "Cargo")
                        + texts(2, "a", "x".repeat(8_192))
                        + texts(3, "b", "y".repeat(8_193))
                        + WorkbookKit.cells(4, "t=\"s\"><v>0</v>", "t=\"s\"><v>1</v>"))
                .sharedTexts("x".repeat(8_192), "y".repeat(9_000))
                .file();

        assertThat(Tables.rows(opened(file))).extracting(RawRow::refused).containsExactly(false, true, true);
        assertThat(codes(file)).containsExactly("CELL_TOO_LONG", "CELL_TOO_LONG");
    }

    @Test
    void sheets() {
        var two =
                new WorkbookKit().sheet("A", texts(1, "a", "b")).sheet("B", "").file();
        var three = new WorkbookKit()
                .sheet("A", texts(1, "a", "b"))
                .sheet("B", "")
                .sheet("C", "")
                .file();

        assertThat(opened(two, with(10, 100, 100, 1_000, 2)).sheets()).hasSize(2);
        assertThat(refusal(three, with(10, 100, 100, 1_000, 2)).code()).isEqualTo(Reason.TOO_MANY_SHEETS);
    }

    @Test
    void different_texts_and_their_characters() {
        var file = ofRows(texts(1, "a", "b")).sharedTexts("12345", "67890").file();

        assertThat(opened(file, with(10, 100, 2, 10, 50))).isNotNull();
        assertThat(refusal(file, with(10, 100, 1, 10, 50)).code()).isEqualTo(Reason.TOO_MANY_TEXTS);
        assertThat(refusal(file, with(10, 100, 2, 9, 50)).code()).isEqualTo(Reason.TOO_MANY_TEXTS);
    }

    @Test
    void parts_of_a_workbook_and_what_they_unpack_to() {
        var file = ofRows(texts(1, "a", "b"))
                .part("docProps/a.xml", "<a/>")
                .part("docProps/b.xml", "<b/>")
                .file();
        long unpacked = unpacked(file);

        assertThat(opened(file, parts(7, unpacked))).isNotNull();
        assertThat(refusal(file, parts(6, unpacked)).code()).isEqualTo(Reason.ZIP_BOMB);
        assertThat(refusal(file, parts(7, unpacked - 1)).code()).isEqualTo(Reason.ZIP_BOMB);
    }

    @Test
    void how_many_times_larger_a_part_may_become() {
        var padding = new StringBuilder();
        for (int i = 0; padding.length() < 2 << 20; i++) {
            padding.append("<row r=\"")
                    .append(i + 2)
                    .append("\"><c r=\"A")
                    .append(i + 2)
                    .append("\"/></row>");
        }
        var file = ofRows(texts(1, "a", "b") + padding).file();

        assertThat(opened(file, ratio(40))).isNotNull();
        assertThat(refusal(file, ratio(4)).code()).isEqualTo(Reason.ZIP_BOMB);
    }

    @Test
    void every_limit_has_a_name_and_words() {
        assertThat(STANDARD.all())
                .extracting(Limits.Limit::name)
                .containsExactly(
                        "bytes",
                        "unpackedBytes",
                        "unpackRatio",
                        "zipEntries",
                        "sheets",
                        "rows",
                        "columns",
                        "cellCharacters",
                        "sharedStrings",
                        "sharedCharacters");
        assertThat(STANDARD.all()).allSatisfy(limit -> assertThat(limit.words()).endsWith("."));
        assertThat(STANDARD.all().getFirst().words()).isEqualTo("A file may have 67,108,864 bytes (64 MiB).");
    }

    private static Limits with(int rows, int cell, int texts, int characters, int sheets) {
        return new Limits(
                STANDARD.bytes(), STANDARD.unpackedBytes(), 200, 2_000, sheets, rows, 120, cell, texts, characters);
    }

    private static Limits parts(int entries, long unpacked) {
        return new Limits(STANDARD.bytes(), unpacked, 200, entries, 50, 10, 120, 100, 100, 1_000);
    }

    private static Limits ratio(int ratio) {
        return new Limits(STANDARD.bytes(), STANDARD.unpackedBytes(), ratio, 50, 50, 10, 120, 100, 100, 1_000);
    }

    private static long unpacked(FileBytes file) {
        try (var zip = new java.util.zip.ZipInputStream(file.stream())) {
            long sum = 0;
            while (zip.getNextEntry() != null) {
                sum += zip.readAllBytes().length;
            }
            return sum;
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
