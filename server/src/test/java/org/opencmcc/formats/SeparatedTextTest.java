package org.opencmcc.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmcc.formats.Tables.codes;
import static org.opencmcc.formats.Tables.ending;
import static org.opencmcc.formats.Tables.headers;
import static org.opencmcc.formats.Tables.lines;
import static org.opencmcc.formats.Tables.messages;
import static org.opencmcc.formats.Tables.notes;
import static org.opencmcc.formats.Tables.opened;
import static org.opencmcc.formats.Tables.rows;
import static org.opencmcc.formats.Tables.text;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeparatedTextTest {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void cells_may_be_parted_by_comma_semicolon_tab_or_bar(String sign) {
        var file = text("Date,Cargo,Tons\n1 Mar 2024,Flour,20\n2 Mar 2024,Rice,\n".replace(",", sign));

        assertThat(headers(file)).containsExactly("Date", "Cargo", "Tons");
        assertThat(lines(file)).containsExactly("2: 1 Mar 2024 | Flour | 20", "3: 2 Mar 2024 | Rice | ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lines_may_end_as_any_machine_ends_them(String end) {
        var file = text("Date,Cargo\n1 Mar 2024,Flour\n2 Mar 2024,Rice".replace("\n", end));

        assertThat(lines(file)).containsExactly("2: 1 Mar 2024 | Flour", "3: 2 Mar 2024 | Rice");
    }

    @Test
    void a_semicolon_file_with_decimal_commas_is_not_cut_at_the_commas() {
        var file = text("Cargo;Tons;Note\nFlour;12,5;a,b\nRice;3,25;c\nSalt;1,5;\n");

        assertThat(lines(file)).first().isEqualTo("2: Flour | 12,5 | a,b");
    }

    @Test
    void decimal_commas_in_every_row_do_not_cut_a_list_that_semicolons_part() {
        var file = text("Tons;Kilos\n" + "12,5;3,5\n".repeat(50));

        assertThat(headers(file)).containsExactly("Tons", "Kilos");
        assertThat(lines(file)).first().isEqualTo("2: 12,5 | 3,5");
    }

    @Test
    void commas_in_pasted_cells_do_not_cut_them() {
        assertThat(lines(text("Cargo, kind\tTons\nFlour, white\t20\nRice, brown\t3\n")))
                .containsExactly("2: Flour, white | 20", "3: Rice, brown | 3");
    }

    @Test
    void semicolons_in_every_row_do_not_cut_a_list_that_commas_part() {
        var file = text("Code,Goods\n" + "0101,Animals; live\n".repeat(50));

        assertThat(headers(file)).containsExactly("Code", "Goods");
    }

    @Test
    void the_first_line_of_excel_may_name_the_sign_and_is_no_row() {
        var file = text("sep=;\r\nCargo;Tons\r\nFlour, white;20\r\n");

        assertThat(headers(file)).containsExactly("Cargo", "Tons");
        assertThat(lines(file)).containsExactly("3: Flour, white | 20");
    }

    @Test
    void cells_pasted_from_a_spreadsheet_keep_their_line_breaks() {
        var file = text("Cargo\tNote\tTons\nFlour\t\"first line\nsecond \"\"line\"\"\"\t20\nRice\tnone\t3\n");

        assertThat(lines(file)).containsExactly("2: Flour | first line\nsecond \"line\" | 20", "3: Rice | none | 3");
    }

    @Test
    void a_quoted_cell_over_several_lines_is_one_row_as_in_a_spreadsheet() {
        var file = text("Cargo,Tons\n\"a\r\nb\rc\",1\nRice,2\n");

        assertThat(lines(file)).containsExactly("2: a\nb\nc | 1", "3: Rice | 2");
    }

    @Test
    void a_quotation_mark_that_nobody_closed_costs_one_row_only() {
        var file = text("Cargo,Tons\nFlour,1\n\"Rice,2\nSalt,3\n\"Sugar\",4\n");

        assertThat(lines(file)).containsExactly("2: Flour | 1", "3: \"Rice | 2", "4: Salt | 3", "5: Sugar | 4");
        assertThat(messages(file))
                .containsExactly("Row 3: a quotation mark opens a cell and none closes it."
                        + " Close it or remove it and send the row again.");
        assertThat(rows(opened(file))).filteredOn(RawRow::refused).hasSize(1);
    }

    @Test
    void a_quotation_mark_left_open_to_the_end_of_a_long_file_costs_one_row_only() {
        var file = text("Cargo,Tons\n\"Rice,2\n" + "Salt,3\n".repeat(40_000));

        assertThat(ending(file).rows()).isEqualTo(40_001);
        assertThat(codes(file)).containsExactly("UNBALANCED_QUOTE");
    }

    @Test
    void inches_are_no_quotation_marks() {
        assertThat(lines(text("Cargo,Pieces\nPipe 5\" steel,20\n6\",3\n")))
                .containsExactly("2: Pipe 5\" steel | 20", "3: 6\" | 3");
    }

    @Test
    void text_behind_a_closing_quotation_mark_is_kept_and_flagged() {
        var file = text("Cargo,Tons\n\"Flour\" white,20\n");

        assertThat(lines(file)).containsExactly("2: Flourwhite | 20");
        assertThat(codes(file)).containsExactly("STRAY_QUOTE");
    }

    @Test
    void a_row_with_more_cells_than_the_header_is_flagged_and_keeps_them() {
        var file = text("Cargo,Tons\nFlour,20,broken bags\n");

        assertThat(lines(file)).containsExactly("2: Flour | 20 | broken bags");
        assertThat(messages(file))
                .containsExactly("Row 2: there is content to the right of the last named column (up to column C).");
        assertThat(rows(opened(file))).noneMatch(RawRow::refused);
    }

    @Test
    void a_row_with_fewer_cells_is_filled_up_and_flagged() {
        var file = text("Cargo,Tons,Donor\nFlour,20\n");

        assertThat(lines(file)).containsExactly("2: Flour | 20 | ");
        assertThat(codes(file)).containsExactly("FEWER_CELLS");
    }

    @Test
    void blank_rows_and_columns_are_left_out_and_counted() {
        var file = text("Cargo,Tons,,\n,,,\nFlour,20,,\n\nRice,3,,\n,,,\n,,,\n\n");

        assertThat(lines(file)).containsExactly("3: Flour | 20", "5: Rice | 3");
        assertThat(ending(file)).isEqualTo(new RowsRead(2, 2, 3, 2, ending(file).notes()));
        assertThat(notes(file))
                .containsExactly(
                        "2 blank rows between others were left out.",
                        "3 blank rows at the end were left out.",
                        "2 blank columns at the right were left out.");
    }

    @Test
    void the_sign_of_old_programs_for_the_end_of_a_file_is_no_row() {
        assertThat(lines(text("Cargo,Tons\r\nFlour,20\r\n\u001A"))).containsExactly("2: Flour | 20");
    }

    @Test
    void a_list_of_one_column_is_a_list() {
        assertThat(lines(text("Cargo\nFlour\nRice\n"))).containsExactly("2: Flour", "3: Rice");
    }

    @Test
    void spaces_of_every_kind_fall_from_the_ends_of_a_cell_and_stay_inside() {
        assertThat(lines(text("Donor,Tons\n\u00A0 UAE\u2003,\u00A020\u00A0\nRed\u00A0Cross,3\n")))
                .containsExactly("2: UAE | 20", "3: Red\u00A0Cross | 3");
    }

    @Test
    void composed_and_decomposed_letters_become_one() {
        assertThat(lines(text("Donor,Tons\nCote\u0301,20\n"))).containsExactly("2: Cot\u00E9 | 20");
    }

    @Test
    void the_taker_may_stop_the_reading() {
        var file = opened(text("Cargo\n" + "Flour\n".repeat(1_000)));
        var taken = new ArrayList<RawRow>();

        file.read(file.layout(), row -> {
            taken.add(row);
            return taken.size() < 3;
        });

        assertThat(taken).hasSize(3);
    }

    @Test
    void a_failure_of_the_taker_is_not_taken_for_one_of_the_file() {
        var file = opened(text("Cargo\nFlour\n"));

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> file.read(file.layout(), row -> {
                    throw new IllegalStateException("the database is lost");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the database is lost");
    }
}
