package org.opencmcc.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.Api;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import tools.jackson.databind.JsonNode;

/// Claims, disputes and questions as a program uses them.
@Tag("http")
@OnACentre
final class ClaimsOverHttpTest {
    private static final String OWN = ", \"label\": {\"releasableTo\": []}";

    private static Api.Answer make(TestCentre centre, String account, String claimant, String value, String more) {
        return centre.as(account).post("/api/v1/claims", """
                {"value": %s, "unit": "trucks a day", "definition": "entered", "claimant": "%s",
                 "source": "https://example.org/figures", "publishedOn": "2026-03-01"%s}
                """.formatted(value, claimant, more));
    }

    private static JsonNode made(TestCentre centre, String account, String claimant, String value, String more) {
        var answer = make(centre, account, claimant, value, more);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    private static String problems(Api.Answer answer) {
        return answer.status() + " "
                + answer.json()
                        .path("problems")
                        .valueStream()
                        .map(p -> p.path("field").asString() + " "
                                + p.path("code").asString())
                        .collect(Collectors.joining(", "));
    }

    private static Api.Answer dispute(TestCentre centre, String account, JsonNode claim, String body) {
        return centre.as(account).post("/api/v1/claims/" + claim.path("id").asString() + "/disputes", body);
    }

    private static JsonNode read(TestCentre centre, String account, JsonNode claim, String query) {
        return centre.as(account)
                .get("/api/v1/claims/" + claim.path("id").asString() + query)
                .json();
    }

    @Test
    void a_claim_is_made_and_read_with_its_source_and_short_address(TestCentre centre) {
        var claim = made(centre, "un-1", "Party Fir", "94", "");
        var seen = read(centre, "host-1", claim, "");

        assertThat(seen.path("value").asInt()).isEqualTo(94);
        assertThat(seen.path("source").path("urls").path(0).asString()).isEqualTo("https://example.org/figures");
        assertThat(seen.path("shortAddress").asString())
                .isEqualTo("/c/" + seen.path("ref").asString());
        assertThat(seen.path("madeBy").path("name").asString()).isEqualTo("Agency Larch");
        assertThat(seen.path("origin").path("kind").asString()).isEqualTo("HAND");
        assertThat(seen.path("label").path("own").asBoolean()).isFalse();
        var byRef = centre.as("host-1")
                .get("/api/v1/claims/by-ref/" + seen.path("ref").asString())
                .json();
        assertThat(byRef.path("items").path(0)).isEqualTo(seen);
    }

    @Test
    void a_source_may_be_a_title_an_address_or_all_that_is_known(TestCentre centre) {
        var body = "{\"words\": \"more\", \"definition\": \"d\", \"claimant\": \"unattributed\", \"source\": ";
        var title = centre.as("un-1")
                .post("/api/v1/claims", body + "\"A hand-out\"}")
                .json();
        var whole = centre.as("un-1")
                .post(
                        "/api/v1/claims",
                        body + "{\"title\": \"T\", \"urls\": [\"https://example.org/1\"], \"kind\": \"press\","
                                + " \"publishedWords\": \"spring\"}, \"sourceUrl\": \"https://example.org/2\"}")
                .json();

        assertThat(title.path("source").path("title").asString()).isEqualTo("A hand-out");
        assertThat(title.path("unattributed").asBoolean()).isTrue();
        assertThat(whole.path("source").path("urls").size()).isEqualTo(2);
        assertThat(whole.path("source").path("kind").asString()).isEqualTo("PRESS");
        assertThat(whole.path("source").path("publishedWords").asString()).isEqualTo("spring");
        assertThat(whole.path("value").isNull()).isTrue();
    }

    @Test
    void a_claim_that_is_hidden_is_answered_like_one_that_never_was(TestCentre centre) {
        var hidden = made(centre, "un-1", "Party Hid", "1", OWN);
        var host = centre.as("host-1");
        var never = "00000000-0000-4000-8000-000000000000";
        var id = hidden.path("id").asString();

        for (var path : List.of("", "/history")) {
            var there = host.get("/api/v1/claims/" + id + path);
            assertThat(there.status()).isEqualTo(404);
            assertThat(there.text())
                    .isEqualTo(host.get("/api/v1/claims/" + never + path).text());
        }
        assertThat(host.get("/api/v1/claims/by-ref/" + hidden.path("ref").asString())
                        .text())
                .isEqualTo(host.get("/api/v1/claims/by-ref/nothing").text());
        assertThat(dispute(centre, "host-1", hidden, "{\"ground\": \"no\"}").text())
                .isEqualTo(host.post("/api/v1/claims/" + never + "/disputes", "{\"ground\": \"no\"}")
                        .text());
    }

    @Test
    void a_dispute_stands_beside_the_claim_and_is_withdrawn_by_a_further_fact(TestCentre centre) {
        var claim = made(centre, "un-1", "Party Elm", "94", "");
        var made = dispute(centre, "ngo-1", claim, """
                {"ground": "It counts half-full trucks.", "source": "https://example.org/why"}
                """);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        var between = Instant.parse(made.json().path("madeAt").asString());
        var withdrawal = "/api/v1/claims/" + claim.path("id").asString() + "/disputes/"
                + made.json().path("id").asString() + "/withdrawal";
        var notTheirs = centre.as("host-1").post(withdrawal, "");
        var done = centre.as("ngo-1").post(withdrawal, "");
        var again = centre.as("ngo-1").post(withdrawal, "");

        assertThat(notTheirs.status() + " " + notTheirs.json().path("code").asString())
                .isEqualTo("409 NOT_YOURS");
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        assertThat(again.status() + " " + again.json().path("code").asString()).isEqualTo("409 ALREADY_WITHDRAWN");
        var now = read(centre, "host-1", claim, "").path("disputes").path(0);
        assertThat(now.path("disputant").asString()).isEqualTo("Relief Hazel");
        assertThat(now.path("withdrawnAt").isNull()).isFalse();
        var then = read(centre, "host-1", claim, "?knownAt=" + between);
        assertThat(then.path("disputes").path(0).path("withdrawnAt").isNull()).isTrue();
        var before =
                read(centre, "host-1", claim, "?knownAt=" + claim.path("madeAt").asString());
        assertThat(before.path("disputes").size()).isZero();
        var disputed = centre.as("host-1").get("/api/v1/claims?only=disputed&claimant=Party+Elm");
        assertThat(disputed.json().path("items").size())
                .as("withdrawn is not disputed")
                .isZero();
    }

    @Test
    void a_dispute_of_a_claim_that_few_share_is_for_those_few_its_maker_among_them(TestCentre centre) {
        var host = centre.as("un-1")
                .get("/api/v1/delegations")
                .json()
                .path("items")
                .valueStream()
                .filter(d -> d.path("name").asString().equals("Authority Alder"))
                .findFirst()
                .orElseThrow();
        var claim = made(
                centre,
                "un-1",
                "Party Few",
                "94",
                ", \"label\": {\"releasableTo\": [\"" + host.path("id").asString() + "\"]}");
        dispute(centre, "host-1", claim, "{\"ground\": \"Not so.\"}");

        assertThat(read(centre, "un-1", claim, "").path("disputes").size()).isEqualTo(1);
        assertThat(read(centre, "host-1", claim, "").path("disputes").size()).isEqualTo(1);
        var own = dispute(centre, "host-1", claim, "{\"ground\": \"In secret.\", \"label\": {\"releasableTo\": []}}");
        assertThat(own.status()).isEqualTo(201);
        assertThat(read(centre, "un-1", claim, "").path("disputes").size()).isEqualTo(1);
    }

    @Test
    void a_dispute_is_signed_by_a_delegation_and_never_by_an_account(TestCentre centre) {
        var claim = made(centre, "un-1", "Party Ash", "94", "");
        var shared = ", \"label\": {\"compartments\": [\"common\"]}";

        assertThat(signed(centre, "quiet-1", claim, "")).isEqualTo("Delegation Rowan");
        assertThat(signed(centre, "quiet-1", claim, shared)).isEqualTo("a delegation");
        assertThat(signed(centre, "ngo-1", claim, OWN)).isEqualTo("Relief Hazel");
        assertThat(signed(centre, "ngo-1", claim, shared)).isEqualTo("Relief Hazel");
        assertThat(signed(
                        centre,
                        "ngo-1",
                        claim,
                        ", \"label\": {\"compartments\": [\"common\"], \"caveats\": [\"NOT_ATTRIBUTABLE\"]}"))
                .as("like that of a hidden one")
                .isEqualTo("a delegation");
        assertThat(read(centre, "host-1", claim, "").toString())
                .doesNotContain("quiet-1")
                .doesNotContain("Rowan");
    }

    private static String signed(TestCentre centre, String account, JsonNode claim, String more) {
        var made = dispute(centre, account, claim, "{\"ground\": \"Not so.\"" + more + "}");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.json().path("disputant").asString();
    }

    @Test
    void every_problem_of_a_dispute_and_of_a_question_is_said_at_once(TestCentre centre) {
        var claim = made(centre, "un-1", "Party Box", "94", "");
        var long_name = "x".repeat(201);

        assertThat(problems(dispute(centre, "ngo-1", claim, "{}"))).isEqualTo("422 ground MISSING");
        assertThat(problems(dispute(centre, "ngo-1", claim, """
                {"ground": " ", "disputant": "%s", "source": "http:nowhere", "label": {"compartments": ["host"]}}
                """.formatted(long_name))))
                .isEqualTo("422 ground MISSING, disputant TOO_LONG, source.urls[0] NOT_A_PAGE,"
                        + " label.compartments UNKNOWN_FLOOR");
        assertThat(problems(centre.as("ngo-1").post("/api/v1/questions", """
                {"title": "", "unit": "%s", "label": {"caveats": ["X"]}}
                """.formatted("x".repeat(81)))))
                .isEqualTo("422 title MISSING, unit TOO_LONG, label.caveats UNKNOWN_CAVEAT");
    }

    @Test
    void a_question_puts_rivals_side_by_side_and_names_the_gap(TestCentre centre) {
        var question = centre.as("lead-1")
                .post("/api/v1/questions", "{\"title\": \"How many?\", \"unit\": \"trucks a day\"}")
                .json();
        var under = ", \"question\": \"" + question.path("id").asString() + "\"";
        made(centre, "un-1", "Party Low", "94", under);
        made(centre, "host-1", "Party High", "674", under);
        made(centre, "un-1", "Party Own", "300", under + OWN);
        var path = "/api/v1/questions/" + question.path("id").asString();

        var ngo = centre.as("ngo-1").get(path).json();
        assertThat(ngo.path("items").size()).isEqualTo(2);
        assertThat(ngo.path("question").path("claims").asInt()).isEqualTo(2);
        assertThat(ngo.path("gaps").path(0).path("difference").asInt()).isEqualTo(580);
        assertThat(ngo.path("gaps").path(0).path("words").asString())
                .contains("says 94")
                .contains("580 trucks a day apart, a factor of 7.2");
        assertThat(ngo.toString()).doesNotContain("384").doesNotContain("average");
        var un = centre.as("un-1").get(path).json();
        assertThat(un.path("items").size()).isEqualTo(3);
        assertThat(un.path("gaps").size()).isEqualTo(3);
        var csv = centre.as("ngo-1").get(path + "/export?format=csv").text();
        assertThat(csv).contains("#org+claimant").contains("Party Low").doesNotContain("Party Own");
    }

    @Test
    void claims_leave_as_a_file_that_can_be_taken_in_again(TestCentre centre) {
        made(centre, "un-1", "Party Yew", "94", ", \"method\": \"told\"");
        var csv = centre.as("un-1").get("/api/v1/claims/export?claimant=Party+Yew&format=csv");
        var sheet = centre.as("un-1").get("/api/v1/claims/export?claimant=Party+Yew&format=xlsx");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.text()).startsWith("\uFEFFRef,Question,Claimant").contains("from the records shared with you");

        var again =
                centre.as("un-1").postFile("/api/v1/claims/import", csv.text().getBytes(StandardCharsets.UTF_8));
        assertThat(again.status()).as(again.toString()).isEqualTo(201);
        var claim = again.json().path("items").path(0);
        assertThat(claim.path("value").asInt()).isEqualTo(94);
        assertThat(claim.path("claimant").asString()).isEqualTo("Party Yew");
        assertThat(claim.path("source").path("urls").path(0).asString()).isEqualTo("https://example.org/figures");
        assertThat(claim.path("source").path("publishedOn").asString()).isEqualTo("2026-03-01");
        assertThat(claim.path("method").asString()).isEqualTo("told");
        assertThat(claim.path("origin").path("kind").asString()).isEqualTo("IMPORT");
        assertThat(sheet.status()).isEqualTo(200);
    }

    @Test
    void a_file_of_claims_is_taken_whole_or_not_at_all_and_every_problem_is_said(TestCentre centre) {
        var good = """
                #org+claimant,#value,#value+unit,#indicator+definition,#meta+url+source,#date+end
                Party File,12,trucks,entered,https://example.org/1,2025-12-01
                """;
        var bad = good + """
                ,many,trucks,entered,https://example.org/1,soon
                Party File,13,,entered,nowhere,2025-12-03
                """;
        var un = centre.as("un-1");
        var refused = un.postFile("/api/v1/claims/import", bad.getBytes(StandardCharsets.UTF_8));

        assertThat(problems(refused))
                .isEqualTo("422 rows[3].value NOT_A_NUMBER, rows[3].periodTo NOT_A_DAY, rows[3].claimant MISSING,"
                        + " rows[4].unit MISSING, rows[4].source.urls[0] NOT_A_PAGE");
        assertThat(refused.json().path("problems").path(0).path("message").asString())
                .startsWith("Row 3, column “#value”:");
        assertThat(un.get("/api/v1/claims?claimant=Party+File")
                        .json()
                        .path("items")
                        .size())
                .isZero();
        var taken = un.postFile("/api/v1/claims/import", good.getBytes(StandardCharsets.UTF_8));
        assertThat(taken.status()).as(taken.toString()).isEqualTo(201);
        assertThat(un.get("/api/v1/claims?claimant=Party+File")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void a_file_that_holds_no_claims_is_refused_in_words(TestCentre centre) {
        var un = centre.as("un-1");
        assertThat(problems(un.postFile("/api/v1/claims/import", new byte[0]))).isEqualTo("422 file EMPTY_FILE");
        assertThat(problems(
                        un.postFile("/api/v1/claims/import", "Donor,Trucks\nOak,5\n".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("422 file NO_COLUMN, file NO_COLUMN");
        assertThat(problems(un.postFile(
                        "/api/v1/claims/import?question=00000000-0000-4000-8000-000000000000",
                        "Claimant,Words,Definition,Source\nA,b,c,d\n".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("422 question UNKNOWN_QUESTION");
        assertThat(un.postFile("/api/v1/claims/import?label=x", new byte[0]).status())
                .isEqualTo(422);
        assertThat(un.postFile("/api/v1/claims/import", new byte[(512 << 10) + 1])
                        .status())
                .isEqualTo(413);
        var row = "A,b,c,d\n";
        var head = "Claimant,Words,Definition,Source\n";
        assertThat(problems(un.postFile(
                        "/api/v1/claims/import", (head + row.repeat(2_001)).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("422 file TOO_MANY_ROWS");
    }

    @Test
    void a_filter_that_is_none_is_refused(TestCentre centre) {
        var un = centre.as("un-1");
        assertThat(problems(un.get("/api/v1/claims?only=sideways"))).isEqualTo("422 only UNKNOWN_CHOICE");
        assertThat(problems(un.get("/api/v1/claims?knownAt=soon"))).isEqualTo("422 knownAt NOT_A_DAY");
        assertThat(problems(un.get("/api/v1/claims/export?format=pdf"))).isEqualTo("422 format UNKNOWN_CHOICE");
        assertThat(un.get("/api/v1/claims?question=x").status()).isEqualTo(400);
        assertThat(problems(un.get("/api/v1/claims?from=2026-02-02&to=2026-02-01")))
                .isEqualTo("422 to PERIOD_BACKWARDS");
        assertThat(un.get("/api/v1/claims?from=2026-02-02&to=2026-02-02").status())
                .isEqualTo(200);
    }
}
