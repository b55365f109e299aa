package org.opencmcc.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.Folders;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;

/// Workbooks as they really come, and worse.
@Tag("http")
@OnACentre
final class HostileWorkbooksTest {
    private static final String[] HEADER = {"Date", "Route", "Classification", "Donor", "Aid (tons)"};

    private static String list(String... rows) {
        var sheet = new StringBuilder("<sheetData>").append(Sheets.row(1, HEADER));
        for (var row : rows) {
            sheet.append(row);
        }
        return sheet + "</sheetData>";
    }

    private static String truck(int row, String tonnes) {
        return Sheets.row(row, "25 Feb 2024", "Land Crossings", "Food", "Hazel", tonnes);
    }

    private static Sent sent(TestCentre centre, String sheet) {
        return Sent.bytes(centre, "?fileName=list.xlsx", Sheets.workbook(sheet));
    }

    @Test
    void a_title_merged_over_the_header_is_left_out_and_said(TestCentre centre) {
        var sheet = "<sheetData>" + Sheets.row(1, "Trucks of February") + Sheets.row(2, HEADER) + truck(3, "20")
                + truck(4, "10") + "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:E1\"/></mergeCells>";
        var sent = sent(centre, sheet);

        assertThat(sent.json().path("mapping").path("headerRow").asInt()).isEqualTo(2);
        assertThat(sent.notes()).isNotEqualTo("[]");
        assertThat(sent.committed().number("accepted")).isEqualTo(2);
    }

    @Test
    void the_kept_value_of_a_formula_is_taken_and_flagged(TestCentre centre) {
        var sent = sent(centre, list(truck(2, "<c r=\"@\"><f>10+10</f><v>20</v></c>")));

        assertThat(sent.number("accepted")).isEqualTo(1);
        assertThat(sent.codes()).containsExactly("FORMULA_CELL");
        sent.committed();
    }

    @Test
    void a_formula_that_keeps_no_value_refuses_its_row(TestCentre centre) {
        var sent = sent(centre, list(truck(2, "<c r=\"@\"><f>10+10</f></c>"), truck(3, "10")));

        assertThat(sent.number("refused")).isEqualTo(1);
        assertThat(sent.codes()).containsExactly("FORMULA_WITHOUT_VALUE");
        assertThat(sent.committed().number("accepted")).isEqualTo(1);
    }

    @Test
    void a_workbook_that_unpacks_without_end_is_refused(TestCentre centre) {
        var sent = sent(centre, list(truck(2, "1")) + " ".repeat(40 << 20));

        assertThat(sent.state()).isEqualTo("FAILED");
        assertThat(sent.failure()).isNotBlank();
    }

    @Test
    void a_sheet_of_200_columns_is_refused_with_the_number_that_is_allowed(TestCentre centre) {
        var wide = new ArrayList<>(List.of(HEADER));
        for (var column = wide.size(); column < 200; column++) {
            wide.add("Column " + column);
        }
        var sent = sent(
                centre, "<sheetData>" + Sheets.row(1, wide.toArray(String[]::new)) + truck(2, "1") + "</sheetData>");

        assertThat(sent.state()).isEqualTo("FAILED");
        assertThat(sent.failure()).contains("120").contains("columns");
    }

    @Test
    void a_workbook_cut_off_and_a_picture_called_a_list_are_refused(TestCentre centre) {
        var whole = Sheets.workbook(list(truck(2, "1")));
        var cut = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertThat(Sent.bytes(centre, "?fileName=list.xlsx", cut).state()).isEqualTo("FAILED");

        var picture = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
        assertThat(Sent.bytes(centre, "?fileName=list.xlsx", picture).state()).isEqualTo("FAILED");
    }

    @Test
    void a_document_type_in_a_sheet_is_refused(TestCentre centre) {
        var sheet = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + list(truck(2, "&a;"));

        assertThat(sent(centre, sheet).state()).isEqualTo("FAILED");
    }

    @Test
    void a_list_with_tags_of_the_humanitarian_exchange_language_is_guessed_by_its_tags(TestCentre centre) {
        var sent = Sent.text(centre, """
                When,Where,Who gave,How much
                #date+received,#loc+crossing,#org+funder,#value
                2024-03-05,Gate 96,Hazel,20
                """);

        assertThat(sent.json().path("mapping").path("needed").asBoolean())
                .as(sent.json().toString())
                .isTrue();
        var fields = sent.json()
                .path("mapping")
                .path("columns")
                .valueStream()
                .map(c -> c.path("tag").asString() + " " + c.path("field").asString())
                .toList();
        assertThat(fields)
                .containsExactly(
                        "#date+received day", "#loc+crossing crossing", "#org+funder donor", "#value quantity");
    }

    /// The exchange language's own examples lie beside the project and are no part of it.
    @Test
    void every_example_of_the_exchange_language_is_read_or_refused_in_words(TestCentre centre) throws IOException {
        var folder = Folders.realData("standards/hxl/input-valid.csv").map(Path::getParent);
        assumeThat(folder).as("the shared examples are absent").isPresent();
        try (var files = Files.list(folder.orElseThrow())) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var name = String.valueOf(file.getFileName());
                var sent = Sent.bytes(centre, "?fileName=" + name, Files.readAllBytes(file));
                if (name.startsWith("input-valid") && (name.endsWith(".csv") || name.endsWith(".xlsx"))) {
                    assertThat(sent.state()).as(name + " " + sent.failure()).isEqualTo("PREVIEW");
                    assertThat(sent.json().path("mapping").toString()).as(name).contains("#");
                }
            }
        }
    }

    @Test
    void a_truck_list_as_workbook_counts_like_the_same_list_as_text(TestCentre centre) {
        var workbook = sent(centre, list(truck(2, "20"), truck(3, "10")));
        var text = Sent.bytes(centre, "", """
                Date,Route,Classification,Donor,Aid (tons)
                25 Feb 2024,Land Crossings,Food,Hazel,20
                25 Feb 2024,Land Crossings,Food,Hazel,10
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(workbook.days()).isEqualTo(text.days());
        assertThat(workbook.number("accepted")).isEqualTo(text.number("accepted"));
    }
}
