package org.opencmcc.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.Api;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;

/// The flow's tables and the register's, carried away over HTTP.
@Tag("http")
@OnACentre
final class ExportedTablesTest {
    private static final String ROWS = """
            1,25 Feb 2024,Land Crossings,Food,Hazel,20
            2,26 Feb 2024,Land Crossings,Food,=cmd(),-
            3,26 Feb 2024,Aerial Route,Water,Hazel,10
            """;

    private static Api logistician(TestCentre centre, String account, String query) {
        var api = centre.as(account);
        api.committed(query, (Sent.COGAT + ROWS).getBytes(StandardCharsets.UTF_8));
        return api;
    }

    @Test
    void daily_counts_leave_as_csv_with_source_edition_definition_and_basis_in_every_row(TestCentre centre) {
        var answer = logistician(centre, "un-1", "")
                .get("/api/v1/flow/daily-counts/export?source=cogat,unrwa&definition=entries");
        var lines = answer.text().lines().toList();

        assertThat(answer.response().headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(answer.response().headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"daily-counts.csv\"");
        assertThat(lines.get(0))
                .startsWith("\uFEFFSource,List edition,As known on,Definition,Crossing,Day,State,Count");
        assertThat(lines.get(1)).startsWith("#meta+source,#meta+edition,#date+known");
        assertThat(lines)
                .hasSize(4)
                .anyMatch(line -> line.matches("cogat,\\d+,,entries,,2024-02-25,COUNTED,1,rows,1,"
                        + "1.0,1,1.0,1,1.0,1,TRIAL DATA: from the records shared with you"));
    }

    @Test
    void the_rows_behind_a_number_leave_as_a_workbook_in_which_nothing_runs(TestCentre centre) throws Exception {
        var answer = logistician(centre, "un-1", "")
                .get("/api/v1/flow/rows/export?source=cogat&definition=entries&format=xlsx");

        try (var book =
                new ReadableWorkbook(new ByteArrayInputStream(answer.response().body()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(10)).isEqualTo("Donor as written");
            assertThat(rows.get(1).getCellText(10)).isEqualTo("#org+donor+written");
            assertThat(rows).anySatisfy(row -> assertThat(row.getCellText(10)).isEqualTo("=cmd()"));
            assertThat(rows.get(3).getCell(10).getFormula()).isNull();
        }
    }

    @Test
    void parts_shares_names_and_unsettled_spellings_leave_too(TestCentre centre) {
        var api = logistician(centre, "un-1", "");

        assertThat(api.get("/api/v1/flow/breakdown/export?source=cogat&by=category")
                        .text())
                .contains("category,Food,2,trucks,1.0000");
        assertThat(api.get("/api/v1/flow/shares/export?source=cogat").text()).contains("NOT_RECORDED_BY_THIS_SOURCE");
        assertThat(api.get("/api/v1/register/entries/export?q=unicef").text()).contains("UNICEF");
        assertThat(api.get("/api/v1/register/unsettled/export?kind=DONOR").text())
                .contains("DONOR,Hazel,2");
    }

    @Test
    void what_is_wrong_with_a_file_leaves_for_whoever_made_it(TestCentre centre) {
        var api = centre.as("un-1");
        var read = api.imported(
                "", (Sent.COGAT + "1,30 Feb 2024,Land Crossings,Food,Hazel,20\n").getBytes(StandardCharsets.UTF_8));
        var problems = api.get("/api/v1/imports/" + read.path("id").asString() + "/problems/export");

        assertThat(problems.text().lines().toList())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("2,Date,") && line.contains(",REFUSED,"));
        assertThat(centre.as("host-1")
                        .get("/api/v1/imports/" + read.path("id").asString() + "/problems/export")
                        .status())
                .as("for those who see the import alone")
                .isEqualTo(404);
    }

    @Test
    void a_format_that_is_none_is_refused(TestCentre centre) {
        for (var table : new String[] {
            "/flow/daily-counts/export?source=cogat&",
            "/flow/rows/export?source=cogat&",
            "/flow/breakdown/export?source=cogat&by=donor&",
            "/flow/shares/export?source=cogat&",
            "/register/entries/export?",
            "/register/unsettled/export?"
        }) {
            var answer = centre.as("un-1").get("/api/v1" + table + "format=pdf");

            assertThat(answer.status()).as(table).isEqualTo(422);
            assertThat(answer.json().path("code").asString()).isEqualTo("UNKNOWN_CHOICE");
        }
    }

    @Test
    void what_is_for_display_only_is_on_the_page_and_in_no_file(TestCentre centre) throws Exception {
        var browser = Browser.signIn(centre, "ngo-1").pages();
        var label = java.net.URLEncoder.encode(
                "{\"compartments\": [\"common\"], \"caveats\": [\"DISPLAY_ONLY\"]}", StandardCharsets.UTF_8);
        var sent = browser.with("Content-Type", "application/octet-stream")
                .send("POST", "/api/v1/imports?label=" + label, Sent.COGAT + ROWS.replace("Feb", "Mar"))
                .json();
        var sentAt = "/api/v1/imports/" + sent.path("id").asString();
        for (var turn = 0; turn < 500 && !browser.get(sentAt).text().contains("PREVIEW"); turn++) {
            Thread.sleep(Duration.ofMillis(20));
        }
        assertThat(browser.send("POST", sentAt + "/commit", "")
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("COMMITTED");
        var question = "source=cogat&definition=entries&from=2024-03-25&to=2024-03-26";

        assertThat(browser.get("/api/v1/flow/rows?" + question).text()).contains("2024-03-25");
        assertThat(browser.get("/api/v1/flow/rows/export?" + question).text()).doesNotContain("2024-03-25");
    }
}
