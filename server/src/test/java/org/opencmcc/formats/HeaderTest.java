package org.opencmcc.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmcc.formats.Tables.headers;
import static org.opencmcc.formats.Tables.lines;
import static org.opencmcc.formats.Tables.notes;
import static org.opencmcc.formats.Tables.opened;
import static org.opencmcc.formats.Tables.rows;
import static org.opencmcc.formats.Tables.text;
import static org.opencmcc.formats.WorkbookKit.texts;

import org.junit.jupiter.api.Test;

class HeaderTest {

    @Test
    void titles_and_blank_rows_above_the_header_are_skipped_and_said() {
        var file = text(
                "Trucks that entered,,\nState: 3 March 2024,,\n,,\nDate,Cargo,Tons\n1 Mar 2024,Flour,20\n2 Mar 2024,Rice,3\n");

        assertThat(headers(file)).containsExactly("Date", "Cargo", "Tons");
        assertThat(opened(file).layout().headerRow()).isEqualTo(4);
        assertThat(lines(file)).containsExactly("5: 1 Mar 2024 | Flour | 20", "6: 2 Mar 2024 | Rice | 3");
        assertThat(notes(file)).containsExactly("2 rows above the header were left out.");
    }

    @Test
    void columns_may_come_in_any_order_and_with_any_case_and_accent() {
        var columns = opened(text("  TONS \u00A0(aid),cargo,Réceived date\n20,Flour,1 Mar 2024\n"))
                .layout()
                .columns();

        assertThat(columns).extracting(Column::header).containsExactly("TONS \u00A0(aid)", "cargo", "Réceived date");
        assertThat(columns).extracting(Column::key).containsExactly("tons aid", "cargo", "received date");
    }

    @Test
    void a_row_of_hxl_tags_settles_where_the_header_is() {
        var file = text("Junk,Junk,Junk\nDay,Giver,How much\n#date +received,#org+donor,\n2024-03-01,WFP,20\n");
        var layout = opened(file).layout();

        assertThat(layout.headerRow()).isEqualTo(2);
        assertThat(layout.tagRow()).isEqualTo(3);
        assertThat(layout.columns()).extracting(Column::header).containsExactly("Day", "Giver", "How much");
        assertThat(layout.columns()).extracting(Column::hxlTag).containsExactly("#date+received", "#org+donor", null);
        assertThat(lines(file)).containsExactly("4: 2024-03-01 | WFP | 20");
    }

    @Test
    void tags_alone_are_a_header() {
        var layout = opened(text("#date,#org\n2024-03-01,WFP\n")).layout();

        assertThat(layout.columns()).extracting(Column::header).containsExactly("#date", "#org");
        assertThat(layout.firstDataRow()).isEqualTo(2);
    }

    @Test
    void of_merged_header_cells_the_lower_row_names_the_columns() {
        var file = new WorkbookKit()
                .sheetXml(
                        "List",
                        "",
                        "<worksheet><sheetData>"
                                + texts(1, "Day", "What", "", "Who", "")
                                + texts(2, "", "Cargo", "Tons", "Donor", "Recipient")
                                + texts(3, "1 Mar 2024", "Flour", "20", "WFP", "UNRWA")
                                + "</sheetData><mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/>"
                                + "<mergeCell ref=\"D1:E1\"/></mergeCells></worksheet>")
                .file();

        assertThat(headers(file)).containsExactly("Day", "Cargo", "Tons", "Donor", "Recipient");
        assertThat(lines(file)).containsExactly("3: 1 Mar 2024 | Flour | 20 | WFP | UNRWA");
        assertThat(notes(file)).containsExactly("1 row above the header was left out.");
    }

    @Test
    void merged_cells_in_the_data_are_said() {
        var file = new WorkbookKit()
                .sheetXml(
                        "List",
                        "",
                        "<worksheet><sheetData>" + texts(1, "Day", "Cargo")
                                + texts(2, "1 Mar 2024", "Flour") + texts(3, "", "Rice")
                                + "</sheetData><mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells></worksheet>")
                .file();

        assertThat(lines(file)).containsExactly("2: 1 Mar 2024 | Flour", "3:  | Rice");
        assertThat(notes(file))
                .containsExactly("Below the header 1 area of cells is merged."
                        + " Only the first cell of each holds its value; the others count as not stated.");
    }

    @Test
    void a_list_without_a_header_loses_no_row() {
        var file = text("1 Mar 2024,20,14\n2 Mar 2024,3,7\n");

        assertThat(opened(file).layout().headerRow()).isZero();
        assertThat(opened(file).layout().columns()).extracting(Column::title).containsExactly("A", "B", "C");
        assertThat(lines(file)).containsExactly("1: 1 Mar 2024 | 20 | 14", "2: 2 Mar 2024 | 3 | 7");
    }

    @Test
    void a_person_may_point_at_another_header_row_or_at_none() {
        var file = opened(text("Northern list,a,b\nDate,Cargo,Tons\n1 Mar 2024,Flour,20\n"));
        var sheet = file.sheets().getFirst();

        assertThat(file.layout(sheet, 2).orElseThrow().columns())
                .extracting(Column::header)
                .containsExactly("Date", "Cargo", "Tons");
        assertThat(rows(file, file.layout(sheet, 0).orElseThrow())).hasSize(3);
        assertThat(file.layout(sheet, 99)).isEmpty();
    }

    @Test
    void two_columns_of_the_same_name_are_said() {
        assertThat(opened(text("Date,Tons,tons \nx,1,2\n")).notes())
                .extracting(Problem::message)
                .containsExactly("Columns B and C have the same name, “tons”.");
    }

    @Test
    void a_hidden_character_in_a_header_is_said_and_shown() {
        var file = opened(text("Date,snoT\u202E\nx,1\n"));

        assertThat(file.layout().columns().get(1).header()).isEqualTo("snoT[U+202E]");
        assertThat(file.notes()).extracting(Problem::code).containsExactly("BIDI_CONTROL");
    }

    @Test
    void a_cell_of_endless_tags_is_no_tag() {
        assertThat(opened(text("#a" + "+b".repeat(4_000) + ",Cargo\nx,y\n"))
                        .layout()
                        .tagRow())
                .isZero();
    }

    @Test
    void the_first_rows_show_what_the_columns_hold() {
        var file = opened(text("Title,,\nDate,Cargo,Tons\n1 Mar 2024,Flour,20\n2 Mar 2024,Rice,3\n"));

        assertThat(file.firstRows(file.layout()))
                .extracting(RawRow::toString)
                .containsExactly("3: 1 Mar 2024 | Flour | 20", "4: 2 Mar 2024 | Rice | 3");
    }

    @Test
    void columns_are_lettered_as_in_a_spreadsheet() {
        assertThat(Column.letter(0)).isEqualTo("A");
        assertThat(Column.letter(25)).isEqualTo("Z");
        assertThat(Column.letter(26)).isEqualTo("AA");
        assertThat(Column.letter(701)).isEqualTo("ZZ");
        assertThat(Column.letter(702)).isEqualTo("AAA");
    }
}
