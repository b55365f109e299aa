package org.opencmcc.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.Api;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import tools.jackson.databind.JsonNode;

/// Labels as a program uses them: read, previewed, reviewed, changed.
@Tag("http")
@OnACentre
final class LabelsOverHttpTest {
    private static final String OTHERS = "There may be others whom you cannot be told about.";

    private static String delegation(TestCentre centre, String account) {
        return centre.as(account)
                .get("/api/v1/me")
                .json()
                .path("delegation")
                .path("id")
                .asString();
    }

    private static JsonNode claim(TestCentre centre, String account, String label) {
        return claim(centre, account, label, "register");
    }

    private static JsonNode claim(TestCentre centre, String account, String label, String source) {
        var made = centre.as(account).post("/api/v1/claims", """
                {"value": 7, "unit": "trucks", "definition": "entered", "claimant": "Party Fir",
                 "source": {"title": "The secret %s", "urls": ["https://example.org/%s"], "kind": "press"},
                 "publishedOn": "2026-03-01", "method": "somebody at the gate of the %s"%s}
                """.formatted(
                        source, source, source, label.isEmpty() ? "" : ", \"label\": " + label));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.json();
    }

    private static String id(JsonNode record) {
        return record.path("id").asString();
    }

    private static Api.Answer read(TestCentre centre, String account, JsonNode claim) {
        return centre.as(account).get("/api/v1/claims/" + id(claim));
    }

    private static Api.Answer relabel(TestCentre centre, String account, String record, String label, String reason) {
        return centre.as(account).post("/api/v1/relabellings", """
                {"record": "%s", "label": %s%s}
                """.formatted(
                        record, label, reason.isEmpty() ? "" : ", \"reason\": \"" + reason + "\""));
    }

    private static Api.Answer preview(TestCentre centre, String account, String label) {
        return centre.as(account)
                .post("/api/v1/labels/preview", "{\"recordType\": \"CLAIM\", \"label\": " + label + "}");
    }

    private static List<String> readers(JsonNode reach) {
        return reach.path("readers")
                .valueStream()
                .map(r -> r.path("name").asString() + " " + r.path("why").asString())
                .toList();
    }

    private static String code(Api.Answer answer) {
        return answer.status() + " " + answer.json().path("code").asString();
    }

    @Test
    void a_label_is_found_again_by_its_id_and_a_new_record_may_have_one_like_it(TestCentre centre) {
        var first = claim(
                centre,
                "un-1",
                "{\"compartments\": [\"common\"], \"caveats\": [\"ORCON\"],"
                        + " \"sensitivity\": \"HIGH\", \"handling\": \"AMBER\"}");
        var label = first.path("label");
        var again = claim(centre, "un-1", "{\"like\": \"" + id(label) + "\"}");

        assertThat(label.path("sensitivity").asString()).isEqualTo("HIGH");
        assertThat(label.path("handling").asString()).isEqualTo("AMBER");
        assertThat(again.path("label")).isEqualTo(label);
        assertThat(centre.as("un-1").get("/api/v1/labels/" + id(label)).json()).isEqualTo(label);
        assertThat(centre.as("host-1").get("/api/v1/labels/" + id(label)).status())
                .as("of each reader's own making")
                .isEqualTo(404);
        var like = centre.as("un-1").post("/api/v1/claims", """
                {"value": 7, "unit": "t", "definition": "d", "claimant": "c", "source": "s",
                 "label": {"like": "%s", "caveats": []}}
                """.formatted(id(label)));
        assertThat(code(like)).isEqualTo("422 LIKE_ALONE");
        var none = centre.as("un-1").post("/api/v1/claims", """
                {"value": 7, "unit": "t", "definition": "d", "claimant": "c", "source": "s",
                 "label": {"like": "00000000-0000-0001-0000-000000000002"}}
                """);
        assertThat(code(none)).isEqualTo("422 UNKNOWN_LABEL");
    }

    @Test
    void two_labels_that_differ_in_what_one_may_not_know_have_one_id(TestCentre centre) {
        var host = delegation(centre, "host-1");
        var hidden = delegation(centre, "quiet-1");
        var plain = claim(centre, "quiet-1", "{\"releasableTo\": [\"" + host + "\"]}");
        var more = claim(centre, "quiet-1", "{\"releasableTo\": [\"" + host + "\", \"" + hidden + "\"]}");
        var seen = read(centre, "host-1", plain).json().path("label");
        var alike = read(centre, "host-1", more).json().path("label");

        assertThat(alike).isEqualTo(seen);
        assertThat(seen.toString()).doesNotContain(hidden);
    }

    @Test
    void a_preview_says_who_would_see_it_as_far_as_one_may_know_and_makes_nothing(TestCentre centre) {
        var un = delegation(centre, "un-1");

        assertThat(readers(preview(centre, "un-1", "{\"compartments\": [\"common\"]}")
                        .json()))
                .containsExactly(
                        "Agency Larch ORIGINATOR",
                        "Authority Alder FLOOR",
                        "Delegation Birch FLOOR",
                        "Relief Hazel FLOOR");
        assertThat(readers(preview(centre, "host-1", "{\"releasableTo\": [\"" + un + "\"]}")
                        .json()))
                .containsExactly("Authority Alder ORIGINATOR", "Agency Larch NAMED");
        assertThat(readers(
                        preview(centre, "host-1", "{\"releasableTo\": [\"" + un + "\"], \"compartments\": [\"host\"]}")
                                .json()))
                .as("named, but with nobody on the floor")
                .containsExactly("Authority Alder ORIGINATOR");
        var own = preview(centre, "un-1", "{\"releasableTo\": []}").json();
        assertThat(readers(own)).containsExactly("Agency Larch ORIGINATOR");
        assertThat(own.path("others").asString()).isEqualTo(OTHERS);
        assertThat(preview(centre, "un-1", "null")
                        .json()
                        .path("label")
                        .path("words")
                        .asString())
                .isEqualTo("You and others: Common floor");
        assertThat(code(preview(centre, "un-1", "{\"compartments\": [\"host\"]}")))
                .isEqualTo("422 UNKNOWN_FLOOR");
        assertThat(centre.as("un-1")
                        .get("/api/v1/labels/" + id(own.path("label")))
                        .status())
                .as("nothing carries it yet, unless somebody made one alike")
                .isIn(200, 404);
    }

    @Test
    void every_wrong_part_of_a_label_is_said_at_once(TestCentre centre) {
        var wrong = preview(centre, "un-1", """
                {"sensitivity": "SECRET", "handling": "BLUE", "embargoUntil": "2001-01-01T00:00:00Z",
                 "caveats": ["LOUD"]}
                """);

        assertThat(wrong.json()
                        .path("problems")
                        .valueStream()
                        .map(p -> p.path("code").asString()))
                .containsExactly("UNKNOWN_CAVEAT", "UNKNOWN_SENSITIVITY", "UNKNOWN_HANDLING", "EMBARGO_OVER");
        assertThat(code(preview(centre, "un-1", "{\"sensitivity\": \"SEVERE\"}")))
                .isEqualTo("422 ABOVE_YOUR_LEVEL");
        var now = Instant.parse(
                centre.as("un-1").get("/api/v1/me").json().path("now").asString());
        assertThat(code(preview(centre, "un-1", "{\"embargoUntil\": \"" + now.plusSeconds(367 * 86_400L) + "\"}")))
                .isEqualTo("422 EMBARGO_TOO_LONG");
        assertThat(preview(centre, "un-1", "{\"embargoUntil\": \"" + now.plusSeconds(365 * 86_400L) + "\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void until_an_embargo_ends_a_record_is_its_originators_own(TestCentre centre) throws InterruptedException {
        var now = Instant.parse(
                centre.as("un-1").get("/api/v1/me").json().path("now").asString());
        var claim = claim(
                centre,
                "un-1",
                "{\"compartments\": [\"common\"], \"embargoUntil\": \"" + now.plusMillis(2_500) + "\"}");

        assertThat(claim.path("label").path("words").asString()).startsWith("Until ");
        assertThat(read(centre, "un-1", claim).status()).isEqualTo(200);
        assertThat(read(centre, "host-1", claim).status()).isEqualTo(404);
        for (var turn = 0; turn < 100 && read(centre, "host-1", claim).status() == 404; turn++) {
            Thread.sleep(100);
        }
        var seen = read(centre, "host-1", claim);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json().path("label").path("embargoUntil").isNull()).isTrue();
    }

    @Test
    void a_protected_source_is_for_the_originators_people_and_others_do_not_find_by_it(TestCentre centre) {
        var claim = claim(
                centre, "un-1", "{\"compartments\": [\"common\"], \"caveats\": [\"SOURCE_PROTECTED\"]}", "almanac");
        var own = read(centre, "un-1", claim).json();
        var seen = read(centre, "host-1", claim).json();

        assertThat(own.path("source").path("title").asString()).isEqualTo("The secret almanac");
        assertThat(seen.path("source").path("title").asString()).isEqualTo("Source protected");
        assertThat(seen.path("source").path("urls").size()).isZero();
        assertThat(seen.path("origin").path("kind").asString()).isEqualTo("WITHHELD");
        for (var path : List.of(
                "/api/v1/claims/" + id(claim),
                "/api/v1/claims/" + id(claim) + "/history",
                "/api/v1/claims/by-ref/" + claim.path("ref").asString(),
                "/api/v1/claims?text=party",
                "/api/v1/claims/export")) {
            assertThat(centre.as("host-1").get(path).text()).as(path).doesNotContain("almanac");
        }
        assertThat(centre.as("un-1").get("/api/v1/claims?text=secret+almanac").text())
                .contains(id(claim));
        assertThat(centre.as("host-1").get("/api/v1/claims?text=secret+almanac").text())
                .doesNotContain(id(claim));
        assertThat(centre.as("host-1").get("/api/v1/claims?text=party+fir").text())
                .contains(id(claim));
    }

    @Test
    void under_the_chatham_house_rule_neither_maker_nor_delegation_is_named(TestCentre centre) {
        var claim = claim(centre, "un-1", "{\"compartments\": [\"common\"], \"caveats\": [\"CHATHAM_HOUSE\"]}");

        assertThat(read(centre, "host-1", claim).json().path("madeBy").isNull()).isTrue();
        assertThat(read(centre, "host-1", claim).text()).doesNotContain("Larch", "un-1");
    }

    @Test
    void the_review_is_for_the_originators_people_and_for_others_as_if_there_were_no_such_record(TestCentre centre) {
        var claim = claim(centre, "un-1", "");
        var path = "/api/v1/access-review/";

        assertThat(readers(centre.as("un-1").get(path + id(claim)).json()))
                .containsExactly(
                        "Agency Larch ORIGINATOR",
                        "Authority Alder FLOOR",
                        "Delegation Birch FLOOR",
                        "Relief Hazel FLOOR");
        assertThat(centre.as("un-1").get(path + id(claim)).json().path("others").asString())
                .isEqualTo(OTHERS);
        assertThat(centre.as("host-1").get(path + id(claim)).text())
                .isEqualTo(centre.as("host-1")
                        .get(path + "00000000-0000-0001-0000-000000000002")
                        .text())
                .contains("NOTHING_HERE");
    }

    @Test
    void the_own_people_make_a_record_narrower_at_once_and_wider_with_a_reason_that_stays(TestCentre centre) {
        var claim = claim(centre, "un-1", "");

        assertThat(relabel(centre, "un-1", id(claim), "{\"releasableTo\": []}", "")
                        .status())
                .isEqualTo(201);
        assertThat(read(centre, "host-1", claim).status()).isEqualTo(404);
        assertThat(code(relabel(centre, "un-1", id(claim), "{\"compartments\": [\"common\"]}", "")))
                .isEqualTo("422 REASON_NEEDED");
        assertThat(code(relabel(centre, "un-1", id(claim), "{\"releasableTo\": []}", "")))
                .isEqualTo("422 SAME_LABEL");
        assertThat(relabel(centre, "un-1", id(claim), "{\"compartments\": [\"common\"]}", "asked by the group")
                        .status())
                .isEqualTo(201);
        assertThat(read(centre, "host-1", claim).status()).isEqualTo(200);
        var history = "/api/v1/relabellings?record=" + id(claim);
        assertThat(centre.as("un-1").get(history).json().path("items").size()).isEqualTo(2);
        assertThat(centre.as("un-1").get(history).text()).contains("asked by the group");
        assertThat(centre.as("host-1").get(history).json().path("items").size()).isZero();
    }

    @Test
    void another_reader_asks_and_nothing_moves_until_the_originator_consents(TestCentre centre) {
        var host = delegation(centre, "host-1");
        var ngo = delegation(centre, "ngo-1");
        var claim = claim(centre, "un-1", "{\"releasableTo\": [\"" + host + "\"], \"caveats\": [\"ORCON\"]}");
        var wider = "{\"releasableTo\": [\"" + host + "\", \"" + ngo + "\"]}";

        assertThat(code(relabel(centre, "host-1", id(claim), wider, ""))).isEqualTo("422 REASON_NEEDED");
        var asked = relabel(centre, "host-1", id(claim), wider, "they need it").json();
        assertThat(asked.path("state").asString()).isEqualTo("WAITING");
        assertThat(code(relabel(centre, "host-1", id(claim), wider, "again"))).isEqualTo("409 ASKED_BEFORE");
        assertThat(read(centre, "ngo-1", claim).status()).isEqualTo(404);
        var answer = "/api/v1/relabellings/" + id(asked) + "/answer";
        assertThat(code(centre.as("host-1").post(answer, "{\"consents\": true}")))
                .isEqualTo("409 NOT_YOURS");
        assertThat(code(centre.as("ngo-1").post(answer, "{\"consents\": true}")))
                .isEqualTo("404 NOTHING_HERE");
        assertThat(centre.as("un-1").get("/api/v1/relabellings").text()).contains("they need it");
        assertThat(centre.as("un-1")
                        .post(answer, "{\"consents\": true}")
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("CONSENTED");
        assertThat(code(centre.as("un-1").post(answer, "{\"consents\": false}")))
                .isEqualTo("409 ANSWERED_BEFORE");
        assertThat(read(centre, "ngo-1", claim).status()).isEqualTo(200);
        assertThat(centre.as("host-1").get("/api/v1/relabellings").text()).contains("CONSENTED");
    }

    @Test
    void a_refused_wish_leaves_the_record_where_it_is(TestCentre centre) {
        var claim = claim(centre, "un-1", "{\"releasableTo\": [\"" + delegation(centre, "host-1") + "\"]}");
        var asked = relabel(centre, "host-1", id(claim), "{\"compartments\": [\"common\"]}", "for all")
                .json();
        var refused = centre.as("un-1")
                .post(
                        "/api/v1/relabellings/" + id(asked) + "/answer",
                        "{\"consents\": false, \"reason\": \"not yet\"}");

        assertThat(refused.json().path("state").asString()).isEqualTo("REFUSED");
        assertThat(read(centre, "ngo-1", claim).status()).isEqualTo(404);
        assertThat(centre.as("host-1").get("/api/v1/relabellings").text()).contains("not yet");
        assertThat(code(relabel(centre, "host-1", "00000000-0000-0001-0000-000000000002", "{}", "x")))
                .isEqualTo("404 NOTHING_HERE");
    }

    @Test
    void a_list_moves_with_all_its_rows_and_counts_and_another_of_its_source_is_not_overrun(TestCentre centre) {
        var file = "ID,Received Date,Crossing\n1,2026-02-01,Rafah\n".getBytes(StandardCharsets.UTF_8);
        var committed = centre.as("ngo-1").committed("?profile=unrwa-received", file);
        assertThat(committed.path("state").asString()).as(committed.toString()).isEqualTo("COMMITTED");
        var list = listOf(centre, "ngo-1");
        var counts = "/api/v1/flow/daily-counts?source=unrwa&from=2026-02-01&to=2026-02-01&list=" + list;
        var before = centre.as("un-1").get(counts);
        var rows = "/api/v1/flow/rows?source=unrwa&from=2026-02-01&to=2026-02-01&list=" + list;

        assertThat(before.status()).as(before.toString()).isEqualTo(200);
        assertThat(relabel(centre, "ngo-1", list, "{\"releasableTo\": []}", "").status())
                .isEqualTo(201);
        assertThat(centre.as("un-1").get(counts).status()).isEqualTo(404);
        assertThat(centre.as("un-1").get(rows).status()).isEqualTo(404);
        assertThat(centre.as("ngo-1").get(counts).status()).isEqualTo(200);
        centre.as("ngo-1").committed("?profile=unrwa-received&fileName=second", file);
        assertThat(code(relabel(centre, "ngo-1", list, "{\"compartments\": [\"common\"]}", "back")))
                .isEqualTo("409 IN_ITS_PLACE");
        assertThat(centre.as("ngo-1").get(counts).status()).isEqualTo(200);
    }

    private static String listOf(TestCentre centre, String account) {
        var sources = centre.as(account).get("/api/v1/flow/sources").json();
        return sources.path("items")
                .valueStream()
                .filter(s -> s.path("id").asString().equals("unrwa"))
                .flatMap(s -> s.path("lists").valueStream())
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }
}
