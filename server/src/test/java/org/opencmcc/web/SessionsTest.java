package org.opencmcc.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;

@Tag("http")
@OnACentre
final class SessionsTest {
    @Test
    void the_cookie_of_a_session_is_out_of_reach_of_scripts_and_of_other_sites(TestCentre centre) {
        var answer = Http.nobody(centre)
                .with("Cookie", "XSRF-TOKEN=t")
                .with("X-XSRF-TOKEN", "t")
                .json("POST", "/api/v1/sessions", Browser.signInJson("un-1", centre.password("un-1")));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(Browser.whole(answer, "cmcc_session"))
                .contains("HttpOnly")
                .contains("SameSite=Strict")
                .contains("Path=/")
                .doesNotContain("Domain");
        assertThat(Browser.cookie(answer, "cmcc_session")).hasSizeGreaterThanOrEqualTo(43);
        assertThat(answer.text()).doesNotContain(Browser.cookie(answer, "cmcc_session"));
    }

    @Test
    void the_cookie_against_forgery_stays_on_this_site_and_can_be_read_by_the_pages(TestCentre centre) {
        var cookie = Browser.whole(Http.nobody(centre).get("/api/v1/theatre"), "XSRF-TOKEN");

        assertThat(cookie).contains("SameSite=Strict").doesNotContain("HttpOnly");
    }

    @Test
    void signing_out_ends_the_session_and_takes_the_cookie_back(TestCentre centre) {
        var browser = Browser.signIn(centre, "un-1");
        assertThat(browser.pages().get("/api/v1/me").json().path("account").asString())
                .isEqualTo("un-1");

        var out = browser.pages().send("DELETE", "/api/v1/sessions", "");

        assertThat(out.status()).isEqualTo(204);
        assertThat(Browser.whole(out, "cmcc_session")).contains("Max-Age=0");
        assertThat(browser.pages().get("/api/v1/me").status()).isEqualTo(401);
        assertThat(browser.pages().send("DELETE", "/api/v1/sessions", "").status())
                .isEqualTo(401);
    }

    @Test
    void a_session_that_is_ended_from_elsewhere_is_refused_at_once(TestCentre centre) {
        var lost = Browser.signIn(centre, "host-1");
        var own = lost.pages()
                .get("/api/v1/sessions")
                .json()
                .path("items")
                .valueStream()
                .filter(s -> s.path("current").asBoolean())
                .map(s -> s.path("id").asString())
                .findFirst()
                .orElseThrow();

        var elsewhere = Browser.signIn(centre, "host-1").pages();
        assertThat(elsewhere.send("DELETE", "/api/v1/sessions/" + own, "").status())
                .isEqualTo(204);

        assertThat(lost.pages().get("/api/v1/me").status()).isEqualTo(401);
        assertThat(elsewhere.send("DELETE", "/api/v1/sessions/" + own, "").status())
                .isEqualTo(404);
    }

    @Test
    void nobody_ends_the_session_of_somebody_else(TestCentre centre) {
        var host = Browser.signIn(centre, "host-1");
        var session = host.sessions().getFirst();

        var answer = Browser.signIn(centre, "quiet-1").pages().send("DELETE", "/api/v1/sessions/" + session, "");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(host.pages().get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void a_new_password_ends_every_other_way_in(TestCentre centre) {
        var old = centre.password("lead-1");
        var here = Browser.signIn(centre, "lead-1");
        var there = Browser.signIn(centre, "lead-1");
        var program = Http.program(centre, "lead-1");

        var answer = here.pages().json("POST", "/api/v1/me/password", """
                {"current": "%s", "replacement": "a new and longer password"}
                """.formatted(old));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
        assertThat(here.pages().get("/api/v1/me").status()).isEqualTo(200);
        assertThat(there.pages().get("/api/v1/me").status()).isEqualTo(401);
        assertThat(program.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(Browser.signIn(centre, "lead-1", old)
                        .pages()
                        .get("/api/v1/me")
                        .status())
                .isEqualTo(401);
        assertThat(Browser.signIn(centre, "lead-1", "a new and longer password")
                        .pages()
                        .get("/api/v1/me")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_password_that_is_too_short_or_too_long_is_refused_in_words(TestCentre centre) {
        var browser = Browser.signIn(centre, "ngo-1").pages();
        for (var length : new int[] {0, 11, 129, 100_000}) {
            var answer = browser.json(
                    "POST", "/api/v1/me/password", """
                    {"current": "%s", "replacement": "%s"}
                    """.formatted(centre.password("ngo-1"), "x".repeat(length)));
            assertThat(answer.status()).as(length + " characters").isEqualTo(422);
            assertThat(answer.json().path("problems").path(0).path("field").asString())
                    .isEqualTo("replacement");
        }
        assertThat(Browser.signIn(centre, "ngo-1").pages().get("/api/v1/me").status())
                .isEqualTo(200);
    }
}
