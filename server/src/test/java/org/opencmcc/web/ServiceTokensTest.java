package org.opencmcc.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.Api;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import org.opencmcc.postgres.Tx;

/// A program does with its token what the token was made for, until its last day or its end, and nothing besides.
@Tag("http")
@OnACentre
final class ServiceTokensTest {
    private static LocalDate today(TestCentre centre) {
        return LocalDate.ofInstant(centre.in("un-1", Tx::now), ZoneOffset.UTC);
    }

    private static Api.Answer wished(Browser browser, String name, String scopes, LocalDate last) {
        return browser.pages().json("POST", "/api/v1/me/tokens", """
                {"name": "%s", "scopes": %s, "expiresOn": "%s"}""".formatted(name, scopes, last));
    }

    private static Http program(TestCentre centre, Api.Answer made) {
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return Http.nobody(centre)
                .with("Authorization", "Bearer " + made.json().path("secret").asString());
    }

    @Test
    void a_token_does_what_its_scopes_name_and_is_refused_alike_for_all_else(TestCentre centre) {
        var browser = Browser.signIn(centre, "un-1");
        var reader = program(centre, wished(browser, "a reader", "[\"READ\"]", today(centre)));
        var sender = program(centre, wished(browser, "a sender", "[\"IMPORT\"]", today(centre)));
        var answers = new HashSet<String>();
        for (var endpoint : Endpoints.of(centre).all()) {
            if (endpoint.isOpen() || endpoint.path().contains("openapi")) {
                continue;
            }
            var below = endpoint.path().substring("/api/v1".length());
            var scope =
                    TokenScopes.needed(endpoint.method(), below).map(Enum::name).orElse("PEOPLE");
            for (var program : List.of(reader, sender)) {
                var own = program == reader ? "READ" : "IMPORT";
                if (endpoint.isStream() && scope.equals(own)) {
                    continue;
                }
                var answer = program.json(endpoint.method(), endpoint.address(), "{}");
                if (scope.equals(own)) {
                    assertThat(answer.text()).as(endpoint + " " + answer).doesNotContain("OUTSIDE_SCOPE");
                } else if (answer.status() != 400 && answer.status() != 422) {
                    assertThat(answer.status()).as(endpoint + " " + answer).isEqualTo(403);
                    answers.add(answer.text());
                }
            }
        }
        assertThat(answers).as("one refusal for all operations").hasSize(1);
    }

    @Test
    void every_operation_is_either_in_a_scope_or_for_people_in_a_browser(TestCentre centre) {
        var scopes = new HashSet<String>();
        for (var endpoint : Endpoints.of(centre).all()) {
            var below = endpoint.path().replaceFirst("^/api/v1", "");
            var scope =
                    TokenScopes.needed(endpoint.method(), below).map(Enum::name).orElse("PEOPLE");
            scopes.add(scope);
            if (below.startsWith("/me/")
                    || below.startsWith("/sessions")
                    || below.startsWith("/enrolments")
                    || below.startsWith("/recover")) {
                assertThat(scope).as(endpoint.toString()).isEqualTo("PEOPLE");
            }
            if (endpoint.changesSomething()) {
                assertThat(scope.equals("READ") && !below.equals("/labels/preview"))
                        .as(endpoint + " changes something and is in the scope of reading")
                        .isFalse();
            }
        }
        assertThat(scopes).containsAll(Set.of("READ", "IMPORT", "CLAIM", "REGISTER", "PEOPLE"));
    }

    @Test
    void its_secret_is_shown_once_and_its_end_is_at_once(TestCentre centre) {
        var browser = Browser.signIn(centre, "ngo-1");
        var made =
                wished(browser, "nightly reading", "[\"READ\"]", today(centre).plusDays(30));
        var program = program(centre, made);
        var listed = browser.pages().get("/api/v1/me/tokens");
        var id = made.json().path("token").path("id").asString();

        assertThat(program.get("/api/v1/claims").status()).isEqualTo(200);
        assertThat(listed.text())
                .contains("nightly reading")
                .doesNotContain(made.json().path("secret").asString());
        assertThat(Browser.signIn(centre, "un-1")
                        .pages()
                        .send("DELETE", "/api/v1/me/tokens/" + id, "")
                        .status())
                .as("somebody else's")
                .isEqualTo(404);
        assertThat(browser.pages().send("DELETE", "/api/v1/me/tokens/" + id, "").status())
                .isEqualTo(204);
        assertThat(program.get("/api/v1/claims").status()).isEqualTo(401);
        assertThat(browser.pages().send("DELETE", "/api/v1/me/tokens/" + id, "").status())
                .isEqualTo(404);
    }

    @Test
    void a_year_is_the_longest_and_today_the_shortest(TestCentre centre) {
        var browser = Browser.signIn(centre, "host-1");
        var today = today(centre);

        assertThat(wished(browser, "x", "[\"READ\"]", today.minusDays(1))
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("TOKEN_EXPIRY");
        assertThat(wished(browser, "x", "[\"READ\"]", today).status()).isEqualTo(201);
        assertThat(wished(browser, "x", "[\"READ\"]", today.plusDays(365)).status())
                .isEqualTo(201);
        assertThat(wished(browser, "x", "[\"READ\"]", today.plusDays(366)).status())
                .isEqualTo(422);
        assertThat(wished(browser, "", "[\"READ\"]", today).status()).isEqualTo(422);
        assertThat(wished(browser, "x".repeat(80), "[\"READ\"]", today).status())
                .isEqualTo(201);
        assertThat(wished(browser, "x".repeat(81), "[\"READ\"]", today).status())
                .isEqualTo(422);
        assertThat(wished(browser, "x", "[]", today).status()).isEqualTo(422);
        assertThat(wished(browser, "x", "[\"EVERYTHING\"]", today).status()).isEqualTo(422);
    }

    @Test
    void a_program_makes_no_tokens_and_twenty_are_enough(TestCentre centre) {
        var browser = Browser.signIn(centre, "lead-1");
        var trial = Http.program(centre, "lead-1");
        var today = today(centre);

        assertThat(trial.json("POST", "/api/v1/me/tokens", """
                {"name": "more", "scopes": ["READ"], "expiresOn": "%s"}""".formatted(today)).status())
                .isEqualTo(403);
        for (var n = 0; n < 20; n++) {
            assertThat(wished(browser, "number " + n, "[\"READ\"]", today).status())
                    .isEqualTo(201);
        }
        assertThat(wished(browser, "one more", "[\"READ\"]", today)
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("TOO_MANY_TOKENS");
    }

    @Test
    void what_is_no_token_opens_nothing(TestCentre centre) {
        var refused = Http.nobody(centre).get("/api/v1/me");
        for (var forged : List.of(
                "",
                " ",
                "x",
                "null",
                "00000000-0000-4000-8000-000000000000",
                "A".repeat(43),
                "A".repeat(5_000),
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJsZWFkLTEifQ.",
                "' or true --",
                centre.token("un-1") + "x",
                centre.token("un-1").substring(1))) {
            var answer = Http.nobody(centre)
                    .with("Authorization", "Bearer " + forged)
                    .get("/api/v1/me");
            assertThat(answer.text()).as(forged).isEqualTo(refused.text());
            assertThat(Http.nobody(centre)
                            .with("Cookie", "cmcc_session=" + forged.replaceAll("[ ';]", ""))
                            .get("/api/v1/me")
                            .text())
                    .as("as a cookie: " + forged)
                    .isEqualTo(refused.text());
        }
    }
}
