package org.opencmcc.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import org.opencmcc.imports.ImportsConfiguration.SpoolFolder;

/// Lists as they really come, and worse: each gets an answer that a logistician understands.
@Tag("http")
@OnACentre
final class HostileTextsTest {
    private static final String ROW = "1,25 Feb 2024,Land Crossings,Food,Hazel,20\n";

    @Test
    void a_list_in_the_code_page_of_an_old_office_is_read_with_its_accents(TestCentre centre) {
        var sent = Sent.text(
                centre, Sent.COGAT + ROW.replace("Hazel", "Médecins François"), Charset.forName("windows-1252"));

        assertThat(sent.rows()).contains("Médecins François");
        assertThat(sent.notes()).as("and it says so").isNotEqualTo("[]");
        sent.committed();
    }

    @Test
    void bytes_of_no_known_encoding_are_not_taken_for_a_list(TestCentre centre) {
        var bytes = new byte[2_000];
        for (var at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) (at * 37 + at / 5);
        }
        var sent = Sent.bytes(centre, "", bytes);

        assertThat(sent.state()).isEqualTo("FAILED");
        assertThat(sent.failure()).isNotBlank();
    }

    @Test
    void marks_of_the_byte_order_are_no_part_of_the_first_header(TestCentre centre) {
        assertThat(Sent.text(centre, "\uFEFF" + Sent.COGAT + ROW).committed().number("accepted"))
                .isEqualTo(1);
        assertThat(Sent.text(centre, "\uFEFF" + Sent.COGAT + ROW, StandardCharsets.UTF_16LE)
                        .committed()
                        .number("accepted"))
                .isEqualTo(1);
    }

    @Test
    void lines_that_end_as_on_an_old_macintosh_are_lines(TestCentre centre) {
        var sent = Sent.text(centre, (Sent.COGAT + ROW + ROW.replace("1,", "2,")).replace('\n', '\r'));

        assertThat(sent.committed().number("rowsRead")).isEqualTo(2);
    }

    @Test
    void a_day_in_Sept_is_a_day_in_September(TestCentre centre) {
        var sent = Sent.text(centre, Sent.COGAT + ROW.replace("25 Feb", "5 Sept"));

        assertThat(sent.days()).isEqualTo("[2024-09-05]");
        sent.committed();
    }

    @Test
    void a_dash_states_no_weight(TestCentre centre) {
        var sent = Sent.text(centre, Sent.COGAT + ROW.replace("20\n", "-\n"));

        assertThat(sent.number("accepted")).isEqualTo(1);
        assertThat(sent.codes()).isEmpty();
        sent.committed();
    }

    @Test
    void a_text_where_a_day_is_due_refuses_its_row_and_no_other(TestCentre centre) {
        var sent = Sent.text(
                centre,
                Sent.COGAT + ROW + ROW.replace("25 Feb 2024", "soon") + ROW.replace("25 Feb 2024", "30 Feb 2024"));

        assertThat(sent.number("accepted")).isEqualTo(1);
        assertThat(sent.number("refused")).isEqualTo(2);
        var first = sent.json().path("problems").path(0);
        assertThat(first.path("row").asInt()).isEqualTo(3);
        assertThat(first.path("column").asString()).isEqualTo("Date");
        assertThat(first.path("message").asString()).contains("soon");
        sent.committed();
    }

    @Test
    void blank_rows_and_columns_at_the_end_are_no_rows_and_columns(TestCentre centre) {
        var text = (Sent.COGAT + ROW).replace("\n", ",,,\n") + ",,,,,,,,\n,,,,,,,,\n\n\n";
        var sent = Sent.text(centre, text);

        assertThat(sent.committed().number("rowsRead")).isEqualTo(1);
    }

    @Test
    void columns_in_another_order_are_the_same_columns(TestCentre centre) {
        var sent = Sent.text(centre, """
                Donor,Aid (tons),Classification,Route,Date
                Hazel,20,Food,Land Crossings,26 Feb 2024
                """);

        assertThat(sent.json().path("source").asString()).isEqualTo("cogat");
        assertThat(sent.days()).isEqualTo("[2024-02-26]");
        sent.committed();
    }

    @Test
    void columns_under_other_names_wait_for_a_person_with_guesses(TestCentre centre) {
        var sent = Sent.text(centre, """
                Day,Carried,Donor,Way
                26 Feb 2024,Flour,Hazel,Land Crossings
                """);

        assertThat(sent.json().path("mapping").path("needed").asBoolean()).isTrue();
        var columns = sent.json().path("mapping").path("columns");
        assertThat(columns.path(0).path("field").asString()).isEqualTo("day");
        assertThat(columns.path(2).path("field").asString()).isEqualTo("donor");
        assertThat(columns.path(1).path("field").isNull()).isTrue();
        assertThat(columns.path(1).path("samples").path(0).asString()).isEqualTo("Flour");
        assertThat(sent.commit().json().path("code").asString()).isEqualTo("MAPPING_NEEDED");
    }

    @Test
    void a_truck_with_1650_pallets_is_kept_and_flagged(TestCentre centre) {
        var sent = Sent.text(centre, Sent.UNRWA + "1,2024-03-05,Gate 96,Hazel,Humanitarian - UN,1650,Pallets\n");

        assertThat(sent.number("accepted")).isEqualTo(1);
        assertThat(sent.number("flagged")).isEqualTo(1);
        assertThat(sent.codes()).containsExactly("MORE_THAN_A_TRUCK_CARRIES");
        sent.committed();
    }

    @Test
    void a_text_that_turns_the_direction_of_reading_refuses_its_row(TestCentre centre) {
        var sent = Sent.text(centre, Sent.COGAT + ROW + ROW.replace("Hazel", "Haz\u202Eel"));

        assertThat(sent.number("refused")).isEqualTo(1);
        assertThat(sent.codes()).containsExactly("BIDI_CONTROL");
        sent.committed();
    }

    @Test
    void a_file_of_another_list_is_named_as_that_list(TestCentre centre) {
        var file = (Sent.UNRWA + "1,2024-03-05,Gate 96,Hazel,Humanitarian - UN,16,Pallets\n")
                .getBytes(StandardCharsets.UTF_8);
        var sent = Sent.bytes(centre, "?profile=cogat-portal", file);

        assertThat(sent.failureCode()).isEqualTo("ANOTHER_LIST");
        assertThat(sent.failure()).contains("COGAT").contains("UNRWA").contains("Nothing was entered");
    }

    @Test
    void a_profile_that_is_none_is_refused_before_the_file_is_kept(TestCentre centre) {
        var answer =
                centre.as("ngo-1").postFile("/api/v1/imports?profile=nobody", ROW.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("code").asString()).isEqualTo("UNKNOWN_PROFILE");
        assertThat(centre.as("ngo-1")
                        .get("/api/v1/imports")
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void an_empty_file_and_a_header_without_rows_are_said_to_be_that(TestCentre centre) {
        assertThat(Sent.text(centre, "").state()).isEqualTo("FAILED");
        assertThat(Sent.text(centre, "\n\n \n").state()).isEqualTo("FAILED");

        var header = Sent.text(centre, Sent.COGAT);
        assertThat(header.number("rowsRead")).isZero();
        assertThat(header.commit().status()).isEqualTo(409);
    }

    @Test
    void cells_pasted_from_a_spreadsheet_are_a_list(TestCentre centre) {
        var pasted = (Sent.COGAT + ROW).replace(',', '\t').getBytes(StandardCharsets.UTF_8);
        for (var type : new String[] {"text/tab-separated-values", "text/plain", "text/plain;charset=utf-8"}) {
            var answer =
                    Http.program(centre, "un-1").with("Content-Type", type).send("POST", "/api/v1/imports", pasted);
            assertThat(answer.status()).as(type).isEqualTo(202);
            var api = centre.as("un-1");
            new Sent(api, api.waitWhileWorking(answer.json())).committed();
        }
    }

    @Test
    void a_file_sent_as_a_form_or_as_nothing_at_all_is_still_the_file(TestCentre centre) {
        var file = Sent.COGAT + ROW.replace("Hazel", "A=b&c=d");
        for (var type : new String[] {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "x/y"}) {
            var answer = Http.program(centre, "un-1")
                    .with("Content-Type", type)
                    .send("POST", "/api/v1/imports?fileName=list.csv", file);
            assertThat(answer.status()).as(type + " " + answer).isEqualTo(202);
            var api = centre.as("un-1");
            var sent = new Sent(api, api.waitWhileWorking(answer.json()));
            assertThat(sent.number("accepted")).as(type).isEqualTo(1);
            assertThat(sent.rows()).contains("A=b&c=d");
        }
    }

    @Test
    void a_file_name_is_shown_and_is_never_a_path(TestCentre centre) {
        var file = (Sent.COGAT + ROW).getBytes(StandardCharsets.UTF_8);
        var sent = Sent.bytes(centre, "?fileName=..%2F..%2Fetc%2Fpasswd%00%0D%0A%E2%80%AEvsc", file);
        assertThat(sent.json().path("fileName").asString()).isEqualTo("../../etc/passwdvsc");
        assertThat(Sent.bytes(centre, "?fileName=" + "x".repeat(3_000), file)
                        .json()
                        .path("fileName")
                        .asString())
                .hasSize(200);
        assertThat(Sent.bytes(centre, "?fileName=%20", file)
                        .json()
                        .path("fileName")
                        .asString())
                .isEqualTo("unnamed");
    }

    @Test
    void a_file_over_the_limit_is_refused_and_nothing_of_it_is_kept(TestCentre centre) throws Exception {
        var before = centre.as("ngo-1").get("/api/v1/imports").text();
        var answer = Http.program(centre, "ngo-1").stream("POST", "/api/v1/imports", new byte[(64 << 20) + 1]);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("detail").asString()).contains("64 MiB").contains("Nothing of it was kept");
        assertThat(centre.as("ngo-1").get("/api/v1/imports").text()).isEqualTo(before);
        try (var files = Files.list(centre.bean(SpoolFolder.class).path())) {
            assertThat(files.filter(f -> f.toFile().length() > 1 << 20)).isEmpty();
        }
    }
}
