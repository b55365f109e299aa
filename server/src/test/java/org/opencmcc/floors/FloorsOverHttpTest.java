package org.opencmcc.floors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.Api;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import org.opencmcc.signin.SignInDesk;
import tools.jackson.databind.JsonNode;

/// Floors: who is on them, and that two delegations decide about it.
@Tag("http")
@OnACentre
final class FloorsOverHttpTest {
    private static String delegation(TestCentre centre, String account) {
        return centre.as(account)
                .get("/api/v1/me")
                .json()
                .path("delegation")
                .path("id")
                .asString();
    }

    private static Api.Answer found(TestCentre centre, String account, String name, List<String> authority) {
        var ids =
                String.join(", ", authority.stream().map(id -> "\"" + id + "\"").toList());
        return centre.as(account).post("/api/v1/compartments", """
                {"name": "%s", "authority": [%s]}
                """.formatted(name, ids));
    }

    private static String floor(TestCentre centre, String name) {
        var made = found(centre, "lead-1", name, List.of(delegation(centre, "lead-1"), delegation(centre, "host-1")));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.json().path("id").asString();
    }

    private static Api.Answer propose(TestCentre centre, String account, String floor, String whom, boolean admits) {
        return centre.as(account).post("/api/v1/membership-proposals", """
                {"floor": "%s", "account": "%s", "admits": %s, "reason": "they work on it"}
                """.formatted(floor, whom, admits));
    }

    private static Api.Answer decide(TestCentre centre, String account, JsonNode proposal, boolean approve) {
        return centre.as(account)
                .post(
                        "/api/v1/membership-proposals/" + proposal.path("id").asString() + "/decision",
                        "{\"approve\": " + approve + "}");
    }

    private static void change(TestCentre centre, String floor, String whom, boolean admits) {
        var proposed = propose(centre, "lead-1", floor, whom, admits);
        assertThat(proposed.status()).as(proposed.toString()).isEqualTo(201);
        var decided = decide(centre, "host-1", proposed.json(), true);
        assertThat(decided.status()).as(decided.toString()).isEqualTo(200);
    }

    private static List<String> floors(Api api) {
        return api.get("/api/v1/compartments")
                .json()
                .path("items")
                .valueStream()
                .map(f -> f.path("id").asString())
                .toList();
    }

    private static String code(Api.Answer answer) {
        return answer.status() + " " + answer.json().path("code").asString();
    }

    private static String share(TestCentre centre, String account, String floor) {
        var made = centre.as(account).post("/api/v1/claims", """
                {"words": "behind a door", "definition": "d", "claimant": "Fir", "source": "A page",
                 "label": {"compartments": ["%s"]}}
                """.formatted(floor));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return "/api/v1/claims/" + made.json().path("id").asString();
    }

    @Test
    void one_proposes_another_delegation_decides_and_it_holds_for_the_very_next_request(TestCentre centre) {
        var floor = floor(centre, "Fuel floor");
        var claim = share(centre, "lead-1", floor);
        var session = centre.asNobody()
                .with(
                        "Cookie",
                        "cmcc_session="
                                + centre.bean(SignInDesk.class)
                                        .signIn("un-1", centre.password("un-1"), null, "here")
                                        .orElseThrow());

        assertThat(session.get(claim).status()).isEqualTo(404);
        var proposed = propose(centre, "lead-1", floor, "un-1", true).json();
        assertThat(session.get(claim).status()).as("proposed alone").isEqualTo(404);
        decide(centre, "host-1", proposed, true);
        assertThat(session.get(claim).status()).as("in a session that was open").isEqualTo(200);
        assertThat(floors(session)).contains(floor);
        change(centre, floor, "un-1", false);
        assertThat(session.get(claim).status()).as("removed").isEqualTo(404);
        assertThat(floors(session)).doesNotContain(floor);
    }

    @Test
    void nobody_decides_what_the_own_delegation_proposed_nor_twice_nor_about_oneself(TestCentre centre) {
        var floor = floor(centre, "Water floor");
        var proposed = propose(centre, "lead-1", floor, "ngo-1", true).json();

        assertThat(code(decide(centre, "lead-1", proposed, true))).isEqualTo("409 OWN_PROPOSAL");
        assertThat(code(decide(centre, "ngo-1", proposed, true))).isEqualTo("403 NOT_YOUR_ROLE");
        assertThat(code(decide(centre, "un-1", proposed, true)))
                .as("an authority, but not of this floor")
                .isEqualTo("404 NOTHING_HERE");
        assertThat(decide(centre, "host-1", proposed, false)
                        .json()
                        .path("decision")
                        .path("approved")
                        .asBoolean())
                .isFalse();
        assertThat(code(decide(centre, "host-1", proposed, true))).isEqualTo("409 DECIDED_BEFORE");
        assertThat(floors(centre.as("ngo-1"))).doesNotContain(floor);
        var me = propose(centre, "lead-1", floor, "host-1", true).json();
        assertThat(code(decide(centre, "host-1", me, true))).isEqualTo("409 ABOUT_YOU");
    }

    @Test
    void a_floor_has_an_authority_of_at_least_two_that_its_founder_knows(TestCentre centre) {
        var lead = delegation(centre, "lead-1");
        var host = delegation(centre, "host-1");
        var hidden = delegation(centre, "quiet-1");

        assertThat(code(found(centre, "lead-1", "One", List.of(lead)))).isEqualTo("422 AUTHORITY_OF_TWO");
        assertThat(code(found(centre, "lead-1", "One", List.of(lead, lead)))).isEqualTo("422 AUTHORITY_OF_TWO");
        assertThat(code(found(centre, "lead-1", "Theirs", List.of(host, delegation(centre, "un-1")))))
                .isEqualTo("422 AUTHORITY_OF_TWO");
        assertThat(code(found(centre, "lead-1", "", List.of(lead, host)))).isEqualTo("422 NO_NAME");
        assertThat(code(found(centre, "lead-1", "n".repeat(81), List.of(lead, host))))
                .isEqualTo("422 NO_NAME");
        assertThat(found(centre, "lead-1", "n".repeat(80), List.of(lead, host)).status())
                .isEqualTo(201);
        assertThat(found(centre, "lead-1", "Hidden", List.of(lead, hidden)).text())
                .isEqualTo(found(centre, "lead-1", "Hidden", List.of(lead, "00000000-0000-0001-0000-000000000002"))
                        .text())
                .contains("UNKNOWN_DELEGATION");
        assertThat(code(found(centre, "ngo-1", "No role", List.of(lead, host)))).isEqualTo("403 NOT_YOUR_ROLE");
    }

    @Test
    void all_that_is_wrong_with_a_proposal_is_said_at_once_and_never_whether_an_account_exists(TestCentre centre) {
        var floor = floor(centre, "Shelter floor");
        var wrong = centre.as("lead-1").post("/api/v1/membership-proposals", """
                {"floor": "nowhere", "account": "Not an account", "admits": true, "reason": " "}
                """);

        assertThat(wrong.json()
                        .path("problems")
                        .valueStream()
                        .map(p -> p.path("code").asString()))
                .containsExactly("UNKNOWN_FLOOR", "NO_ACCOUNT", "REASON_NEEDED");
        assertThat(propose(centre, "ngo-1", floor, "un-1", true).status()).isEqualTo(403);
        assertThat(code(propose(centre, "un-1", floor, "un-1", true))).isEqualTo("422 UNKNOWN_FLOOR");
        var nobody = propose(centre, "lead-1", floor, "nobody-9", true);
        var hidden = propose(centre, "lead-1", floor, "quiet-1", true);
        assertThat(nobody.status()).isEqualTo(hidden.status()).isEqualTo(201);
        assertThat(decide(centre, "host-1", nobody.json(), true).status())
                .isEqualTo(decide(centre, "host-1", hidden.json(), true).status())
                .isEqualTo(200);
    }

    @Test
    void who_is_admitted_from_a_hidden_delegation_is_known_to_the_authority_and_to_nobody_else(TestCentre centre) {
        var floor = floor(centre, "Quiet floor");
        change(centre, floor, "un-1", true);
        var before = centre.as("un-1").get("/api/v1/compartments").text();
        change(centre, floor, "quiet-1", true);

        assertThat(floors(centre.as("quiet-1"))).contains(floor);
        assertThat(centre.as("un-1").get("/api/v1/compartments").text()).isEqualTo(before);
        assertThat(centre.as("lead-1").get("/api/v1/membership-proposals").text())
                .contains("quiet-1")
                .doesNotContain("Rowan");
        var others = centre.as("un-1").get("/api/v1/membership-proposals").json();
        assertThat(others.path("items").valueStream().map(p -> p.path("account").asString()))
                .doesNotContain("quiet-1");
        assertThat(centre.as("ngo-1").get("/api/v1/membership-proposals").text())
                .isEqualTo("{\"floors\":[],\"items\":[]}");
    }

    @Test
    void a_floor_says_who_is_on_it_and_who_decides_as_far_as_one_may_know(TestCentre centre) {
        var floor = floor(centre, "Road floor");
        change(centre, floor, "un-1", true);
        var seen = centre.as("un-1")
                .get("/api/v1/compartments")
                .json()
                .path("items")
                .valueStream()
                .filter(f -> f.path("id").asString().equals(floor))
                .findFirst()
                .orElseThrow();

        assertThat(seen.path("delegations")
                        .valueStream()
                        .map(d -> d.path("name").asString()))
                .containsExactly("Agency Larch", "Delegation Birch");
        assertThat(seen.path("authority").valueStream().map(d -> d.path("name").asString()))
                .containsExactly("Authority Alder", "Delegation Birch");
        assertThat(seen.path("people").valueStream().map(d -> d.path("name").asString()))
                .containsExactly("Larch, logistics desk");
    }
}
