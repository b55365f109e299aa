package org.opencmcc.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.Api;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;

/// Enrolment links, coming back and leaving, over HTTP.
@Tag("http")
@OnACentre
final class ComingInTest {
    private static final String PASSWORD = "a password that is long enough";

    private static Http nobody(TestCentre centre) {
        return Http.nobody(centre).with("Cookie", "XSRF-TOKEN=t").with("X-XSRF-TOKEN", "t");
    }

    private static Api.Answer invite(Browser by, String body) {
        return by.pages().json("POST", "/api/v1/enrolments", body);
    }

    private static String secretOf(Api.Answer made) {
        assertThat(made.status()).as(made.toString()).isBetween(200, 201);
        return made.json().path("link").asString().replaceFirst(".*/enrol#", "");
    }

    private static Api.Answer open(TestCentre centre, String secret) {
        return nobody(centre).json("POST", "/api/v1/enrolments/opening", "{\"secret\": \"" + secret + "\"}");
    }

    private static Api.Answer accept(TestCentre centre, String secret, String more) {
        return nobody(centre)
                .json("POST", "/api/v1/enrolments/acceptance", "{\"secret\": \"" + secret + "\", " + more + "}");
    }

    private static String person(String name) {
        return "\"displayName\": \"" + name + "\", \"password\": \"" + PASSWORD + "\"";
    }

    @Test
    void an_authority_brings_in_the_first_person_of_a_new_delegation_which_enters_itself(TestCentre centre) {
        var lead = Browser.signIn(centre, "lead-1");
        var made = invite(lead, """
                {"account": "elm", "displayName": "Elm, head", "roles": ["DELEGATION_HEAD", "LOGISTICIAN"],
                 "floors": ["common"], "newDelegation": true}
                """);
        var secret = secretOf(made);
        var account = made.json().path("account").asString();

        assertThat(account).matches("elm-[a-z2-9]{5}");
        assertThat(open(centre, secret).json().path("account").asString()).isEqualTo(account);
        assertThat(accept(centre, secret, person("Elm, head"))
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("NO_DELEGATION");
        var in = accept(centre, secret, person("Elm, head") + """
                , "delegation": {"name": "Delegation Elm", "kind": "NATION", "role": "OBSERVER",
                 "attribution": "HIDDEN"}
                """);
        assertThat(in.status()).as(in.toString()).isEqualTo(200);
        assertThat(in.json().path("delegation").path("name").asString()).isEqualTo("Delegation Elm");
        assertThat(lead.pages().get("/api/v1/delegations").text()).doesNotContain("Elm");
        assertThat(Browser.signIn(centre, account, PASSWORD)
                        .pages()
                        .get("/api/v1/me")
                        .json()
                        .path("displayName")
                        .asString())
                .isEqualTo("Elm, head");
    }

    @Test
    void a_link_opens_once_and_afterwards_looks_like_one_that_never_was(TestCentre centre) {
        var secret = secretOf(invite(Browser.signIn(centre, "lead-1"), """
                {"account": "birch", "displayName": "Birch, clerk", "roles": ["REGISTRAR"]}
                """));
        var never = open(centre, "never");

        assertThat(accept(centre, secret, "\"displayName\": \"x\", \"password\": \"short\"")
                        .status())
                .isEqualTo(422);
        assertThat(accept(centre, secret, "\"displayName\": \"x\"")
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("NO_WAY_IN");
        assertThat(accept(centre, secret, person("Birch, clerk")).status()).isEqualTo(200);
        assertThat(open(centre, secret).toString()).isEqualTo(never.toString());
        assertThat(accept(centre, secret, person("Another")).toString()).isEqualTo(never.toString());
    }

    @Test
    void a_withdrawn_link_opens_nothing_and_only_its_maker_withdraws_it(TestCentre centre) {
        var lead = Browser.signIn(centre, "lead-1");
        var made = invite(lead, "{\"account\": \"gone\", \"displayName\": \"Gone\", \"roles\": []}");
        var path = "/api/v1/enrolments/" + made.json().path("id").asString();

        var host = Browser.signIn(centre, "host-1");
        assertThat(host.pages().send("DELETE", path, "").status()).isEqualTo(404);
        assertThat(host.pages().get("/api/v1/enrolments").text()).doesNotContain("gone");
        assertThat(lead.pages().get("/api/v1/enrolments").text()).contains("gone");
        assertThat(lead.pages().send("DELETE", path, "").status()).isEqualTo(204);
        assertThat(lead.pages().send("DELETE", path, "").status()).isEqualTo(404);
        assertThat(open(centre, secretOf(made)).status()).isEqualTo(404);
    }

    @Test
    void nobody_gives_more_than_is_theirs_to_give(TestCentre centre) {
        var clerk = Browser.signIn(centre, "ngo-1");
        var authority = Browser.signIn(centre, "lead-1");
        var plain = "{\"account\": \"more\", \"displayName\": \"More\", \"roles\": []}";

        var byClerk = invite(clerk, plain);
        assertThat(byClerk.json().path("code").asString()).isIn("NOT_YOUR_ROLE", "");
        var floor = invite(authority, """
                {"account": "more", "displayName": "More", "roles": [], "floors": ["host"]}
                """);
        assertThat(floor.json().path("code").asString()).isEqualTo("UNKNOWN_FLOOR");
        assertThat(floor.json().path("detail").asString())
                .isEqualTo(invite(authority, """
                        {"account": "more", "displayName": "More", "roles": [], "floors": ["attic"]}
                        """).json().path("detail").asString());
        assertThat(invite(authority, """
                {"account": "MORE!", "displayName": " ", "roles": ["KING"]}
                """).json().path("problems").size()).isEqualTo(3);
        assertThat(Http.program(centre, "lead-1")
                        .json("POST", "/api/v1/enrolments", plain)
                        .text())
                .contains("PRESENCE_NOT_PROVED");
    }

    /// A head whom the authority brought in, with people of its own.
    private static Browser head(TestCentre centre, String account) {
        var made = invite(Browser.signIn(centre, "lead-1"), """
                {"account": "%s", "displayName": "Head", "roles": ["DELEGATION_HEAD"], "newDelegation": true}
                """.formatted(account));
        accept(centre, secretOf(made), person("Head") + """
                , "delegation": {"name": "Delegation %s", "kind": "NGO", "role": "PARTNER", "attribution": "OPEN"}
                """.formatted(account));
        return Browser.signIn(centre, made.json().path("account").asString(), PASSWORD);
    }

    private static String colleague(TestCentre centre, Browser head, String account) {
        var made =
                invite(head, "{\"account\": \"" + account + "\", \"displayName\": \"C\", \"roles\": [\"REGISTRAR\"]}");
        accept(centre, secretOf(made), person("Colleague " + account));
        return made.json().path("account").asString();
    }

    @Test
    void a_head_brings_in_own_people_without_floors_and_sees_them_off(TestCentre centre) {
        var head = head(centre, "ash");
        assertThat(invite(head, """
                {"account": "x1", "displayName": "X", "roles": ["MEMBERSHIP_AUTHORITY"], "floors": ["common"],
                 "newDelegation": true}
                """).text()).contains("AUTHORITY_NEEDED");
        var account = colleague(centre, head, "ash-clerk");
        var clerk = Browser.signIn(centre, account, PASSWORD);
        var people = head.pages().get("/api/v1/people").json().path("items");
        assertThat(people.size()).isEqualTo(2);
        var clerkId = clerk.pages()
                .get("/api/v1/people")
                .json()
                .path("items")
                .valueStream()
                .filter(p -> p.path("me").asBoolean())
                .map(p -> p.path("id").asString())
                .findFirst()
                .orElseThrow();
        var departure = "/api/v1/people/" + clerkId + "/departure";

        assertThat(clerk.pages().send("POST", departure, "").status()).isEqualTo(403);
        assertThat(Browser.signIn(centre, "lead-1")
                        .pages()
                        .send("POST", departure, "")
                        .status())
                .isEqualTo(404);
        assertThat(head.pages().send("POST", departure, "").status()).isEqualTo(204);
        assertThat(clerk.pages().get("/api/v1/me").status()).isEqualTo(401);
        assertThat(nobody(centre)
                        .json("POST", "/api/v1/sessions", Browser.signInJson(account, PASSWORD))
                        .status())
                .isEqualTo(401);
        assertThat(head.pages().get("/api/v1/people").text()).contains("Colleague ash-clerk");
        assertThat(head.pages().send("POST", departure, "").status()).isEqualTo(404);
    }

    @Test
    void two_colleagues_bring_a_third_back_who_is_told_and_whose_old_ways_in_end(TestCentre centre) {
        var head = head(centre, "fir");
        var lost = colleague(centre, head, "fir-lost");
        var second = Browser.signIn(centre, colleague(centre, head, "fir-second"), PASSWORD);
        var old = Browser.signIn(centre, lost, PASSWORD);
        var begun = head.pages().json("POST", "/api/v1/recoveries", "{\"account\": \"" + lost + "\"}");
        var agreement = "/api/v1/recoveries/" + begun.json().path("id").asString() + "/agreement";

        assertThat(old.pages().get("/api/v1/me/ways-in").text()).contains("RECOVERY_BEGUN");
        assertThat(head.pages().send("POST", agreement, "").status()).isEqualTo(409);
        assertThat(old.pages().send("POST", agreement, "").status()).isEqualTo(409);
        assertThat(Browser.signIn(centre, "un-1")
                        .pages()
                        .send("POST", agreement, "")
                        .status())
                .isEqualTo(404);
        var secret = secretOf(second.pages().send("POST", agreement, ""));
        var in = accept(centre, secret, "\"password\": \"another password that is long\"");
        assertThat(in.status()).as(in.toString()).isEqualTo(200);
        assertThat(old.pages().get("/api/v1/me").status()).isEqualTo(401);
        assertThat(Browser.signIn(centre, lost, "another password that is long")
                        .pages()
                        .get("/api/v1/me/ways-in")
                        .text())
                .contains("RECOVERED");
    }

    @Test
    void authorities_of_two_delegations_name_an_account_and_are_not_told_whether_it_exists(TestCentre centre) {
        var lead = Browser.signIn(centre, "lead-1");
        var host = Browser.signIn(centre, "host-1");
        var links = new java.util.ArrayList<Api.Answer>();
        for (var account : new String[] {"quiet-1", "nobody-1"}) {
            var begun = lead.pages()
                    .json("POST", "/api/v1/recoveries", "{\"account\": \"" + account + "\", \"right\": \"AUTHORITY\"}");
            assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
            links.add(host.pages()
                    .send(
                            "POST",
                            "/api/v1/recoveries/" + begun.json().path("id").asString() + "/agreement",
                            ""));
        }

        assertThat(links).allMatch(link -> link.status() == 200);
        assertThat(open(centre, secretOf(links.get(1))).status()).isEqualTo(404);
        assertThat(open(centre, secretOf(links.getFirst())).status()).isEqualTo(200);
        assertThat(lead.pages()
                        .json("POST", "/api/v1/recoveries", "{\"account\": \"quiet-1\"}")
                        .text())
                .isEqualTo(lead.pages()
                        .json("POST", "/api/v1/recoveries", "{\"account\": \"nobody-1\"}")
                        .text());
        assertThat(Browser.signIn(centre, "ngo-1")
                        .pages()
                        .json("POST", "/api/v1/recoveries", "{\"account\": \"x1\", \"right\": \"AUTHORITY\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void somebody_who_comes_in_by_passkey_alone_sets_a_password_later(TestCentre centre)
            throws GeneralSecurityException {
        var secret = secretOf(invite(
                Browser.signIn(centre, "lead-1"), "{\"account\": \"key\", \"displayName\": \"K\", \"roles\": []}"));
        var challenge =
                open(centre, secret).json().path("passkey").path("challenge").asString();
        var made = new Authenticator("by key alone").made("Laptop", challenge, centre.url());

        var in = accept(centre, secret, "\"displayName\": \"Key\", \"passkey\": " + made);

        assertThat(in.status()).as(in.toString()).isEqualTo(200);
        var session = new Browser(
                Http.nobody(centre), "XSRF-TOKEN=t; cmcc_session=" + Browser.cookie(in, "cmcc_session"), "t");
        assertThat(session.pages()
                        .get("/api/v1/me/ways-in")
                        .json()
                        .path("password")
                        .asBoolean())
                .isFalse();
        assertThat(session.pages()
                        .json(
                                "POST",
                                "/api/v1/me/password",
                                "{\"current\": \"\", \"replacement\": \"" + PASSWORD + "\"}")
                        .status())
                .isEqualTo(204);
    }
}
