package org.opencmcc.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.Api;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import tools.jackson.databind.JsonNode;

/// Whole days of work, as a browser sends them.
@Tag("http")
@OnACentre
final class LogisticianDayTest {
    private static final String COGAT = """
            Index,Date,Route,Classification,Donor,Aid (tons)
            1,25 Feb 2024,Land Crossings,Food,Hazel kitchens,20
            2,25 Feb 2024,Land Crossings,Food,Hazel kitchens,18
            3,25 Feb 2024,Aerial Route,Food,Hazel kitchens,-
            4,26 Feb 2024,Land Crossings,Shelter,Hazel kitchens,9
            """;
    private static final String UNRWA = """
            ID,Received Date,Crossing,Donating Country/ Organization,Donation Type,Quantity,Units
            701,2024-02-25,Gate 96,Hazel kitchens,Humanitarian - INGO,16,Pallets
            702,2024-02-25,Gate 96,Hazel kitchens,Humanitarian - INGO,1650,Pallets
            703,2024-02-26,Kerem Shalom,Private Sector,Private Sector,12,Pallets
            704,soon,Kerem Shalom,Private Sector,Private Sector,12,Pallets
            """;

    @Test
    void a_logistician_sends_both_lists_compares_them_opens_a_number_and_settles_a_name(TestCentre centre) {
        var desk = Browser.signIn(centre, "un-1");
        assertThat(get(desk, "/me").path("displayName").asString()).isEqualTo("Larch, logistics desk");

        var cogat = enter(desk, "cogat.csv", COGAT);
        var unrwa = enter(desk, "unrwa.csv", UNRWA);
        assertThat(summary(cogat)).isEqualTo("COMMITTED cogat: 4 read, 4 accepted, 0 refused, 4 added");
        assertThat(summary(unrwa)).isEqualTo("COMMITTED unrwa: 4 read, 3 accepted, 1 refused, 3 added");

        assertThat(days(desk, "cogat", "trucks")).containsExactly("2024-02-25 2", "2024-02-26 1");
        assertThat(days(desk, "cogat", "entries")).containsExactly("2024-02-25 3", "2024-02-26 1");
        assertThat(days(desk, "unrwa", "trucks")).containsExactly("2024-02-25 2", "2024-02-26 1");
        assertThat(days(desk, "unrwa", "pallets-stated")).containsExactly("2024-02-25 2", "2024-02-26 1");
        assertThat(get(desk, "/flow/daily-counts?source=cogat&definition=pallets-stated")
                        .path("recorded")
                        .asBoolean())
                .as("what a list does not record is not zero")
                .isFalse();

        var rows = get(desk, "/flow/rows?source=cogat&definition=trucks&from=2024-02-25&to=2024-02-25");
        assertThat(rows.path("items").size()).isEqualTo(2);
        assertThat(rows.path("items").path(0).path("asWritten").toString()).contains("25 Feb 2024");
        assertThat(rows.path("items").path(0).path("donor").path("entry").isNull())
                .isTrue();

        assertThat(get(desk, "/register/unsettled?kind=DONOR").toString()).contains("Hazel kitchens");
        var settled = desk.pages().json("POST", "/api/v1/register/settlements", """
                {"kind": "DONOR", "written": "Hazel kitchens", "newEntry": {"name": "Hazel Kitchens"}, "reason": "their own page"}
                """);
        assertThat(settled.status()).as(settled.toString()).isEqualTo(201);
        assertThat(get(desk, "/register/unsettled?kind=DONOR").toString()).doesNotContain("Hazel kitchens");
        var again = get(desk, "/flow/rows?source=unrwa&definition=trucks&from=2024-02-25&to=2024-02-25");
        assertThat(again.path("items")
                        .path(0)
                        .path("donor")
                        .path("entry")
                        .path("name")
                        .asString())
                .isEqualTo("Hazel Kitchens");

        assertThat(desk.pages().send("DELETE", "/api/v1/sessions", "").status()).isEqualTo(204);
        assertThat(desk.pages().get("/api/v1/flow/sources").status()).isEqualTo(401);
    }

    @Test
    void the_number_of_a_part_opens_to_as_many_rows(TestCentre centre) {
        var clerk = centre.as("host-1");
        clerk.committed("?profile=cogat-portal&fileName=parts.csv", COGAT.getBytes(StandardCharsets.UTF_8));
        var question = "source=cogat&definition=entries&from=2024-02-25&to=2024-02-26";
        for (var by : List.of("category", "donor")) {
            var parts = clerk.get("/api/v1/flow/breakdown?" + question + "&by=" + by)
                    .json()
                    .path("items");
            assertThat(parts.size()).isPositive();
            for (var part : parts) {
                var key = part.path("key").asString().replace(" ", "%20");
                var rows = clerk.get("/api/v1/flow/rows?" + question + "&" + by + "=" + key)
                        .json()
                        .path("items");
                assertThat(rows.size())
                        .as(part.toString())
                        .isEqualTo(part.path("value").asInt());
            }
        }
    }

    @Test
    void a_list_that_nobody_knows_is_matched_by_a_person_and_becomes_a_source(TestCentre centre) {
        var desk = Browser.signIn(centre, "ngo-1");
        var read = send(desk, "port.csv", """
                Port agent's list of March,,,
                When,What,Giver,Boxes
                03/04/2024,Flour,Hazel,20
                13/04/2024,Tents,Hazel,x
                """);
        assertThat(read.path("mapping").path("needed").asBoolean())
                .as(read.toString())
                .isTrue();
        var path = "/api/v1/imports/" + read.path("id").asString();

        var wrong = desk.pages().json("PUT", path + "/mapping", """
                {"source": "Port Agent", "columns": [{"column": 1, "field": "cargo"}, {"column": 1, "field": "x"}]}
                """);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json()
                        .path("problems")
                        .valueStream()
                        .map(p -> p.path("code").asString()))
                .as("all that is wrong, at once")
                .containsExactlyInAnyOrder("SOURCE_NAME", "UNKNOWN_FIELD", "COLUMN_TWICE", "FIELD_MISSING");

        var mapped = desk.pages().json("PUT", path + "/mapping", """
                {"source": "port-agent", "sourceName": "Port agent", "dayOrder": "DMY", "columns": [
                 {"column": 0, "field": "day"}, {"column": 1, "field": "cargo"}, {"column": 2, "field": "donor"},
                 {"column": 3, "field": "quantity"}]}
                """);
        assertThat(mapped.status()).as(mapped.toString()).isEqualTo(202);
        var ready = waitFor(desk, mapped.json());
        assertThat(ready.path("accepted").asInt()).as(ready.toString()).isEqualTo(2);
        var done = desk.pages().send("POST", path + "/commit", "").json();
        assertThat(summary(done)).isEqualTo("COMMITTED port-agent: 2 read, 2 accepted, 0 refused, 2 added");

        assertThat(days(desk, "port-agent", "entries")).contains("2024-04-03 1", "2024-04-13 1");
        assertThat(get(desk, "/flow/sources").toString()).contains("\"name\":\"Port agent\"");
        assertThat(desk.pages()
                        .send("POST", path + "/commit", "")
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("NOT_IN_PREVIEW");
    }

    @Test
    void what_one_keeps_to_the_own_delegation_the_others_do_not_see(TestCentre centre) {
        var host = Browser.signIn(centre, "host-1");
        var made = host.pages()
                .send(
                        "POST",
                        "/api/v1/imports?profile=cogat-portal&label=%7B%22releasableTo%22%3A%5B%5D%7D",
                        COGAT.getBytes(StandardCharsets.UTF_8));
        var own = waitFor(host, made.json());
        var path = "/api/v1/imports/" + own.path("id").asString();
        assertThat(own.path("label").path("words").asString()).isEqualTo("Your delegation only");
        assertThat(host.pages().send("POST", path + "/commit", "").status()).isEqualTo(200);

        var ngo = Browser.signIn(centre, "ngo-1");
        assertThat(ngo.pages().get(path).status()).isEqualTo(404);
        assertThat(ngo.pages().send("POST", path + "/discard", "").status()).isEqualTo(404);
        assertThat(lists(ngo, "cogat"))
                .doesNotContainAnyElementsOf(lists(host, "cogat").subList(0, 1));
    }

    @Test
    void a_file_that_was_discarded_is_gone_for_good(TestCentre centre) {
        var desk = Browser.signIn(centre, "lead-1");
        var read = send(desk, "wrong.csv", COGAT);
        var path = "/api/v1/imports/" + read.path("id").asString();

        assertThat(desk.pages()
                        .send("POST", path + "/discard", "")
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("DISCARDED");
        assertThat(desk.pages().send("POST", path + "/commit", "").status()).isEqualTo(409);
        assertThat(desk.pages().get(path + "/rows").json().path("items").size()).isZero();
    }

    private static List<String> lists(Browser desk, String source) {
        return get(desk, "/flow/sources")
                .path("items")
                .valueStream()
                .filter(s -> s.path("id").asString().equals(source))
                .flatMap(s -> s.path("lists").valueStream())
                .map(l -> l.path("id").asString())
                .toList();
    }

    private static JsonNode get(Browser desk, String path) {
        var answer = desk.pages().get("/api/v1" + path);
        assertThat(answer.status()).as(path + " " + answer).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode send(Browser desk, String name, String text) {
        Api.Answer made =
                desk.pages().with("Content-Type", "text/csv").send("POST", "/api/v1/imports?fileName=" + name, text);
        assertThat(made.status()).as(made.toString()).isEqualTo(202);
        assertThat(Http.header(made, "Location"))
                .isEqualTo("/api/v1/imports/" + made.json().path("id").asString());
        return waitFor(desk, made.json());
    }

    private static JsonNode enter(Browser desk, String name, String text) {
        var read = send(desk, name, text);
        assertThat(read.path("state").asString()).as(read.toString()).isEqualTo("PREVIEW");
        return desk.pages()
                .send("POST", "/api/v1/imports/" + read.path("id").asString() + "/commit", "")
                .json();
    }

    private static JsonNode waitFor(Browser desk, JsonNode made) {
        var now = made;
        for (var turn = 0;
                turn < 3_000
                        && List.of("RECEIVED", "READING")
                                .contains(now.path("state").asString());
                turn++) {
            pause();
            now = get(desk, "/imports/" + made.path("id").asString());
        }
        return now;
    }

    private static void pause() {
        try {
            Thread.sleep(java.time.Duration.ofMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String summary(JsonNode made) {
        return made.path("state").asString() + " " + made.path("source").asString() + ": "
                + made.path("rowsRead").asInt() + " read, "
                + made.path("accepted").asInt() + " accepted, "
                + made.path("refused").asInt() + " refused, "
                + made.path("added").asInt() + " added";
    }

    private static List<String> days(Browser desk, String source, String definition) {
        return get(desk, "/flow/daily-counts?source=" + source + "&definition=" + definition)
                .path("items")
                .valueStream()
                .map(d -> d.path("day").asString() + " " + d.path("trucks").asInt())
                .toList();
    }
}
