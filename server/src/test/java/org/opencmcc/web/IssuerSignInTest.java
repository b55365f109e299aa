package org.opencmcc.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.Api;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;

/// The way through a real issuer, from its being set down to a session and to its end.
@Tag("http")
@OnACentre
final class IssuerSignInTest {

    static String link(Browser head, String issuer, String secret) {
        var kept = head.pages().json("PUT", "/api/v1/own-issuer", """
                {"issuer": "%s", "clientId": "centre", "clientSecret": "%s", "allowed": true}""".formatted(issuer, secret));
        assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
        return kept.json().path("signInPath").asString().replaceFirst(".*/", "");
    }

    /// A browser in which nobody has signed in.
    static Browser fresh(TestCentre centre) {
        var http = Http.nobody(centre);
        var xsrf = Browser.cookie(http.get("/api/v1/theatre"), "XSRF-TOKEN");
        return new Browser(http, "XSRF-TOKEN=" + xsrf, xsrf);
    }

    static Api.Answer begin(Browser browser, String link) {
        return browser.pages().json("POST", "/api/v1/issuer-sign-ins", "{\"link\": \"" + link + "\"}");
    }

    static Browser with(Browser browser, Api.Answer begun) {
        return new Browser(
                browser.http(),
                browser.cookie() + "; cmcc_issuer=" + Browser.cookie(begun, "cmcc_issuer"),
                browser.xsrf());
    }

    static Api.Answer complete(Browser browser, URI back) {
        var query = RealIssuer.query(back);
        return complete(browser, String.valueOf(query.get("state")), String.valueOf(query.get("code")));
    }

    static Api.Answer complete(Browser browser, String state, String code) {
        return browser.pages()
                .json(
                        "POST",
                        "/api/v1/issuer-sign-ins/completions",
                        "{\"state\": \"" + state + "\", \"code\": \"" + code + "\"}");
    }

    private static URI address(Api.Answer begun) {
        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        return URI.create(begun.json().path("address").asString());
    }

    private static void linked(Browser person, RealIssuer issuer, String user) {
        var begun = person.pages().json("POST", "/api/v1/me/issuer/attempts", "");
        var back = RealIssuer.query(issuer.signedIn(address(begun).toString(), user));
        var done = with(person, begun)
                .pages()
                .json(
                        "POST",
                        "/api/v1/me/issuer/links",
                        "{\"state\": \"" + back.get("state") + "\", \"code\": \"" + back.get("code") + "\"}");
        assertThat(done.status()).as(done.toString()).isEqualTo(204);
    }

    @Test
    void a_person_of_the_delegation_comes_in_by_its_issuer_and_nobody_else_does(TestCentre centre) {
        try (var issuer = RealIssuer.start(centre.url() + "/sign-in/done")) {
            var host = Browser.signIn(centre, "host-1");
            var link = link(host, issuer.address(), RealIssuer.SECRET);
            linked(host, issuer, "amira");

            var begun = begin(fresh(centre), link);
            var browser = with(fresh(centre), begun);
            var back = issuer.signedIn(address(begun).toString(), "amira");
            var done = complete(browser, back);

            assertThat(done.status()).as(done.toString()).isEqualTo(204);
            assertThat(Browser.whole(done, "cmcc_session")).contains("HttpOnly", "SameSite=Strict");
            var in = new Browser(
                    browser.http(),
                    browser.cookie() + "; cmcc_session=" + Browser.cookie(done, "cmcc_session"),
                    browser.xsrf());
            assertThat(in.pages().get("/api/v1/me").json().path("account").asString())
                    .isEqualTo("host-1");
            var again = complete(browser, back);
            var unknown = issuer.signedIn(address(begin(fresh(centre), link)).toString(), "basil");
            assertThat(again.status())
                    .as("the same answer of the issuer a second time")
                    .isEqualTo(401);
            assertThat(complete(browser, unknown).text()).isEqualTo(again.text());
        }
    }

    @Test
    void an_issuer_speaks_for_its_own_delegation_alone(TestCentre centre) {
        try (var issuer = RealIssuer.start(centre.url() + "/sign-in/done")) {
            var lead = Browser.signIn(centre, "lead-1");
            var un = Browser.signIn(centre, "un-1");
            var ofLead = link(lead, issuer.address(), RealIssuer.SECRET);
            var ofUn = link(un, issuer.address(), RealIssuer.SECRET);
            linked(lead, issuer, "amira");
            linked(un, issuer, "basil");

            assertThat(status(centre, issuer, ofLead, "amira")).isEqualTo(204);
            assertThat(status(centre, issuer, ofUn, "basil")).isEqualTo(204);
            assertThat(status(centre, issuer, ofLead, "basil"))
                    .as("a subject of another delegation of the same issuer")
                    .isEqualTo(401);
            assertThat(status(centre, issuer, ofUn, "amira")).isEqualTo(401);
            assertThat(lead.pages()
                            .json("DELETE", "/api/v1/me/issuer/links", "")
                            .status())
                    .isEqualTo(204);
            assertThat(status(centre, issuer, ofLead, "amira"))
                    .as("no longer linked")
                    .isEqualTo(401);
            assertThat(un.pages().json("DELETE", "/api/v1/own-issuer", "").status())
                    .isEqualTo(204);
            assertThat(begin(fresh(centre), ofUn).text())
                    .as("the issuer taken away")
                    .isEqualTo(refusal(centre));
        }
    }

    private static int status(TestCentre centre, RealIssuer issuer, String link, String user) {
        var begun = begin(fresh(centre), link);
        var back = issuer.signedIn(address(begun).toString(), user);
        return complete(with(fresh(centre), begun), back).status();
    }

    private static String refusal(TestCentre centre) {
        var refused = begin(fresh(centre), "0".repeat(32));
        assertThat(refused.status()).isEqualTo(401);
        return refused.text();
    }
}
