package org.opencmcc.brokering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.access.LabelWish;
import org.opencmcc.fixture.Api;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import tools.jackson.databind.JsonNode;

/// Brokered sharing as its three sides use it: host-1 hands over, lead-1 passes on, un-1 and ngo-1 receive, and
/// quiet-1's delegation is known to nobody else.
@Tag("http")
@OnACentre
final class BrokeringTest {
    private static final String SHARES = "/api/v1/brokered-shares";
    private static final String MESSAGES = "/api/v1/brokered-messages";

    private static String delegation(TestCentre centre, String account) {
        return centre.in(account, tx -> tx.reader().delegation().toString());
    }

    private static Api.Answer handOver(TestCentre centre, String from, String to, String title, String more) {
        return centre.as(from).post(SHARES, """
                {"title": "%s", "text": "The gate opens at nine.", "broker": "%s"%s}
                """.formatted(title, delegation(centre, to), more));
    }

    private static String handedOver(TestCentre centre, String from, String to, String title, String more) {
        var answer = handOver(centre, from, to, title, more);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    private static Api.Answer passOn(TestCentre centre, String broker, String share, String text, String... to) {
        return centre.as(broker).post(SHARES + "/" + share + "/passings", """
                {"to": [%s], "title": "News", "text": "%s"}
                """.formatted(
                        java.util.Arrays.stream(to)
                                .map(account -> "\"" + delegation(centre, account) + "\"")
                                .collect(Collectors.joining(", ")),
                        text));
    }

    private static void passed(TestCentre centre, String broker, String share, String text, String... to) {
        var answer = passOn(centre, broker, share, text, to);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private static Api.Answer stop(TestCentre centre, String account, String share) {
        return centre.as(account).post(SHARES + "/" + share + "/stop", "");
    }

    private static String problems(Api.Answer answer) {
        return answer.status() + " "
                + answer.json()
                        .path("problems")
                        .valueStream()
                        .map(p -> p.path("field").asString() + ":"
                                + p.path("code").asString())
                        .collect(Collectors.joining(" "));
    }

    private static String code(Api.Answer answer) {
        return answer.status() + " " + answer.json().path("code").asString();
    }

    private static JsonNode message(TestCentre centre, String account, String text) {
        return centre.as(account)
                .get(MESSAGES)
                .json()
                .path("items")
                .valueStream()
                .filter(m -> m.path("text").asString("").equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(account + " has no message " + text));
    }

    private static boolean hasMessage(TestCentre centre, String account, String text) {
        return centre.as(account).get(MESSAGES).text().contains(text);
    }

    private static JsonNode share(TestCentre centre, String account, String share) {
        return centre.as(account).get(SHARES + "/" + share).json();
    }

    @Test
    void the_receiver_learns_the_broker_and_nothing_of_the_originator(TestCentre centre) {
        var share = handedOver(centre, "host-1", "lead-1", "A gate that opens", ", \"note\": \"Keep us out of it\"");
        passed(centre, "lead-1", share, "A gate opens early.", "un-1");

        var message = message(centre, "un-1", "A gate opens early.");
        assertThat(message.path("from").path("name").asString()).isEqualTo("Delegation Birch");
        assertThat(message.toString())
                .doesNotContain(delegation(centre, "host-1"))
                .doesNotContain("Alder")
                .doesNotContain(share)
                .doesNotContain("A gate that opens")
                .doesNotContain("Keep us");
        assertThat(message.path("label").toString()).doesNotContain("Alder");
        assertThat(hasMessage(centre, "ngo-1", "A gate opens early.")).isFalse();
        assertThat(hasMessage(centre, "lead-1", "A gate opens early.")).isFalse();
    }

    @Test
    void a_message_that_was_brokered_has_the_fields_of_one_of_the_senders_own(TestCentre centre) {
        var brokered = handedOver(centre, "host-1", "lead-1", "From elsewhere", "");
        var own = handedOver(centre, "lead-1", "lead-1", "Our own", "");
        passed(centre, "lead-1", brokered, "brokered words", "un-1");
        passed(centre, "lead-1", own, "words of our own", "un-1");

        assertThat(shape(message(centre, "un-1", "brokered words")))
                .isEqualTo(shape(message(centre, "un-1", "words of our own")));
        stop(centre, "host-1", brokered);
        stop(centre, "lead-1", own);
        var withdrawn = centre.as("un-1")
                .get(MESSAGES)
                .json()
                .path("items")
                .valueStream()
                .filter(m -> m.path("title").isNull())
                .map(BrokeringTest::shape)
                .distinct()
                .toList();
        assertThat(withdrawn).hasSize(1);
    }

    /// A message without what differs between any two.
    private static String shape(JsonNode message) {
        return message.toString()
                .replaceAll("[0-9a-f-]{36}", "ID")
                .replaceAll("20[0-9T:.-]+Z", "TIME")
                .replaceAll("\"text\":\"[^\"]*\"", "TEXT");
    }

    @Test
    void the_originator_sees_each_passing_on(TestCentre centre) {
        var share = handedOver(centre, "host-1", "lead-1", "To be followed", "");
        assertThat(share(centre, "host-1", share).path("state").asString()).isEqualTo("HANDED_OVER");

        centre.as("lead-1").post(SHARES + "/" + share + "/seen", "");
        assertThat(share(centre, "host-1", share).path("state").asString()).isEqualTo("SEEN");

        passed(centre, "lead-1", share, "followed words", "un-1", "ngo-1");
        var seen = share(centre, "host-1", share);
        assertThat(seen.path("state").asString()).isEqualTo("PASSED_ON");
        assertThat(seen.path("passings")).hasSize(1);
        var passing = seen.path("passings").path(0);
        assertThat(passing.path("text").asString()).isEqualTo("followed words");
        assertThat(passing.path("to")).hasSize(2);
        assertThat(passing.path("others").asBoolean()).isFalse();
    }

    @Test
    void stopping_refuses_what_comes_after_and_withdraws_what_was_passed_on(TestCentre centre) {
        var share = handedOver(centre, "host-1", "lead-1", "To be stopped", "");
        passed(centre, "lead-1", share, "words to be taken back", "un-1");
        var id = message(centre, "un-1", "words to be taken back").path("id").asString();

        assertThat(stop(centre, "host-1", share).json().path("state").asString())
                .isEqualTo("STOPPED");

        assertThat(hasMessage(centre, "un-1", "words to be taken back")).isFalse();
        var left = centre.as("un-1")
                .get(MESSAGES)
                .json()
                .path("items")
                .valueStream()
                .filter(m -> m.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(left.path("withdrawn").asString()).isEqualTo("This message was withdrawn. Do not use it any more.");
        assertThat(left.path("title").isNull()).isTrue();
        assertThat(code(passOn(centre, "lead-1", share, "more", "un-1"))).isEqualTo("409 STOPPED");
        assertThat(code(stop(centre, "host-1", share))).isEqualTo("409 STOPPED");
    }

    @Test
    void only_the_originator_stops_and_only_the_broker_passes_on(TestCentre centre) {
        var share = handedOver(centre, "host-1", "lead-1", "Each to its own", "");

        assertThat(code(stop(centre, "lead-1", share))).isEqualTo("409 NOT_THE_ORIGINATOR");
        assertThat(code(passOn(centre, "host-1", share, "w", "un-1"))).isEqualTo("409 NOT_THE_BROKER");
        assertThat(code(centre.as("host-1").post(SHARES + "/" + share + "/seen", "")))
                .isEqualTo("409 NOT_THE_BROKER");
    }

    @Test
    void for_everybody_else_a_hand_over_is_what_never_existed(TestCentre centre) {
        var share = handedOver(centre, "host-1", "lead-1", "Between two", "");
        var never = UUID.nameUUIDFromBytes(new byte[] {9}).toString();
        for (var account : new String[] {"un-1", "quiet-1"}) {
            for (var id : new String[] {share, never}) {
                assertThat(code(stop(centre, account, id))).isEqualTo("404 NOTHING_HERE");
                assertThat(code(passOn(centre, account, id, "w", "ngo-1"))).isEqualTo("404 NOTHING_HERE");
                assertThat(code(centre.as(account).post(SHARES + "/" + id + "/seen", "")))
                        .isEqualTo("404 NOTHING_HERE");
            }
            assertThat(centre.as(account).get(SHARES).text()).doesNotContain(share);
            assertThat(centre.as(account).get(SHARES + "?side=broker").text()).doesNotContain(share);
        }
    }

    @Test
    void a_copy_goes_to_those_alone_whom_the_originator_named(TestCentre centre) {
        var share = handedOver(
                centre,
                "host-1",
                "lead-1",
                "For one alone",
                ", \"receivers\": [\"" + delegation(centre, "un-1") + "\"]");

        assertThat(problems(passOn(centre, "lead-1", share, "w", "ngo-1"))).isEqualTo("422 to:NOT_ALLOWED");
        assertThat(problems(passOn(centre, "lead-1", share, "w", "host-1"))).isEqualTo("422 to:NOT_A_RECEIVER");
        assertThat(problems(passOn(centre, "lead-1", share, "w", "lead-1"))).isEqualTo("422 to:NOT_A_RECEIVER");
        assertThat(problems(passOn(centre, "lead-1", share, "w"))).isEqualTo("422 to:RECEIVERS_COUNT");
        passed(centre, "lead-1", share, "for one alone", "un-1");
    }

    @Test
    void a_hidden_delegation_is_refused_as_one_that_does_not_exist(TestCentre centre) {
        var share = handedOver(centre, "host-1", "lead-1", "Hidden receivers", "");
        var never = centre.as("lead-1")
                .post(SHARES + "/" + share + "/passings", """
                {"to": ["%s"], "title": "News", "text": "w"}
                """.formatted(UUID.nameUUIDFromBytes(new byte[] {8})));
        var hidden = passOn(centre, "lead-1", share, "w", "quiet-1");

        assertThat(problems(hidden)).isEqualTo("422 to:UNKNOWN_DELEGATION");
        assertThat(hidden.text()).isEqualTo(never.text());
        assertThat(problems(handOver(centre, "host-1", "quiet-1", "To nobody", "")))
                .isEqualTo("422 broker:UNKNOWN_DELEGATION");
    }

    @Test
    void a_hidden_delegation_hands_over_without_being_named_and_receives_nothing_unless_it_is_known(TestCentre centre) {
        var share = handedOver(centre, "quiet-1", "lead-1", "From the quiet", "");

        var seen = share(centre, "lead-1", share);
        assertThat(seen.path("originator").path("name").asString()).isEqualTo("somebody whom you may not know");
        assertThat(seen.toString()).doesNotContain(delegation(centre, "quiet-1"));
        assertThat(seen.path("namesToAvoid")).isEmpty();
        passed(centre, "lead-1", share, "quiet words", "un-1");
        assertThat(share(centre, "quiet-1", share).path("passings")).hasSize(1);
    }

    @Test
    void a_hidden_broker_is_somebody_for_those_who_receive(TestCentre centre) {
        var own = handedOver(centre, "quiet-1", "quiet-1", "The quiet themselves", "");
        passed(centre, "quiet-1", own, "words of somebody", "un-1");

        assertThat(message(centre, "un-1", "words of somebody").path("from").toString())
                .isEqualTo("{\"id\":null,\"name\":\"somebody whom you may not know\"}");
    }

    @Test
    void a_copy_that_names_the_originator_is_refused_unless_that_is_confirmed(TestCentre centre) {
        var share = handedOver(centre, "host-1", "lead-1", "Named", "");
        assertThat(share(centre, "lead-1", share).path("namesToAvoid").toString())
                .contains("Authority Alder");
        assertThat(share(centre, "host-1", share).path("namesToAvoid")).isEmpty();
        for (var text : new String[] {
            "As Authority Alder says", "AUTHORITY  ALDER", "Аuthority Аlder said", "by authority\u00a0alder."
        }) {
            assertThat(problems(passOn(centre, "lead-1", share, text, "un-1")))
                    .as(text)
                    .isEqualTo("422 text:NAMES_THE_ORIGINATOR");
        }
        passed(centre, "lead-1", share, "The authority of alders", "un-1");
        var confirmed =
                centre.as("lead-1").post(SHARES + "/" + share + "/passings", """
                {"to": ["%s"], "title": "Authority Alder", "text": "They agree to be named.", "confirmed": true}
                """.formatted(delegation(centre, "un-1")));
        assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(201);
    }

    @Test
    void the_short_address_of_a_claim_is_not_passed_on_unawares(TestCentre centre) {
        var claim = claim(centre, "host-1", "");
        var share = ofRecord(centre, "host-1", claim.path("id").asString(), "").json();

        assertThat(share.path("record").path("ref").asString())
                .isEqualTo(claim.path("ref").asString());
        var id = share.path("id").asString();
        assertThat(share(centre, "lead-1", id).path("record").isNull()).isTrue();
        assertThat(problems(
                        passOn(centre, "lead-1", id, "See " + claim.path("ref").asString(), "un-1")))
                .isEqualTo("422 text:NAMES_THE_ORIGINATOR");
    }

    private static JsonNode claim(TestCentre centre, String account, String caveats) {
        var answer = centre.as(account).post("/api/v1/claims", """
                {"value": 12, "unit": "trucks", "definition": "seen at the gate", "claimant": "A watcher",
                 "source": "A page", "label": {"releasableTo": []%s}}
                """.formatted(caveats));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    private static Api.Answer ofRecord(TestCentre centre, String account, String record, String more) {
        return centre.as(account).post(SHARES, """
                {"record": "%s", "broker": "%s"%s}
                """.formatted(record, delegation(centre, "lead-1"), more));
    }

    @Test
    void a_record_is_handed_over_by_its_own_delegation_alone_and_a_hidden_one_does_not_exist(TestCentre centre) {
        var open =
                centre.as("un-1").post("/api/v1/claims", """
                {"value": 1, "unit": "trucks", "definition": "open", "claimant": "A watcher", "source": "A page"}
                """).json().path("id").asString();
        var hidden = claim(centre, "un-1", "").path("id").asString();
        var never = UUID.nameUUIDFromBytes(new byte[] {7}).toString();

        assertThat(problems(ofRecord(centre, "host-1", open, ""))).isEqualTo("422 record:NOT_YOURS");
        assertThat(ofRecord(centre, "host-1", hidden, "").text())
                .isEqualTo(ofRecord(centre, "host-1", never, "").text())
                .contains("UNKNOWN_RECORD");
        assertThat(problems(ofRecord(centre, "un-1", open, ", \"title\": \"t\", \"text\": \"t\"")))
                .isEqualTo("422 text:RECORD_OR_TEXT");
        assertThat(ofRecord(centre, "un-1", open, "").json().path("text").asString())
                .contains("1 trucks")
                .contains("A watcher");
    }

    @Test
    void a_copy_keeps_every_caveat_of_the_record(TestCentre centre) {
        var claim = claim(centre, "host-1", ", \"caveats\": [\"NOT_ATTRIBUTABLE\", \"NO_AGGREGATE\"]");
        var share = ofRecord(
                centre,
                "host-1",
                claim.path("id").asString(),
                ", \"label\": {\"caveats\": [\"ORCON\"]}, \"receivers\": [\"" + delegation(centre, "un-1") + "\"]");
        assertThat(share.status()).as(share.toString()).isEqualTo(201);
        passed(centre, "lead-1", share.json().path("id").asString(), "with its caveats", "un-1");

        assertThat(message(centre, "un-1", "with its caveats")
                        .path("label")
                        .path("caveats")
                        .toString())
                .isEqualTo("[\"NOT_ATTRIBUTABLE\",\"NO_AGGREGATE\",\"ORCON\"]");
    }

    @Test
    void a_record_for_the_originators_consent_alone_names_its_receivers(TestCentre centre) {
        var claim =
                claim(centre, "host-1", ", \"caveats\": [\"ORCON\"]").path("id").asString();

        assertThat(problems(ofRecord(centre, "host-1", claim, ""))).isEqualTo("422 receivers:RECEIVERS_NEEDED");
        assertThat(ofRecord(centre, "host-1", claim, ", \"receivers\": [\"" + delegation(centre, "un-1") + "\"]")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_program_cannot_hand_over_what_is_for_display_only(TestCentre centre) {
        var share = centre.in(
                "host-1",
                tx -> centre.bean(HandOverDesk.class)
                        .handOver(
                                tx,
                                new HandOver(
                                        null,
                                        "For eyes",
                                        "shown and not carried",
                                        UUID.fromString(delegation(centre, "lead-1")),
                                        null,
                                        null,
                                        new LabelWish(null, null, List.of("DISPLAY_ONLY")))));
        assertThat(share).isInstanceOf(BrokeringOutcome.Refused.class);
    }

    @Test
    void everything_that_is_wrong_with_a_hand_over_is_said_at_once(TestCentre centre) {
        var answer = centre.as("host-1")
                .post(SHARES, """
                {"broker": "%s", "receivers": [], "text": "turned \\u202e round",
                 "label": {"releasableTo": ["%s"]}}
                """.formatted(UUID.nameUUIDFromBytes(new byte[] {1}), delegation(centre, "un-1")));
        assertThat(problems(answer))
                .isEqualTo("422 broker:UNKNOWN_DELEGATION receivers:RECEIVERS_COUNT title:MISSING text:BIDI_CONTROL"
                        + " label.releasableTo:BROKER_ALONE");
    }

    @Test
    void a_text_has_a_length(TestCentre centre) {
        var longest = "x".repeat(HandOverDesk.LONGEST_TEXT);
        var share = handedOver(centre, "host-1", "lead-1", "t".repeat(HandOverDesk.LONGEST_TITLE), "");
        assertThat(problems(handOver(centre, "host-1", "lead-1", "t".repeat(HandOverDesk.LONGEST_TITLE + 1), "")))
                .isEqualTo("422 title:TOO_LONG");
        passed(centre, "lead-1", share, longest, "un-1");
        assertThat(problems(passOn(centre, "lead-1", share, longest + "x", "un-1")))
                .isEqualTo("422 text:TOO_LONG");
    }
}
