package org.opencmcc.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.Api;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;

/// What every answer carries: nothing about the server, nothing that a browser would run from elsewhere, nothing to
/// keep.
@Tag("http")
@OnACentre
final class AnswerHeadersTest {
    private static final String[] EVERYWHERE = {
        "/",
        "/flow",
        "/assets/none.js",
        "/api/v1/theatre",
        "/api/v1/me",
        "/api/v1/nowhere",
        "/api/v1/openapi.json",
        "/error"
    };

    @Test
    void every_answer_forbids_scripts_frames_and_guesses(TestCentre centre) {
        for (var path : EVERYWHERE) {
            var answer = Http.nobody(centre).get(path);
            assertThat(Http.header(answer, "Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'")
                    .contains("script-src 'self'")
                    .contains("style-src 'self'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe")
                    .doesNotContain("http");
            assertThat(Http.header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(Http.header(answer, "Referrer-Policy")).as(path).isEqualTo("no-referrer");
            assertThat(Http.header(answer, "X-Frame-Options")).as(path).isEqualTo("DENY");
            assertSaysNothingOfTheServer(answer);
        }
    }

    private static void assertSaysNothingOfTheServer(Api.Answer answer) {
        assertThat(Http.header(answer, "Server")).isEmpty();
        assertThat(Http.header(answer, "X-Powered-By")).isEmpty();
        assertThat(answer.text()).doesNotContainIgnoringCase("tomcat").doesNotContain("at org.");
    }

    @Test
    void nobody_on_the_way_keeps_an_answer_of_the_api(TestCentre centre) {
        for (var path : new String[] {"/api/v1/theatre", "/api/v1/me", "/api/v1/nowhere", "/api/v1/imports/x"}) {
            assertThat(Http.header(Http.program(centre, "un-1").get(path), "Cache-Control"))
                    .as(path)
                    .isEqualTo("no-store");
        }
    }

    @Test
    void a_file_of_the_interface_is_kept_for_ever_and_its_absence_is_not(TestCentre centre) {
        var missing = Http.nobody(centre).get("/assets/none.js");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(Http.header(missing, "Cache-Control")).isEqualTo("no-store");

        var page = pageOrSkip(centre);
        var named = Pattern.compile("/assets/[^\"]+\\.js").matcher(page.text());
        assertThat(named.find()).isTrue();
        var file = Http.nobody(centre).get(named.group());
        assertThat(file.status()).isEqualTo(200);
        assertThat(Http.header(file, "Cache-Control")).contains("immutable").contains("max-age=31536000");
        assertThat(Http.header(page, "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void every_address_of_a_page_opens_the_one_page(TestCentre centre) {
        var page = pageOrSkip(centre);
        for (var path :
                new String[] {"/flow", "/imports", "/imports/6f1c/rows", "/register", "/account", "/flow?from=x"}) {
            var answer = Http.nobody(centre).get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.text()).as(path).isEqualTo(page.text());
        }
        for (var path : new String[] {"/favicon.ico", "/assets/", "/api", "/index.php", "/.git/config"}) {
            assertThat(Http.nobody(centre).get(path).status()).as(path).isEqualTo(404);
        }
    }

    private static Api.Answer pageOrSkip(TestCentre centre) {
        var page = Http.nobody(centre).get("/");
        assumeThat(page.status()).as("the interface has been built").isEqualTo(200);
        assertThat(Http.header(page, "Content-Type")).startsWith("text/html");
        return page;
    }

    @Test
    void an_address_that_no_honest_caller_sends_is_refused_in_the_same_form(TestCentre centre) {
        for (var path : new String[] {"/api/v1//me", "/api/v1/me;a=b", "/api/v1/%2e%2e/%2e%2e/etc/passwd"}) {
            var answer = Http.nobody(centre).get(path);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.json().path("code").asString())
                    .as(path + " " + answer)
                    .isEqualTo("BAD_REQUEST");
            assertThat(Http.header(answer, "Cache-Control")).isEqualTo("no-store");
            assertThat(answer.text()).doesNotContain("timestamp").doesNotContain("path");
            assertSaysNothingOfTheServer(answer);
        }
    }

    @Test
    void an_address_that_the_container_refuses_says_nothing_of_the_container(TestCentre centre) {
        for (var path :
                new String[] {"/%2e%2e/pom.xml", "/api/v1/imports/%00", "/x%5c..%5cy", "/api/v1/imports%2Fx", "/%c0%af"
                }) {
            var answer = Http.nobody(centre).get(path);
            assertThat(answer.status()).as(path).isBetween(400, 404);
            assertSaysNothingOfTheServer(answer);
        }
    }

    @Test
    void a_request_that_is_no_http_is_refused_without_a_word_about_the_server(TestCentre centre) throws IOException {
        for (var line : new String[] {
            "GET /api/v1/me|x HTTP/1.1",
            "BREW /api/v1/me HTTP/1.1",
            "GET /\u0001 HTTP/1.1",
            "nonsense",
            "GET / HTTP/9.9"
        }) {
            assertThat(raw(centre, line))
                    .as(line)
                    .doesNotContainIgnoringCase("tomcat")
                    .doesNotContain("Exception");
        }
        assertThat(raw(centre, "TRACE /api/v1/me HTTP/1.1")).doesNotContain("secret-of-a-header");
    }

    private static String raw(TestCentre centre, String line) throws IOException {
        var at = URI.create(centre.url());
        try (var socket = new Socket(at.getHost(), at.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost\r\nX-Mine: secret-of-a-header\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
