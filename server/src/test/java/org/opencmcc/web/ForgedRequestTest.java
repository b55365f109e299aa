package org.opencmcc.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;

/// A browser sends its cookies wherever a page tells it to; that alone must change nothing.
@Tag("http")
@OnACentre
final class ForgedRequestTest {
    @Test
    void cookies_alone_change_nothing_by_any_operation(TestCentre centre) {
        var browser = Browser.signIn(centre, "un-1");
        for (var endpoint : Endpoints.of(centre).all()) {
            if (!endpoint.changesSomething()) {
                continue;
            }
            var forged = browser.withoutProof().json(endpoint.method(), endpoint.address(), "{}");
            var wrong = browser.withoutProof()
                    .with("X-XSRF-TOKEN", "guessed")
                    .json(endpoint.method(), endpoint.address(), "{}");

            assertThat(forged.status()).as(endpoint + " " + forged).isEqualTo(403);
            assertThat(forged.json().path("code").asString()).isEqualTo("FORGED_REQUEST");
            assertThat(wrong.text()).as(endpoint.toString()).isEqualTo(forged.text());
        }
        assertThat(browser.pages().get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void the_pages_own_requests_are_taken(TestCentre centre) {
        var browser = Browser.signIn(centre, "un-1");
        for (var endpoint : Endpoints.of(centre).all()) {
            if (endpoint.changesSomething() && !endpoint.path().equals("/api/v1/sessions")) {
                var answer = browser.pages().json(endpoint.method(), endpoint.address(), "{}");
                assertThat(answer.status()).as(endpoint + " " + answer).isNotEqualTo(403);
            }
        }
    }

    @Test
    void a_program_needs_no_proof(TestCentre centre) {
        var answer = Http.program(centre, "un-1").json("POST", "/api/v1/register/settlements", """
                {"kind": "DONOR", "written": "Programmed", "asWritten": true}
                """);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    @Test
    void signing_in_needs_it_too_so_that_nobody_is_signed_in_as_somebody_else(TestCentre centre) {
        var answer = Http.nobody(centre)
                .json("POST", "/api/v1/sessions", Browser.signInJson("un-1", centre.password("un-1")));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(Browser.whole(answer, "cmcc_session")).isEmpty();
    }
}
