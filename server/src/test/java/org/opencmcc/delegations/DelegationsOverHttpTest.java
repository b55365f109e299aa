package org.opencmcc.delegations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.Api;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import tools.jackson.databind.JsonNode;

/// A delegation keeps its posts, people, status and presence to itself, and others learn what it lets them.
@Tag("http")
@OnACentre
final class DelegationsOverHttpTest {
    private static final String OWN = "/api/v1/delegations/own";

    static String post(Api api, String title, String function, boolean sensitive) {
        var made = api.post(OWN + "/posts", """
                {"title": "%s", "function": "%s", "sensitive": %s, "terms": "Sits with the others"}
                """.formatted(title, function, sensitive));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.json().path("id").asString();
    }

    static String deployed(Api api, String post, String name) {
        var made = api.post(OWN + "/secondments", "{\"post\": \"" + post + "\", \"displayName\": \"" + name + "\"}");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        var id = made.json().path("id").asString();
        for (var state : List.of("ACCEPTED", "CLEARED", "DEPLOYED")) {
            assertThat(step(api, id, state).status()).isEqualTo(200);
        }
        return id;
    }

    static Api.Answer step(Api api, String secondment, String state) {
        return api.post(OWN + "/secondments/" + secondment + "/steps", "{\"state\": \"" + state + "\"}");
    }

    static Api.Answer presence(Api api, String post, String state) {
        return api.post("/api/v1/presence", "{\"post\": \"" + post + "\", \"state\": \"" + state + "\"}");
    }

    private static JsonNode asSeenBy(Api api, String name) {
        return api.get("/api/v1/delegations")
                .json()
                .path("items")
                .valueStream()
                .filter(d -> d.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String cover(Api other, String name, String function) {
        return asSeenBy(other, name)
                .path("functions")
                .valueStream()
                .filter(f -> f.path("function").asString().equals(function))
                .map(f -> f.path("covered").asBoolean() ? "yes" : "no")
                .findFirst()
                .orElse("not told");
    }

    @Test
    void a_function_is_told_as_covered_only_where_three_people_hold_it_and_never_about_one_of_them(TestCentre centre) {
        var un = centre.as("un-1");
        var host = centre.as("host-1");
        var name = "Agency Larch";
        var one = post(un, "Planner one", "PLANNING", false);
        var two = post(un, "Planner two", "PLANNING", false);
        var three = post(un, "Planner three", "PLANNING", false);
        var secret = post(un, "Planner four", "PLANNING", true);
        deployed(un, one, "A");
        presence(un, one, "PRESENT");
        assertThat(cover(host, name, "PLANNING")).as("three posts, one holder").isEqualTo("not told");
        deployed(un, two, "B");
        presence(un, two, "PRESENT");
        deployed(un, secret, "D");
        presence(un, secret, "PRESENT");
        assertThat(cover(host, name, "PLANNING"))
                .as("two, and a sensitive post")
                .isEqualTo("not told");
        var third = deployed(un, three, "C");
        assertThat(cover(host, name, "PLANNING")).isEqualTo("yes");
        presence(un, one, "ON_LEAVE");
        presence(un, two, "RETURN_OVERDUE");
        assertThat(cover(host, name, "PLANNING")).as("nobody entered the third").isEqualTo("not told");
        presence(un, three, "REMOTE");
        var before = asSeenBy(host, name).toString();
        presence(un, one, "PRESENT");
        presence(un, one, "DUTY_TRAVEL");
        assertThat(asSeenBy(host, name).toString())
                .as("one more or less changes nothing")
                .isEqualTo(before);
        presence(un, three, "ON_LEAVE");
        assertThat(cover(host, name, "PLANNING")).isEqualTo("no");
        step(un, third, "ENDED");
        assertThat(cover(host, name, "PLANNING")).as("two again").isEqualTo("not told");
    }

    @Test
    void a_hidden_delegation_tells_nothing_of_its_functions(TestCentre centre) {
        var quiet = centre.as("quiet-1");
        for (var name : List.of("one", "two", "three")) {
            var post = post(quiet, "Seat " + name, "LIAISON", false);
            deployed(quiet, post, name);
            presence(quiet, post, "PRESENT");
        }
        assertThat(centre.as("host-1").get("/api/v1/delegations").text()).doesNotContain("Rowan", "LIAISON");
        assertThat(quiet.get(OWN).json().path("told")).isEmpty();
    }

    @Test
    void a_label_that_would_show_where_one_s_people_are_needs_plain_words_and_is_refused_to_a_hidden_delegation(
            TestCentre centre) {
        var un = centre.as("un-1");
        var host = centre.as("host-1");
        var seat = post(un, "Desk", "LEGAL", false);
        deployed(un, seat, "The lawyer");
        var wide = "{\"post\": \"%s\", \"state\": \"PRESENT\"%s, \"label\": %s}";
        var floor = "{\"compartments\": [\"common\"]}";

        var careless = un.post("/api/v1/presence", wide.formatted(seat, "", floor));
        assertThat(careless.status()).isEqualTo(422);
        assertThat(careless.text()).contains("WIDER_THAN_OWN");
        assertThat(host.get("/api/v1/presence").json().path("items")).isEmpty();

        assertThat(un.post("/api/v1/presence", wide.formatted(seat, "", "{\"releasableTo\": []}"))
                        .status())
                .isEqualTo(201);
        assertThat(host.get("/api/v1/presence").json().path("items")).isEmpty();

        var plain = un.post("/api/v1/presence", wide.formatted(seat, ", \"shownToOthers\": true", floor));
        assertThat(plain.status()).as(plain.toString()).isEqualTo(201);
        var told = host.get("/api/v1/presence").json().path("items").path(0);
        assertThat(told.path("delegation").asString()).isEqualTo("Agency Larch");
        assertThat(told.path("who").asString()).isEqualTo("The lawyer");
        assertThat(told.path("state").asString()).isEqualTo("PRESENT");

        var quiet = centre.as("quiet-1");
        var liaison = post(quiet, "Liaison", "LIAISON", false);
        deployed(quiet, liaison, "Somebody quiet");
        var picture = quiet.post("/api/v1/presence", wide.formatted(liaison, ", \"shownToOthers\": true", floor));
        assertThat(picture.status()).isEqualTo(422);
        assertThat(picture.text()).contains("HIDDEN_PRESENCE");
        assertThat(host.get("/api/v1/presence").text()).doesNotContain("quiet", "Liaison");
    }

    @Test
    void a_secondment_goes_only_where_its_state_leads(TestCentre centre) {
        var un = centre.as("un-1");
        var seat = post(un, "Engineer", "ENGINEERING", false);
        for (var from : Secondment.State.values()) {
            for (var to : Secondment.State.values()) {
                var id = centre.in("un-1", tx -> reached(centre, tx, seat, from));
                var stepped = step(un, id, to.name());
                assertThat(stepped.status())
                        .as(from + " to " + to)
                        .isEqualTo(from.next().contains(to) ? 200 : 409);
                centre.in("un-1", tx -> ended(centre, tx, id));
            }
        }
        var first = deployed(un, seat, "The first");
        var second = un.post(OWN + "/secondments", "{\"post\": \"" + seat + "\", \"displayName\": \"The second\"}")
                .json()
                .path("id")
                .asString();
        step(un, second, "ACCEPTED");
        step(un, second, "CLEARED");
        assertThat(step(un, second, "DEPLOYED").text()).contains("POST_IS_HELD");
        step(un, first, "ROTATED");
        assertThat(step(un, second, "DEPLOYED").status()).isEqualTo(200);
        assertThat(step(centre.as("host-1"), second, "ENDED").toString())
                .isEqualTo(step(un, "00000000-0000-4000-8000-000000000000", "ENDED")
                        .toString())
                .startsWith("404");
    }

    /// The shortest way to a state.
    private static String reached(TestCentre centre, org.opencmcc.postgres.Tx tx, String seat, Secondment.State state) {
        var desk = centre.bean(PostDesk.class);
        var made =
                ((DelegationOutcome.Done<Secondment>) desk.nominate(tx, java.util.UUID.fromString(seat), "X")).value();
        var ways = List.of(
                Secondment.State.NOMINATED,
                Secondment.State.ACCEPTED,
                Secondment.State.CLEARED,
                Secondment.State.DEPLOYED);
        var upTo = ways.contains(state) ? ways.indexOf(state) : ways.size() - 1;
        for (var step : ways.subList(1, upTo + 1)) {
            desk.step(tx, made.id(), step.name(), null, null);
        }
        if (!ways.contains(state)) {
            desk.step(tx, made.id(), state.name(), null, null);
        }
        return made.id().toString();
    }

    private static int ended(TestCentre centre, org.opencmcc.postgres.Tx tx, String id) {
        centre.bean(PostDesk.class).step(tx, java.util.UUID.fromString(id), "ENDED", null, null);
        return 0;
    }

    @Test
    void that_a_delegation_thinks_of_leaving_and_why_is_for_its_own_eyes(TestCentre centre) {
        var lead = centre.as("lead-1");
        var before = centre.as("host-1").get("/api/v1/delegations").text();
        var words = "The capital weighs the cost against a later role";
        var made = lead.post(OWN + "/statuses", """
                {"participation": "UNDER_REVIEW", "reason": "LEAVING", "words": "%s"}
                """.formatted(words));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        lead.post(OWN + "/statuses", "{\"participation\": \"ACTIVE\", \"reason\": \"STAYING\"}");

        var statuses = lead.get(OWN).json().path("statuses");
        assertThat(statuses).hasSize(2);
        assertThat(statuses.path(1).path("words").asString()).isEqualTo(words);
        assertThat(centre.as("host-1").get("/api/v1/delegations").text()).isEqualTo(before);
        assertThat(centre.as("host-1").get(OWN).json().path("statuses")).isEmpty();
        assertThat(lead.post(OWN + "/statuses", "{\"participation\": \"LEAVING\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_delegation_says_how_it_appears_and_what_it_goes_by_inside_stays_inside(TestCentre centre) {
        var un = centre.as("un-1");
        var wish = """
                {"version": %d, "participation": "REDUCED", "publicAttribution": "%s",
                 "publicPosture": "Here to help", "workingPosture": "Wait and see",
                 "standingCaveats": ["NOT_IN_PICTURES", "NO_POSITIONS"],
                 "standingCaveatsShown": ["NOT_IN_PICTURES"]}
                """;
        var set = un.put(OWN, wish.formatted(0, "UNNAMED"));
        assertThat(set.status()).as(set.toString()).isEqualTo(200);
        var seen = asSeenBy(centre.as("host-1"), "Agency Larch");
        assertThat(seen.path("participation").asString()).isEqualTo("REDUCED");
        assertThat(seen.path("publicAttribution").asString()).isEqualTo("UNNAMED");
        assertThat(seen.path("standingCaveats").toString()).isEqualTo("[\"NOT_IN_PICTURES\"]");
        assertThat(seen.toString()).doesNotContain("Wait and see", "NO_POSITIONS");
        assertThat(un.put(OWN, wish.formatted(0, "OPEN")).text()).contains("CHANGED_MEANWHILE");
        assertThat(un.put(OWN, wish.formatted(7, "OPEN")).status()).isEqualTo(409);

        assertThat(un.put(OWN, wish.formatted(1, "HIDDEN")).status()).isEqualTo(200);
        assertThat(centre.as("host-1").get("/api/v1/delegations").text()).doesNotContain("Larch");
        assertThat(un.put(OWN, wish.formatted(2, "OPEN")).status()).isEqualTo(200);
        assertThat(centre.as("host-1").get("/api/v1/delegations").text()).contains("Larch");
    }

    @Test
    void a_post_has_a_version_and_terms_and_belongs_to_its_delegation(TestCentre centre) {
        var un = centre.as("un-1");
        var own = un.get(OWN);
        assertThat(own.status()).isEqualTo(200);
        assertThat(presence(un, "00000000-0000-4000-8000-000000000000", "PRESENT")
                        .text())
                .contains("UNKNOWN_POST");
        assertThat(un.post("/api/v1/presence", "{\"state\": \"GONE\"}").text())
                .contains("UNKNOWN_POST", "UNKNOWN_CHOICE");
        var seat = post(un, "A seat", "LEGAL", false);
        assertThat(un.put(OWN + "/posts/" + seat, "{\"version\": 9, \"title\": \"T\", \"function\": \"LEGAL\"}")
                        .text())
                .contains("CHANGED_MEANWHILE");
        assertThat(un.put(OWN + "/posts/" + seat, "{\"version\": 1, \"title\": \"T\", \"function\": \"LEGAL\"}")
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(2);
        assertThat(centre.as("host-1")
                        .put(OWN + "/posts/" + seat, "{\"version\": 2, \"title\": \"T\", \"function\": \"LEGAL\"}")
                        .status())
                .isEqualTo(404);
        assertThat(un.post(OWN + "/posts", "{\"title\": \"\\u202Ex\", \"function\": \"LEGAL\"}")
                        .status())
                .isEqualTo(422);
        assertThat(un.post(OWN + "/posts", "{\"title\": \"" + "x".repeat(121) + "\", \"function\": \"LEGAL\"}")
                        .text())
                .contains("TOO_LONG");
        assertThat(un.post(OWN + "/posts", "{\"title\": \"" + "x".repeat(120) + "\", \"function\": \"LEGAL\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_new_key_seals_what_was_written_before_anew_and_everything_stays_readable(TestCentre centre) {
        var ngo = centre.as("ngo-1");
        var seat = post(ngo, "Desk", "LEGAL", false);
        deployed(ngo, seat, "The lawyer");
        presence(ngo, seat, "PRESENT");
        ngo.post(OWN + "/statuses", "{\"participation\": \"ACTIVE\"}");
        var before = ngo.get(OWN).text();
        var renewed = ngo.post(OWN + "/keys", "{}").json();
        assertThat(renewed.path("generation").asInt()).isEqualTo(2);
        assertThat(renewed.path("sealedAnew").asInt()).isEqualTo(8);
        assertThat(renewed.path("left").asBoolean()).isFalse();
        assertThat(ngo.post(OWN + "/keys", "{\"goOn\": true}")
                        .json()
                        .path("sealedAnew")
                        .asInt())
                .isZero();
        assertThat(ngo.get(OWN).text()).isEqualTo(before);
    }
}
