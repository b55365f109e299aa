package org.opencmcc.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.fixture.Api;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;

/// In an emergency one person reads for an hour what a second delegation opens, and its originator is told of each
/// reading.
@Tag("http")
@OnACentre
final class BreakGlassTest {
    private static final String REASON = "A convoy stands at the gate and its crew has no water.";
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private static String id(TestCentre centre, String account) {
        return centre.in(
                account,
                tx -> centre.bean(DelegationDesk.class).own(tx).id().value().toString());
    }

    /// A claim of the UN's, shared with the host alone.
    private static String claim(TestCentre centre, String caveats) {
        var made = centre.as("un-1").post("/api/v1/claims", """
                {"source": "A page", "claimant": "Larch", "publishedOn": "2026-01-02",
                 "value": 12, "unit": "trucks", "definition": "trucks that came in", "periodFrom": "2026-01-01",
                 "periodTo": "2026-01-02",
                 "label": {"releasableTo": ["%s"], "caveats": [%s]}}""".formatted(id(centre, "host-1"), caveats));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.json().path("id").asString();
    }

    private static Api.Answer asked(Browser browser, String record, String of) {
        return browser.pages().json("POST", "/api/v1/break-glass", """
                {"record": "%s", "askOf": "%s", "reason": "%s"}""".formatted(record, of, REASON));
    }

    private static String glass(Api.Answer asked) {
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        return asked.json().path("glass").path("id").asString();
    }

    private static Api.Answer act(Browser browser, String glass, String act) {
        return browser.pages().json("POST", "/api/v1/break-glass/" + glass + "/" + act, "");
    }

    private static Api.Answer through(Browser browser, String glass, String path) {
        return browser.pages().with(BrokenGlass.HEADER, glass).get(path);
    }

    @Test
    void a_second_delegation_opens_and_the_originator_reads_who_why_and_what(TestCentre centre) {
        var lead = Browser.signIn(centre, "lead-1");
        var host = Browser.signIn(centre, "host-1");
        var un = Browser.signIn(centre, "un-1");
        var claim = claim(centre, "");
        var path = "/api/v1/claims/" + claim;
        var glass = glass(asked(lead, claim, id(centre, "host-1")));

        assertThat(through(lead, glass, path).status())
                .as("not before it is opened")
                .isEqualTo(409);
        assertThat(act(host, glass, "opening").status()).isEqualTo(200);
        assertThat(lead.pages().get(path).status()).as("without saying so").isEqualTo(404);
        assertThat(through(lead, glass, path).json().path("id").asString()).isEqualTo(claim);
        assertThat(through(Browser.signIn(centre, "ngo-1"), glass, path).status())
                .as("by another")
                .isEqualTo(409);
        assertThat(through(host, glass, "/api/v1/claims").status())
                .as("by who opened it")
                .isEqualTo(409);

        var told = un.pages().get("/api/v1/break-glass/" + glass).json();
        assertThat(told.path("glass").path("side").asString()).isEqualTo("ORIGINATOR");
        assertThat(told.path("glass").path("reason").asString()).isEqualTo(REASON);
        assertThat(told.path("glass").path("askedBy").asString()).contains("Birch");
        assertThat(told.path("glass").path("decidedBy").asString()).contains("Alder");
        assertThat(told.path("readings").valueStream().map(r -> r.path("what").asString()))
                .containsExactly(path);
        assertThat(act(un, glass, "closing").status())
                .as("the originator ends it")
                .isEqualTo(200);
        assertThat(through(lead, glass, path).status()).isEqualTo(409);
    }

    @Test
    void it_reads_and_never_writes_nor_leaves_as_a_file(TestCentre centre) {
        var lead = Browser.signIn(centre, "lead-1");
        var claim = claim(centre, "");
        var glass = glass(asked(lead, claim, id(centre, "host-1")));
        act(Browser.signIn(centre, "host-1"), glass, "opening");

        var written = lead.pages()
                .with(BrokenGlass.HEADER, glass)
                .json("POST", "/api/v1/claims/" + claim + "/disputes", "{\"ground\": \"a ground of some length\"}");
        assertThat(written.status()).as(written.toString()).isEqualTo(400);
        assertThat(through(lead, glass, "/api/v1/claims/export").status()).isEqualTo(409);
        assertThat(Http.program(centre, "lead-1")
                        .with(BrokenGlass.HEADER, glass)
                        .get("/api/v1/claims/" + claim)
                        .status())
                .as("by a program")
                .isEqualTo(409);
        for (var bad : new String[] {"", "x", NOBODY, "' or true --"}) {
            assertThat(through(lead, bad, "/api/v1/claims").status()).as(bad).isEqualTo(409);
        }
    }

    @Test
    void asking_for_what_is_hidden_and_for_what_is_missing_is_answered_alike(TestCentre centre) {
        var lead = Browser.signIn(centre, "lead-1");
        var host = id(centre, "host-1");
        var hidden = asked(lead, claim(centre, ""), host);
        var missing = asked(lead, NOBODY, host);

        assertThat(hidden.status()).isEqualTo(201);
        assertThat(without(missing)).isEqualTo(without(hidden));
        assertThat(asked(lead, NOBODY, id(centre, "lead-1")).status())
                .as("the own delegation")
                .isEqualTo(422);
        assertThat(asked(lead, NOBODY, id(centre, "quiet-1")).text())
                .as("a hidden delegation")
                .isEqualTo(asked(lead, NOBODY, NOBODY).text());
        var refused = act(Browser.signIn(centre, "host-1"), glass(missing), "opening");
        assertThat(refused.json().path("code").asString()).isEqualTo("CANNOT_BE_OPENED");
    }

    /// The answer without what is new in every one, and without the id that the asker gave.
    private static String without(Api.Answer answer) {
        return answer.text()
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "an id")
                .replaceAll("\"askedAt\":\"[^\"]*\"", "then");
    }

    @Test
    void what_protects_its_source_and_what_is_of_a_hidden_delegation_is_never_opened(TestCentre centre) {
        var lead = Browser.signIn(centre, "lead-1");
        var host = Browser.signIn(centre, "host-1");
        var source = glass(asked(lead, claim(centre, "\"SOURCE_PROTECTED\""), id(centre, "host-1")));
        var quiet = centre.as("quiet-1").post("/api/v1/questions", """
                {"title": "Of the quiet ones", "label": {"releasableTo": ["%s"]}}""".formatted(id(centre, "host-1")));
        assertThat(quiet.status()).as(quiet.toString()).isEqualTo(201);
        var hidden = glass(asked(lead, quiet.json().path("id").asString(), id(centre, "host-1")));

        for (var glass : new String[] {source, hidden}) {
            assertThat(act(host, glass, "opening").json().path("code").asString())
                    .isEqualTo("CANNOT_BE_OPENED");
        }
    }

    @Test
    void nobody_opens_for_the_own_delegation_or_for_another_that_was_not_asked(TestCentre centre) {
        var lead = Browser.signIn(centre, "lead-1");
        var un = Browser.signIn(centre, "un-1");
        var glass = glass(asked(lead, claim(centre, ""), id(centre, "host-1")));
        var nothing = act(un, NOBODY, "opening").text();

        assertThat(act(lead, glass, "opening").text()).isEqualTo(nothing);
        assertThat(act(un, glass, "opening").text()).isEqualTo(nothing);
        assertThat(act(un, glass, "refusal").text()).isEqualTo(nothing);
        assertThat(act(un, glass, "closing").text()).isEqualTo(nothing);
        assertThat(un.pages().get("/api/v1/break-glass/" + glass).status()).isEqualTo(404);
        assertThat(act(Browser.signIn(centre, "host-1"), glass, "refusal").status())
                .isEqualTo(200);
        assertThat(act(Browser.signIn(centre, "host-1"), glass, "opening").text())
                .isEqualTo(nothing);
    }
}
