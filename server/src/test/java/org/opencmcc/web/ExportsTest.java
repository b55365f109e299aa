package org.opencmcc.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.opencmcc.formats.ExportTable;
import org.opencmcc.formats.ExportTable.Heading;

/// A table on its way out, whatever it is a table of.
final class ExportsTest {
    private static final List<Heading> HEADINGS =
            List.of(new Heading("Day", "#date+received"), new Heading("Donor", "#org+donor"));

    private static String csv(boolean trial, List<List<String>> rows) {
        var answer = new Exports(new Trial(trial)).answer(new ExportTable("days", HEADINGS, rows), Exports.Format.CSV);
        return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
    }

    @Test
    void titles_stand_over_hxl_tags_over_rows_and_each_row_says_on_what_it_rests() {
        assertThat(csv(false, List.of(ExportTable.row("2024-05-06", null))))
                .contains("\r\n2024")
                .satisfies(text -> assertThat(text.lines())
                        .containsExactly(
                                "\uFEFFDay,Donor,Basis",
                                "#date+received,#org+donor,#meta+basis",
                                "2024-05-06,,from the records shared with you"));
    }

    @Test
    void a_row_of_trial_data_says_so() {
        assertThat(csv(true, List.of(ExportTable.row("2024-05-06", "Hazel"))))
                .endsWith("2024-05-06,Hazel,TRIAL DATA: from the records shared with you\r\n");
    }

    @Test
    void what_a_spreadsheet_would_run_is_carried_as_text_and_the_tags_stay_tags() {
        var text = csv(false, List.of(ExportTable.row("2024-05-06", "=cmd()")));

        assertThat(text).contains("'=cmd()").contains("\r\n#date+received,");
    }

    @Test
    void a_file_holds_a_hundred_thousand_rows_and_not_one_more() {
        var row = ExportTable.row("2024-05-06", "Hazel");

        assertThat(csv(false, Collections.nCopies(Exports.MOST_ROWS, row)).lines())
                .hasSize(Exports.MOST_ROWS + 2);
        assertThatThrownBy(() -> csv(false, Collections.nCopies(Exports.MOST_ROWS + 1, row)))
                .isInstanceOfSatisfying(
                        ApiRefusal.class, no -> assertThat(no.code()).isEqualTo("EXPORT_TOO_LONG"));
    }

    @Test
    void a_row_that_does_not_fit_its_headings_and_a_tag_that_is_none_are_mistakes_of_ours() {
        assertThatThrownBy(() -> new ExportTable("days", HEADINGS, List.of(List.of("2024-05-06"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Heading("Day", "date")).isInstanceOf(IllegalArgumentException.class);
    }
}
