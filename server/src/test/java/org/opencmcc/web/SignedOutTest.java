package org.opencmcc.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;

@Tag("http")
@OnACentre
final class SignedOutTest {
    @Test
    void whoever_has_not_signed_in_is_told_so_by_every_operation_but_the_open_ones(TestCentre centre) {
        var nobody = Http.nobody(centre).with("Cookie", "XSRF-TOKEN=t").with("X-XSRF-TOKEN", "t");
        for (var endpoint : Endpoints.of(centre).all()) {
            var answer = nobody.json(endpoint.method(), endpoint.address(), endpoint.changesSomething() ? "{}" : "");
            if (!endpoint.isOpen()) {
                assertThat(answer.status()).as(endpoint + " " + answer).isEqualTo(401);
                assertThat(answer.json().path("code").asString()).isEqualTo("SIGNED_OUT");
            }
        }
    }

    @Test
    void the_theatre_and_the_document_of_the_api_are_open(TestCentre centre) {
        assertThat(Http.nobody(centre).get("/api/v1/theatre").status()).isEqualTo(200);
        assertThat(Http.nobody(centre).get("/api/v1/openapi.json").status()).isEqualTo(200);
    }

    @Test
    void an_address_of_the_api_that_is_none_is_answered_like_what_may_not_be_seen(TestCentre centre) {
        var missing = Http.program(centre, "un-1").get("/api/v1/imports/00000000-0000-4000-8000-000000000000");
        assertThat(missing.status()).isEqualTo(404);
        for (var path : new String[] {"/api/v1/nowhere", "/api/v2/me", "/api/", "/api/v1/imports/x/y/z"}) {
            var answer = Http.program(centre, "un-1").get(path);
            assertThat(answer.text()).as(path).isEqualTo(missing.text());
            assertThat(answer.status()).isEqualTo(404);
        }
    }

    @Test
    void an_id_that_is_none_is_answered_like_one_of_something_that_is_not_there(TestCentre centre) {
        var program = Http.program(centre, "un-1");
        var bodies = BodiesTest.bodies(centre);
        for (var endpoint : Endpoints.of(centre).all()) {
            if (!endpoint.path().contains("{id}")) {
                continue;
            }
            var body = bodies.getOrDefault(endpoint.toString(), "");
            var missing = program.json(endpoint.method(), endpoint.address(), body);
            assertThat(missing.status()).as(endpoint.toString()).isEqualTo(404);
            for (var id : new String[] {"x", "1", "00000000-0000-4000-8000", "%27--", "a".repeat(3_000)}) {
                var answer = program.json(endpoint.method(), endpoint.path().replaceAll("[{]\\w+[}]", id), body);
                assertThat(answer.text()).as(endpoint + " " + id).isEqualTo(missing.text());
            }
        }
    }

    @Test
    void a_token_that_opens_nothing_is_refused_whatever_it_looks_like(TestCentre centre) {
        var ended = Http.program(centre, "ngo-1");
        var own = ended.get("/api/v1/sessions")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        assertThat(ended.send("DELETE", "/api/v1/sessions/" + own, "").status()).isEqualTo(204);

        assertThat(ended.get("/api/v1/me").status()).isEqualTo(401);
        for (var token : new String[] {"", " ", "x", "Bearer", "null", "a b", "\u00e9", "x".repeat(4_000)}) {
            var answer =
                    Http.nobody(centre).with("Authorization", "Bearer " + token).get("/api/v1/me");
            assertThat(answer.status()).as("token “" + token + "”").isEqualTo(401);
            assertThat(answer.text()).isEqualTo(ended.get("/api/v1/me").text());
        }
    }

    @Test
    void a_header_that_is_too_long_is_refused_without_a_word_about_the_server(TestCentre centre) {
        var answer = Http.nobody(centre)
                .with("Authorization", "Bearer " + "x".repeat(100_000))
                .get("/api/v1/me");

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.text()).doesNotContainIgnoringCase("tomcat").doesNotContain("Exception");
    }

    @Test
    void a_wrong_account_cannot_be_told_from_a_wrong_password(TestCentre centre) {
        var nobody = Http.nobody(centre).with("Cookie", "XSRF-TOKEN=t").with("X-XSRF-TOKEN", "t");
        var wrongPassword = nobody.json("POST", "/api/v1/sessions", Browser.signInJson("un-1", "not the password"));
        var hidden = nobody.json("POST", "/api/v1/sessions", Browser.signInJson("quiet-1", "not the password"));
        var wrongAccount = nobody.json("POST", "/api/v1/sessions", Browser.signInJson("nobody-1", "not the password"));
        var empty = nobody.json("POST", "/api/v1/sessions", Browser.signInJson("", ""));

        assertThat(wrongPassword.status()).isEqualTo(401);
        assertThat(wrongPassword.json().path("code").asString()).isEqualTo("WRONG_ACCOUNT_OR_PASSWORD");
        assertThat(wrongAccount.text()).isEqualTo(wrongPassword.text());
        assertThat(hidden.text()).isEqualTo(wrongPassword.text());
        assertThat(empty.text()).isEqualTo(wrongPassword.text());
        assertThat((double) wrongAccount.response().headers().map().size())
                .isCloseTo(wrongPassword.response().headers().map().size(), within(0.1));
    }
}
