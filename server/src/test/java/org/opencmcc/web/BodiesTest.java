package org.opencmcc.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.Api;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;

/// What cannot be understood is refused in words, and nothing is done: not by the part of it that
/// could be understood.
@Tag("http")
@OnACentre
final class BodiesTest {
    private static final String MAPPING = """
            {"source": "port-agent", "columns": [{"column": 0, "field": "day"}]}""";
    private static final String COVERAGE = """
            {"coverageFrom": "2024-05-01", "coverageTo": "2024-05-31"}""";
    private static final String SETTLEMENT = """
            {"kind": "DONOR", "written": "Untouched", "newEntry": {"name": "Untouched"}, "label": {"releasableTo": []}}""";
    private static final String CLAIM = """
            {"source": "A page", "value": 1, "unit": "trucks", "definition": "untouched", "claimant": "Untouched",
             "label": {"releasableTo": []}}""";
    private static final String ASSERTION = """
            {"source": "A page", "rule": "half-full", "side": "cogat", "factor": 0.5, "claimant": "Untouched",
             "words": "Untouched", "label": {"releasableTo": []}}""";
    private static final String PAIR = """
            {"leftList": "00000000-0000-4000-8000-000000000000",
             "rightList": "00000000-0000-4000-8000-000000000001"}""";
    private static final String MEMBERSHIP = """
            {"floor": "lead", "account": "un-1", "admits": true, "reason": "untouched"}""";
    private static final String PREVIEW = """
            {"recordType": "CLAIM", "label": {"releasableTo": []}}""";
    private static final String RELABELLING = """
            {"record": "00000000-0000-4000-8000-000000000000", "label": {"releasableTo": []}, "reason": "untouched"}""";
    private static final String SIGNED = """
            {"id": "AAAA", "clientDataJson": "AAAA", "authenticatorData": "AAAA", "signature": "AAAA"}""";
    private static final String MADE = """
            {"name": "Untouched", "clientDataJson": "AAAA", "attestationObject": "AAAA"}""";
    private static final String ENROLMENT = """
            {"account": "untouched", "displayName": "Untouched", "roles": []}""";
    private static final String STEP_UP = """
            {"password": "not the password"}""";
    private static final String HAND_OVER = """
            {"broker": "00000000-0000-4000-8000-000000000000", "title": "Untouched", "text": "Untouched"}""";
    private static final String GAP = """
            {"subject": "Untouched", "kind": "GROUP", "affected": "Untouched"}""";
    private static final String SPEAKER = """
            {"name": "Untouched", "speaksFor": "Untouched", "source": {"title": "Untouched"}}""";
    private static final String COPY = """
            {"to": ["00000000-0000-4000-8000-000000000000"], "title": "Untouched", "text": "Untouched"}""";
    private static final String ISSUER = """
            {"issuer": "https://id.untouched.example", "clientId": "untouched", "allowed": false}""";
    private static final String RETURNED = """
            {"state": "untouched", "code": "untouched"}""";
    private static final String TOKEN = """
            {"name": "untouched", "scopes": ["READ"], "expiresOn": "2027-01-01"}""";
    private static final String GLASS = """
            {"record": "00000000-0000-4000-8000-000000000000",
             "askOf": "00000000-0000-4000-8000-000000000001", "reason": "untouched untouched untouched"}""";
    private static final String STATUS = "{\"participation\": \"DORMANT\"}";
    private static final String POST = "{\"title\": \"Untouched\", \"function\": \"LEGAL\"}";
    private static final String APPEARANCE =
            "{\"version\": 0, \"participation\": \"DORMANT\", \"publicAttribution\": \"OPEN\"}";
    private static final String CHANGED_POST = "{\"version\": 1, \"title\": \"Untouched\", \"function\": \"LEGAL\"}";
    private static final String NOMINATION =
            "{\"post\": \"00000000-0000-4000-8000-000000000000\", \"displayName\": \"Untouched\"}";
    private static final String STEP = "{\"state\": \"ENDED\"}";
    private static final String PRESENCE =
            "{\"state\": \"PRESENT\", \"post\": \"00000000-0000-4000-8000-000000000000\"}";
    private static final String OBJECTION = "{\"against\": \"Untouched\", \"ground\": \"OTHER\"}";
    private static final String ANSWER = "{\"words\": \"Untouched\"}";
    private static final String KEY = "{\"goOn\": true}";
    private static final Map<String, String> OF_DELEGATIONS = Map.of(
            "PUT /api/v1/delegations/own",
            APPEARANCE,
            "POST /api/v1/delegations/own/statuses",
            STATUS,
            "POST /api/v1/delegations/own/posts",
            POST,
            "PUT /api/v1/delegations/own/posts/{id}",
            CHANGED_POST,
            "POST /api/v1/delegations/own/secondments",
            NOMINATION,
            "POST /api/v1/delegations/own/secondments/{id}/steps",
            STEP,
            "POST /api/v1/delegations/own/keys",
            KEY,
            "POST /api/v1/presence",
            PRESENCE,
            "POST /api/v1/admission-objections",
            OBJECTION,
            "POST /api/v1/admission-objections/{id}/answers",
            ANSWER);
    private static final String CLAIMS = "POST /api/v1/claims";

    /// A body for each operation that takes one, such as it would accept.
    static Map<String, String> bodies(TestCentre centre) {
        var bodies = new TreeMap<>(Map.of(
                "POST /api/v1/sessions",
                Browser.signInJson("lead-1", centre.password("lead-1")),
                "POST /api/v1/me/password",
                "{\"current\": \"" + centre.password("lead-1")
                        + "\", \"replacement\": \"a replacement that is long enough\"}",
                "PUT /api/v1/imports/{id}/mapping",
                MAPPING,
                "PUT /api/v1/imports/{id}/coverage",
                COVERAGE,
                "POST /api/v1/register/settlements",
                SETTLEMENT,
                CLAIMS,
                CLAIM,
                "POST /api/v1/claims/{id}/disputes",
                DISPUTE,
                "POST /api/v1/questions",
                "{\"title\": \"Untouched\", \"label\": {\"releasableTo\": []}}"));
        bodies.putAll(OF_DELEGATIONS);
        bodies.put("POST /api/v1/flow/assertions", ASSERTION);
        bodies.put("POST /api/v1/flow/reconciliations", PAIR);
        bodies.put("POST /api/v1/compartments", "{\"name\": \"Untouched\", \"authority\": []}");
        bodies.put("POST /api/v1/membership-proposals", MEMBERSHIP);
        bodies.put("POST /api/v1/membership-proposals/{id}/decision", "{\"approve\": true}");
        bodies.put("POST /api/v1/labels/preview", PREVIEW);
        bodies.put("POST /api/v1/relabellings", RELABELLING);
        bodies.put("POST /api/v1/relabellings/{id}/answer", "{\"consents\": true}");
        bodies.put("POST /api/v1/sessions/passkey", SIGNED);
        bodies.put("POST /api/v1/me/step-up", STEP_UP);
        bodies.put("PUT /api/v1/own-issuer", ISSUER);
        bodies.put("POST /api/v1/issuer-sign-ins", "{\"link\": \"00000000000000000000000000000000\"}");
        bodies.put("POST /api/v1/issuer-sign-ins/completions", RETURNED);
        bodies.put("POST /api/v1/me/issuer/links", RETURNED);
        bodies.put("POST /api/v1/me/tokens", TOKEN);
        bodies.put("POST /api/v1/break-glass", GLASS);
        bodies.put("POST /api/v1/me/passkeys", MADE);
        bodies.put("PUT /api/v1/me/passkeys/{id}", "{\"name\": \"Untouched\"}");
        bodies.put("POST /api/v1/me/code/confirmation", "{\"code\": \"000000\"}");
        bodies.put("POST /api/v1/enrolments", ENROLMENT);
        bodies.put("POST /api/v1/enrolments/opening", "{\"secret\": \"none\"}");
        bodies.put("POST /api/v1/enrolments/acceptance", "{\"secret\": \"none\"}");
        bodies.put("POST /api/v1/recoveries", "{\"account\": \"nobody-1\"}");
        bodies.put("POST /api/v1/brokered-shares", HAND_OVER);
        bodies.put("POST /api/v1/representation-gaps", GAP);
        bodies.put("POST /api/v1/representation-gaps/{id}/speakers", SPEAKER);
        bodies.put(
                "POST /api/v1/representation-gaps/{id}/speakers/{speaker}/disputes",
                "{\"ground\": \"untouched\", \"label\": {\"releasableTo\": []}}");
        bodies.put("PUT /api/v1/comment-channel", "{\"host\": \"voices.untouched\", \"on\": true}");
        bodies.put("POST /api/v1/comments/{id}/answer", "{\"answer\": \"Untouched\"}");
        bodies.put("POST /api/v1/published-comments/{id}/removal", "{\"reason\": \"Untouched\"}");
        bodies.put("POST /api/v1/brokered-shares/{id}/passings", COPY);
        return bodies;
    }

    private static final String DISPUTE = "{\"ground\": \"untouched\"}";

    /// Bodies whose fields the desk looks at, to say all that is wrong at once.
    private static final List<String> FORMS = List.of(
            CLAIM,
            DISPUTE,
            STEP_UP,
            STATUS,
            POST,
            NOMINATION,
            STEP,
            PRESENCE,
            OBJECTION,
            ANSWER,
            KEY,
            APPEARANCE,
            CHANGED_POST);

    /// What a spoiling gives for a body that it does not spoil.
    private static final String LEFT_OUT = "left out";

    private interface Spoiling {
        String spoil(String body);
    }

    /// Spoils the body of every operation in one way and holds that it is refused and nothing is
    /// done.
    private static void refuses(TestCentre centre, Spoiling spoiling, int status, String words) {
        var bodies = bodies(centre);
        assertThat(Endpoints.of(centre).takingJson().stream()
                        .map(Object::toString)
                        .collect(Collectors.toSet()))
                .as("operations with a body: add a body for a new one here")
                .isEqualTo(bodies.keySet());
        var before = state(centre);
        for (var endpoint : Endpoints.of(centre).takingJson()) {
            var body = spoiling.spoil(String.valueOf(bodies.get(endpoint.toString())));
            if (body.equals(LEFT_OUT)) {
                continue;
            }
            var answer = Http.program(centre, "lead-1").json(endpoint.method(), endpoint.address(), body);

            assertThat(answer.status()).as(endpoint + " " + answer).isEqualTo(status);
            assertThat(answer.text()).as(endpoint.toString()).contains(words);
            assertPlain(answer);
        }
        assertThat(state(centre)).isEqualTo(before);
    }

    /// What lead-1 has: its ways in, and whether the spelling has been settled.
    private static String state(TestCentre centre) {
        var lead = Http.program(centre, "lead-1");
        return lead.get("/api/v1/sessions").text()
                + lead.get("/api/v1/register/entries?q=untouched").text()
                + lead.get("/api/v1/claims?text=untouched").text()
                + lead.get("/api/v1/questions").text()
                + lead.get("/api/v1/imports").text();
    }

    private static void assertPlain(Api.Answer answer) {
        assertThat(Http.header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("detail").asString()).isNotBlank();
        assertThat(answer.text())
                .doesNotContain("Exception")
                .doesNotContain("tools.jackson")
                .doesNotContain("org.");
    }

    @Test
    void a_field_that_an_operation_does_not_know_is_refused_by_its_name(TestCentre centre) {
        refuses(centre, body -> "{\"urgent\": true, " + body.substring(1), 400, "“urgent”");
    }

    @Test
    void an_unknown_field_deeper_down_is_refused_too(TestCentre centre) {
        var lead = Http.program(centre, "lead-1");
        var label = lead.json("POST", "/api/v1/register/settlements", """
                {"kind": "DONOR", "written": "Untouched", "asWritten": true, "label": {"releasableTo": [], "wide": 1}}
                """);
        var column = lead.json("PUT", "/api/v1/imports/00000000-0000-4000-8000-000000000000/mapping", """
                {"source": "x-y", "columns": [{"column": 0, "field": "day", "kind": "DAY"}]}
                """);
        var send = lead.send("POST", "/api/v1/imports?label=%7B%22wide%22%3A1%7D", "Date,Cargo\n");

        assertThat(label.text()).contains("“wide”").contains("\"status\":400");
        assertThat(column.text()).contains("“kind”").contains("\"status\":400");
        assertThat(send.status()).as(send.toString()).isEqualTo(422);
        assertThat(lead.get("/api/v1/imports").json().path("items").size()).isZero();
    }

    @Test
    void what_stands_behind_the_body_is_refused(TestCentre centre) {
        refuses(centre, body -> body + "{}", 400, "not JSON");
        refuses(centre, body -> body + " and more", 400, "not JSON");
    }

    @Test
    void a_field_that_stands_twice_is_refused(TestCentre centre) {
        refuses(centre, body -> body.substring(0, body.length() - 1) + ", " + body.substring(1), 400, "not JSON");
    }

    @Test
    void half_a_body_and_no_body_are_refused(TestCentre centre) {
        refuses(centre, body -> body.substring(0, body.length() / 2), 400, "JSON");
        refuses(centre, body -> "", 400, "JSON");
        refuses(centre, body -> "null", 400, "JSON");
        refuses(centre, body -> "[" + body + "]", 400, "");
        refuses(centre, body -> "\"text\"", 400, "");
    }

    @Test
    void a_required_field_that_is_missing_or_null_is_refused(TestCentre centre) {
        refuses(centre, body -> FORMS.contains(body) ? LEFT_OUT : "{}", 400, "Nothing was done");
        refuses(
                centre,
                body -> FORMS.contains(body)
                        ? LEFT_OUT
                        : body.replaceFirst(
                                "\"(account|issuer|link|current|source|coverageFrom|written|broker|title|leftList|name|recordType|record|id|password|approve|consents|code|secret|subject|host|answer|reason|ground|participation|post|state|words|goOn)\": (\"[^\"]*\"|true)",
                                "\"$1\": null"),
                400,
                "Nothing was done");
    }

    /// Somebody who fills in a form hears everything at once.
    @Test
    void all_that_a_claim_lacks_is_said_at_once(TestCentre centre) {
        refuses(centre, body -> body.equals(CLAIM) ? "{}" : LEFT_OUT, 422, "NO_VALUE");
        var answer = Http.program(centre, "lead-1").json("POST", "/api/v1/claims", "{}");

        assertThat(answer.json()
                        .path("problems")
                        .valueStream()
                        .map(p -> p.path("field").asString()))
                .containsExactly("value", "definition", "claimant", "source");
    }

    @Test
    void a_value_of_another_type_is_refused_with_the_name_of_its_field(TestCentre centre) {
        refuses(
                centre,
                body -> body.replaceFirst(
                        "\"(account|issuer|link|current|source|coverageFrom|written|broker|ground|title|leftList|name|recordType|record|id|password|approve|consents|code|secret|subject|host|answer|reason|ground|participation|post|state|words|goOn)\": (\"[^\"]*\"|true)",
                        "\"$1\": {\"a\": 1}"),
                400,
                "Nothing was done");
        refuses(
                centre,
                body -> body.replaceFirst(
                        "\"(account|issuer|link|current|source|coverageFrom|written|broker|ground|title|leftList|name|recordType|record|id|password|approve|consents|code|secret|subject|host|answer|reason|ground|participation|post|state|words|goOn)\": (\"[^\"]*\"|true)",
                        "\"$1\": [1, 2]"),
                400,
                "Nothing was done");
    }

    @Test
    void a_body_nested_ever_deeper_is_refused(TestCentre centre) {
        refuses(centre, body -> "[".repeat(200_000), 400, "JSON");
        refuses(centre, body -> "{\"a\":".repeat(100_000), 400, "");
    }

    @Test
    void a_body_larger_than_the_limit_is_refused_however_it_is_sent(TestCentre centre) {
        var much = " ".repeat(BodyLimit.BYTES);
        refuses(centre, body -> much + body, 413, "1 MiB");

        var answer = Http.program(centre, "lead-1").with("Content-Type", "application/json").stream(
                "POST",
                "/api/v1/register/settlements",
                (much + SETTLEMENT).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(413);
        assertThat(answer.text()).contains("1 MiB");
    }

    @Test
    void another_type_of_content_is_refused(TestCentre centre) {
        for (var type : new String[] {"application/x-www-form-urlencoded", "text/plain", "application/xml"}) {
            for (var endpoint : Endpoints.of(centre).takingJson()) {
                var answer = Http.program(centre, "lead-1")
                        .with("Content-Type", type)
                        .send(endpoint.method(), endpoint.address(), "a=b");
                assertThat(answer.status()).as(endpoint + " as " + type).isEqualTo(415);
                assertPlain(answer);
            }
        }
    }

    @Test
    void a_parameter_that_cannot_be_read_is_named(TestCentre centre) {
        var lead = Http.program(centre, "lead-1");
        for (var path : new String[] {
            "/api/v1/flow/daily-counts?source=unrwa&from=tomorrow",
            "/api/v1/flow/daily-counts?source=unrwa&list=x",
            "/api/v1/flow/breakdown?source=unrwa",
            "/api/v1/register/entries?kind=PERSON",
            "/api/v1/flow/daily-counts?source=unrwa&definition=x",
            "/api/v1/flow/daily-counts?source=unrwa&knownAt=x",
            "/api/v1/flow/daily-counts"
        }) {
            var answer = lead.get(path);
            assertThat(answer.status()).as(path + " " + answer).isBetween(400, 422);
            assertPlain(answer);
        }
    }
}
