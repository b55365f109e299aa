package org.opencmcc.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.opencmcc.fixture.Api;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;

/// A participant whose presence would cost it dearly works at the centre, is nearly shown by a careless picture of who
/// sits where, and speaks to others through somebody whom it trusts.
///
/// Delegation Rowan (quiet-1) is hidden. Authority Alder (host-1) is the host, Delegation Birch (lead-1) leads,
/// Agency Larch (un-1) and Relief Hazel (ngo-1) are partners. What the host can ask is kept from the first step to the
/// last: it never changes by a byte.
@Tag("http")
@OnACentre
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ExposedParticipantTest {
    private static final List<String> ASKED_BY_THE_HOST = List.of(
            "/api/v1/delegations",
            "/api/v1/delegations/own",
            "/api/v1/presence",
            "/api/v1/compartments",
            "/api/v1/claims",
            "/api/v1/questions",
            "/api/v1/admission-objections",
            "/api/v1/brokered-shares",
            "/api/v1/brokered-shares?side=broker",
            "/api/v1/brokered-messages");

    private static final String FLOOR = "{\"compartments\": [\"common\"]}";

    private Map<String, String> atFirst = Map.of();
    private String post = "";
    private String share = "";

    @Test
    @Order(1)
    void the_host_looks_around_and_knows_four_delegations(TestCentre centre) {
        atFirst = everythingTheHostCanAsk(centre);

        assertThat(atFirst.get("/api/v1/delegations"))
                .contains("Authority Alder", "Delegation Birch", "Agency Larch", "Relief Hazel")
                .doesNotContain("Rowan");
    }

    @Test
    @Order(2)
    void the_hidden_delegation_keeps_its_own_people(TestCentre centre) {
        var quiet = centre.as("quiet-1");
        post = made(quiet.post("/api/v1/delegations/own/posts", """
                {"title": "Liaison", "function": "LIAISON", "sensitive": false, "terms": "Listens"}
                """));
        var sent = made(quiet.post(
                "/api/v1/delegations/own/secondments", "{\"post\": \"" + post + "\", \"displayName\": \"A liaison\"}"));
        for (var state : List.of("ACCEPTED", "CLEARED", "DEPLOYED")) {
            var step = quiet.post(
                    "/api/v1/delegations/own/secondments/" + sent + "/steps", "{\"state\": \"" + state + "\"}");
            assertThat(step.status()).isEqualTo(200);
        }
        made(quiet.post("/api/v1/presence", "{\"post\": \"" + post + "\", \"state\": \"PRESENT\"}"));

        assertThat(quiet.get("/api/v1/presence").text()).contains("A liaison");
        assertThat(everythingTheHostCanAsk(centre)).isEqualTo(atFirst);
    }

    @Test
    @Order(3)
    void a_careless_picture_of_who_is_there_is_refused_before_anybody_sees_it(TestCentre centre) {
        var picture = centre.as("quiet-1").post("/api/v1/presence", """
                {"post": "%s", "state": "PRESENT", "shownToOthers": true, "label": %s}
                """.formatted(post, FLOOR));

        assertThat(picture.status()).isEqualTo(422);
        assertThat(picture.text()).contains("HIDDEN_PRESENCE");
        assertThat(everythingTheHostCanAsk(centre)).isEqualTo(atFirst);
    }

    @Test
    @Order(4)
    void it_hands_a_message_to_the_one_that_it_trusts(TestCentre centre) {
        share = made(centre.as("quiet-1").post("/api/v1/brokered-shares", """
                {"title": "A road", "text": "The coast road floods at high water.", "broker": "%s",
                 "receivers": ["%s", "%s"]}
                """.formatted(
                        delegation(centre, "lead-1"), delegation(centre, "ngo-1"), delegation(centre, "un-1"))));

        assertThat(centre.as("lead-1")
                        .get("/api/v1/brokered-shares?side=broker")
                        .text())
                .contains("The coast road floods at high water.");
        assertThat(centre.as("ngo-1").get("/api/v1/brokered-messages").json().path("items"))
                .isEmpty();
        assertThat(everythingTheHostCanAsk(centre)).isEqualTo(atFirst);
    }

    @Test
    @Order(5)
    void the_receiver_learns_the_broker_and_nothing_else(TestCentre centre) {
        var passed = centre.as("lead-1")
                .post("/api/v1/brokered-shares/" + share + "/passings", """
                {"to": ["%s"], "title": "Coast road", "text": "Do not use the coast road at high water."}
                """.formatted(delegation(centre, "ngo-1")));
        assertThat(passed.status()).as(passed.toString()).isEqualTo(201);

        var received = centre.as("ngo-1").get("/api/v1/brokered-messages");
        assertThat(received.text())
                .contains("Do not use the coast road at high water.", "Delegation Birch")
                .doesNotContain("Rowan", "floods", share, delegation(centre, "quiet-1"));
        assertThat(centre.as("un-1").get("/api/v1/brokered-messages").json().path("items"))
                .isEmpty();
        assertThat(everythingTheHostCanAsk(centre)).isEqualTo(atFirst);
    }

    @Test
    @Order(6)
    void the_originator_sees_the_passing_on_and_stops_it(TestCentre centre) {
        var quiet = centre.as("quiet-1");
        assertThat(quiet.get("/api/v1/brokered-shares/" + share).text())
                .contains("Do not use the coast road at high water.", "Relief Hazel");

        assertThat(quiet.post("/api/v1/brokered-shares/" + share + "/stop", "").status())
                .isEqualTo(200);

        var again = centre.as("lead-1")
                .post("/api/v1/brokered-shares/" + share + "/passings", """
                {"to": ["%s"], "title": "Coast road", "text": "Again."}
                """.formatted(delegation(centre, "un-1")));
        assertThat(again.status()).isEqualTo(409);
        assertThat(centre.as("ngo-1").get("/api/v1/brokered-messages").text())
                .contains("withdrawn")
                .doesNotContain("high water", "Rowan");
        assertThat(everythingTheHostCanAsk(centre)).isEqualTo(atFirst);
    }

    @Test
    @Order(7)
    void who_guesses_an_address_is_answered_as_if_there_had_never_been_anything(TestCentre centre) {
        var host = centre.as("host-1");
        var never = "00000000-0000-4000-8000-000000000000";

        assertThat(host.get("/api/v1/brokered-shares/" + share).toString())
                .isEqualTo(host.get("/api/v1/brokered-shares/" + never).toString());
        assertThat(host.get("/api/v1/delegations/" + delegation(centre, "quiet-1"))
                        .toString())
                .isEqualTo(host.get("/api/v1/delegations/" + never).toString());
        assertThat(host.post("/api/v1/brokered-shares/" + share + "/stop", "").toString())
                .isEqualTo(host.post("/api/v1/brokered-shares/" + never + "/stop", "")
                        .toString());
    }

    private static Map<String, String> everythingTheHostCanAsk(TestCentre centre) {
        var host = centre.as("host-1");
        var answers = new LinkedHashMap<String, String>();
        ASKED_BY_THE_HOST.forEach(path -> answers.put(path, host.get(path).toString()));
        assertThat(answers.values()).allSatisfy(answer -> assertThat(answer).startsWith("200 "));
        return answers;
    }

    private static String made(Api.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    private static String delegation(TestCentre centre, String account) {
        return centre.in(account, tx -> tx.reader().delegation().toString());
    }
}
