package org.opencmcc.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmcc.formats.Tables.codes;
import static org.opencmcc.formats.Tables.ending;
import static org.opencmcc.formats.Tables.lines;
import static org.opencmcc.formats.Tables.messages;
import static org.opencmcc.formats.Tables.notes;
import static org.opencmcc.formats.Tables.opened;
import static org.opencmcc.formats.Tables.refusal;
import static org.opencmcc.formats.Tables.rows;
import static org.opencmcc.formats.WorkbookKit.cells;
import static org.opencmcc.formats.WorkbookKit.ofRows;
import static org.opencmcc.formats.WorkbookKit.texts;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencmcc.formats.UnreadableFile.Reason;

class WorkbookTest {
    private static final String HEADER = texts(1, "Day", "Cargo", "Tons");

    @ParameterizedTest
    @CsvSource({
        "14, 14",
        "14.0, 14",
        "41.524999999999999, 41.525",
        "1E3, 1000",
        "1.5E-3, 0.0015",
        "-0, 0",
        "0007, 7",
        "1650, 1650",
        "0.30000000000000004, 0.30000000000000004",
        "123456789012345678, 123456789012345680"
    })
    void numbers_are_shown_as_their_shortest_decimal(String stored, String shown) {
        var file = ofRows(texts(1, "Tons", "Cargo") + cells(2, "><v>" + stored + "</v>", "t=\"str\"><v>x</v>"))
                .file();

        assertThat(lines(file)).containsExactly("2: " + shown + " | x");
        assertThat(rows(opened(file)).getFirst().kind(0)).isEqualTo(CellKind.NUMBER);
    }

    @Test
    void only_the_style_tells_a_day_from_a_number() {
        var file = ofRows(texts(1, "Day", "Moment", "Gate", "Plain")
                        + cells(
                                2,
                                "s=\"1\"><v>45347</v>",
                                "s=\"2\"><v>45347.60528935185</v>",
                                "s=\"3\"><v>0.75</v>",
                                "><v>45347</v>"))
                .styles("dd/mm/yyyy;@", "[$-409]d\\-mmm\\-yy h:mm AM/PM", "h:mm")
                .file();
        var row = rows(opened(file)).getFirst();

        assertThat(row).hasToString("2: 2024-02-25 | 2024-02-25T14:31:37 | 18:00 | 45347");
        assertThat(List.of(row.kind(0), row.kind(1), row.kind(2), row.kind(3)))
                .containsExactly(CellKind.DAY, CellKind.DAY, CellKind.TIME, CellKind.NUMBER);
    }

    @Test
    void a_workbook_that_counts_from_1904_gives_the_same_days() {
        var book = ofRows(texts(1, "Day", "Cargo") + cells(2, "s=\"1\"><v>43885</v>", "><v>43885</v>"))
                .styles("yyyy-mm-dd")
                .countingFrom1904()
                .file();
        var file = opened(book);

        assertThat(lines(book)).containsExactly("2: 2024-02-25 | 43885");
        assertThat(Days.of(file, java.util.Optional.empty(), java.time.LocalDate.of(2024, 6, 1))
                        .read("43885"))
                .isEqualTo(new DayReading.Stated(java.time.LocalDate.of(2024, 2, 25)));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1900-01-01",
        "59, 1900-02-28",
        "60, 60",
        "61, 1900-03-01",
        "0, 0",
        "-3, -3",
        "2958465, 9999-12-31",
        "2958466, 2958466"
    })
    void days_at_the_edges_of_the_calendar_are_right_or_stay_numbers(String stored, String shown) {
        var file = ofRows(texts(1, "Day", "Cargo") + cells(2, "s=\"1\"><v>" + stored + "</v>", "t=\"str\"><v>x</v>"))
                .styles("yyyy-mm-dd")
                .file();

        assertThat(lines(file)).containsExactly("2: " + shown + " | x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "yyyy\\-mm\\-dd\\ h:mm:ss~DAY",
                "General~NUMBER",
                "0.00\" days\"~NUMBER",
                "[Red]0~NUMBER",
                "[h]:mm~NUMBER",
                "mm:ss~TIME",
                "mmm-yy~DAY",
                "#,##0 \"kg\"~NUMBER",
                "[$-F800]dddd~DAY",
                "h:mm AM/PM~TIME",
                "\\d0~NUMBER",
                "0;\"d\"~NUMBER"
            })
    void a_format_shows_days_times_or_numbers(String code, CellKind kind) {
        assertThat(CellStyles.ofCode(code)).isEqualTo(kind);
    }

    @Test
    void formulas_give_the_value_that_the_file_keeps_and_are_flagged() {
        var file = ofRows(HEADER
                        + cells(
                                2,
                                "t=\"str\"><f>A9</f><v>1 Mar 2024</v>",
                                "t=\"str\"><f>B9</f><v></v>",
                                "><f>1+1</f><v>2</v>"))
                .file();

        assertThat(lines(file)).containsExactly("2: 1 Mar 2024 |  | 2");
        assertThat(codes(file)).containsExactly("FORMULA_CELL", "FORMULA_CELL", "FORMULA_CELL");
        assertThat(messages(file))
                .last()
                .isEqualTo("Row 2, column “Tons”: the cell is a formula; the value that the file keeps was taken.");
    }

    @Test
    void a_formula_without_a_value_refuses_its_row() {
        var file = ofRows(HEADER + cells(2, "t=\"str\"><v>x</v>", "t=\"str\"><v>Flour</v>", "><f>SUM(A1:A9)</f>"))
                .file();

        assertThat(rows(opened(file))).allMatch(RawRow::refused);
        assertThat(messages(file))
                .containsExactly("Row 2, column “Tons”: the cell is a formula without a value."
                        + " Paste the column as values and send it again.");
    }

    @Test
    void errors_of_the_spreadsheet_are_flagged_and_shown() {
        var file = ofRows(HEADER + cells(2, "t=\"e\"><v>#REF!</v>", "t=\"b\"><v>1</v>", "t=\"d\"><v>2024-02-25</v>"))
                .file();

        assertThat(lines(file)).containsExactly("2: #REF! | TRUE | 2024-02-25");
        assertThat(messages(file))
                .containsExactly("Row 2, column “Day”: the cell holds the spreadsheet's error “#REF!”.");
    }

    @Test
    void a_cell_that_is_not_what_it_says_refuses_its_row() {
        var file = ofRows(HEADER + cells(2, "t=\"s\"><v>99999999</v>", "t=\"s\"><v>-1</v>", "><v>ten</v>"))
                .sharedTexts("Flour")
                .file();

        assertThat(codes(file)).containsExactly("BROKEN_CELL", "BROKEN_CELL", "BROKEN_CELL");
        assertThat(rows(opened(file))).allMatch(RawRow::refused);
    }

    @Test
    void shared_texts_may_be_rich_and_phonetic_and_escaped() {
        var file = ofRows(HEADER + cells(2, "t=\"s\"><v>0</v>", "t=\"s\"><v>1</v>", "t=\"s\"><v>2</v>"))
                .sharedXml("<sst><si><r><t>Flo</t></r><r><rPr><b/></rPr><t>ur</t></r></si>"
                        + "<si><t>\u7C73</t><rPh sb=\"0\" eb=\"1\"><t>kome</t></rPh></si>"
                        + "<si><t>a_x000A_b &amp; <![CDATA[<c>]]></t></si></sst>")
                .file();

        assertThat(lines(file)).containsExactly("2: Flour | \u7C73 | a\nb & <c>");
    }

    @Test
    void a_control_character_in_a_real_list_is_taken_as_a_space_and_flagged() {
        var file = ofRows(HEADER + cells(2, "t=\"s\"><v>0</v>", "t=\"s\"><v>0</v>", "><v>1</v>"))
                .sharedTexts("Dates_x001F_dried")
                .file();

        assertThat(lines(file)).containsExactly("2: Dates dried | Dates dried | 1");
        assertThat(codes(file)).containsExactly("CONTROL_CHARACTER", "CONTROL_CHARACTER");
    }

    @Test
    void blank_rows_are_counted_where_the_sheet_leaves_them_out_too() {
        var file = ofRows(HEADER + texts(5, "1 Mar 2024", "Flour", "20") + "<row r=\"6\"><c r=\"Z6\" s=\"1\"/></row>"
                        + texts(7, "2 Mar 2024", "Rice", "3") + "<row r=\"8\"/><row r=\"12\"/>")
                .file();

        assertThat(lines(file)).containsExactly("5: 1 Mar 2024 | Flour | 20", "7: 2 Mar 2024 | Rice | 3");
        assertThat(notes(file))
                .containsExactly(
                        "4 blank rows between others were left out.",
                        "5 blank rows at the end were left out.",
                        "23 blank columns at the right were left out.");
        assertThat(ending(file).rows()).isEqualTo(2);
    }

    @Test
    void cells_and_rows_without_an_address_follow_each_other() {
        var file = ofRows("<row><c t=\"str\"><v>Day</v></c><c t=\"str\"><v>Cargo</v></c></row>"
                        + "<row><c t=\"str\"><v>1 Mar 2024</v></c><c t=\"str\"><v>Flour</v></c></row>")
                .file();

        assertThat(lines(file)).containsExactly("2: 1 Mar 2024 | Flour");
    }

    @Test
    void the_sheet_with_the_list_wins_over_a_disclaimer_and_a_hidden_sheet() {
        var list = new StringBuilder(HEADER);
        for (int row = 2; row < 40; row++) {
            list.append(texts(row, "1 Mar 2024", "Flour", "20"));
        }
        var file = opened(new WorkbookKit()
                .sheet("Read me", texts(1, "These figures are provisional. ".repeat(900)) + texts(2, "More of it."))
                .sheet("Suppy Page", list.toString())
                .hiddenSheet("Old", list + texts(90, "1 Mar 2024", "Flour", "20"))
                .file());

        assertThat(file.layout().sheet().name()).isEqualTo("Suppy Page");
        assertThat(file.notes())
                .extracting(Problem::message)
                .containsExactly("The list was found in the sheet “Suppy Page”. Not read: “Read me”, “Old” (hidden).");
        assertThat(rows(file, file.layout(file.sheets().get(2)))).hasSize(39);
    }

    @Test
    void a_workbook_without_a_row_is_refused_in_words() {
        assertThat(refusal(ofRows("").file()).code()).isEqualTo(Reason.NO_ROWS);
        assertThat(refusal(ofRows("<row r=\"1\"><c r=\"A1\" s=\"1\"/></row>").file()))
                .isEqualTo(new UnreadableFile(
                        Reason.NO_ROWS, "No row with content was found in this file. Check that it is the right one."));
    }

    @Test
    void a_header_without_rows_below_is_a_list_of_nothing() {
        assertThat(ending(ofRows(HEADER).file()).rows()).isZero();
    }
}
