package org.opencmcc.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.opencmcc.fixture.Api;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import tools.jackson.databind.JsonNode;

/// Two small lists held against each other, as several people may know them, and every refusal.
@Tag("http")
@OnACentre
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ReconciliationAnswersTest {
    private static final String READ = "/api/v1/flow/reconciliation";
    private static final String PAIR = READ + "?left=unrwa&right=cogat";
    private static final String OWN = "{\"releasableTo\": []}";

    @Test
    @Order(1)
    void a_record_is_made_when_the_second_list_comes_and_is_not_there_before(TestCentre centre) {
        var un = centre.as("un-1");
        var host = centre.as("host-1");
        un.committed("?profile=unrwa-received&fileName=u", unrwa(6, "Food Items", 1));
        var before = un.get(PAIR).json();
        assertThat(before.path("state").asString()).isEqualTo("NOT_COMPUTED");
        assertThat(before.path("why").asString()).startsWith("From the records shared with you");
        assertThat(before.path("days")).isEmpty();

        var made = host.committed("?profile=cogat-portal&fileName=c", cogat(4, 2));
        var after = un.get(PAIR).json();
        assertThat(after.path("state").asString()).isEqualTo("COMPUTED");
        assertThat(after.path("behind").asBoolean()).isFalse();
        addsUp(after);
        assertThat(trucks(after, "route")).isEqualTo(-2);
        assertThat(late(after))
                .isEqualTo("NOT_RECORDED Each list has one edition so far, so nothing was corrected later.");
        assertThat(after.path("totals").path("difference").asInt()).isEqualTo(0);
        assertThat(after.path("totals").path("unexplained").asInt()).isEqualTo(2);
        assertThat(after.path("leftList").path("holder").path("name").isString())
                .isTrue();

        var instant = java.time.Instant.parse(made.path("committedAt").asString());
        assertThat(un.get(PAIR + "&knownAt=" + instant.minusMillis(1))
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("NOT_COMPUTED");
        assertThat(un.get(PAIR + "&knownAt=" + instant.plusMillis(1)).json().path("days"))
                .isEqualTo(after.path("days"));
    }

    @Test
    @Order(2)
    void a_later_edition_is_computed_anew_and_what_was_known_before_stays(TestCentre centre) {
        var un = centre.as("un-1");
        var before = un.get(PAIR).json();
        var instant = java.time.Instant.parse(before.path("computedAt").asString());
        un.committed("?profile=unrwa-received&fileName=u2", unrwa(9, "Food Items", 1));

        var after = un.get(PAIR).json();
        addsUp(after);
        assertThat(after.path("totals").path("left").asInt()).isEqualTo(9);
        assertThat(trucks(after, "late-correction")).isEqualTo(3);
        assertThat(late(after)).startsWith("FOUND");
        assertThat(un.get(PAIR + "&knownAt=" + instant.plusMillis(1)).json().path("days"))
                .isEqualTo(before.path("days"));
        var rows = un.get(READ + "/rows?left=unrwa&right=cogat&rule=late-correction")
                .json()
                .path("items");
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).path("row").path("edition").asInt()).isEqualTo(2);
        var from = un.get(READ + "/rows?left=cogat&right=unrwa&rule=late-correction")
                .json()
                .path("items");
        assertThat(from.get(0).path("side").asString()).isEqualTo("RIGHT");
        assertThat(un.get(READ + "/rows?left=unrwa&right=cogat&rule=late-correction&side=RIGHT")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    @Order(3)
    void an_assertion_is_applied_only_where_asked_and_after_all_that_rows_show(TestCentre centre) {
        var un = centre.as("un-1");
        var half = assertion(un, "half-full");
        var read = un.get(PAIR + "&with=" + half).json();
        addsUp(read);
        assertThat(read.path("totals").path("asserted").asInt()).isEqualTo(-2);
        assertThat(un.get(PAIR).json().path("totals").path("asserted").asInt()).isZero();
        refused(un.get(PAIR + "&with=" + assertion(un, "repacking")), 422, "NO_FACTOR");
        refused(un.get(PAIR + "&with=00000000-0000-4000-8000-000000000000"), 404, "NOTHING_HERE");
        assertThat(made(un, "half-full", "port-agent", 0.5).status()).isEqualTo(422);
        var other = made(un, "other", "unrwa", 0.25).json();
        assertThat(un.get(PAIR + "&with=" + other.path("id").asString())
                        .json()
                        .path("totals")
                        .path("asserted")
                        .asInt())
                .isEqualTo(5);
        assertThat(centre.as("host-1").get("/api/v1/flow/assertions").text())
                .contains(other.path("id").asString());
    }

    @Test
    @Order(4)
    void a_record_is_there_for_those_who_read_both_lists_and_for_nobody_else(TestCentre centre) {
        var un = centre.as("un-1");
        var host = centre.as("host-1");
        var seen = host.get(PAIR).text();
        un.committed("?profile=unrwa-received&fileName=own&label=" + encoded(OWN), unrwa(20, "Food Items", 40));
        assertThat(un.get(PAIR).json().path("totals").path("left").asInt()).isEqualTo(20);
        assertThat(host.get(PAIR).text()).isEqualTo(seen);
        var own = un.get(PAIR).json().path("leftList").path("id").asString();
        refused(host.get(PAIR + "&leftList=" + own), 404, "NOTHING_HERE");
        refused(host.get(READ + "/rows?left=unrwa&right=cogat&rule=unexplained&leftList=" + own), 404, "NOTHING_HERE");
    }

    @Test
    @Order(5)
    void whoever_sees_two_lists_has_them_held_against_each_other(TestCentre centre) {
        var lead = centre.as("lead-1");
        var to =
                "{\"releasableTo\": [\"" + centre.in("lead-1", tx -> tx.reader().delegation()) + "\"]}";
        centre.as("un-1")
                .committed("?profile=unrwa-received&fileName=a&label=" + encoded(to), unrwa(3, "Food Items", 70));
        centre.as("ngo-1").committed("?profile=cogat-portal&fileName=b&label=" + encoded(to), cogat(5, 0));
        var left = newest(lead, "unrwa");
        var right = newest(lead, "cogat");
        var asked = PAIR + "&leftList=" + left + "&rightList=" + right;
        assertThat(lead.get(asked).json().path("state").asString()).isEqualTo("NOT_COMPUTED");
        var body = "{\"leftList\": \"" + left + "\", \"rightList\": \"" + right + "\"}";
        refused(centre.as("un-1").post(READ + "s", body), 404, "NOTHING_HERE");
        assertThat(lead.post(READ + "s", body).json().path("records").asInt()).isEqualTo(3);
        var read = lead.get(asked).json();
        addsUp(read);
        assertThat(read.path("totals").path("difference").asInt()).isEqualTo(-2);
        refused(lead.post(READ + "s", body.replace(right, left)), 422, "SAME_SOURCE");
    }

    @Test
    @Order(6)
    void a_list_that_is_not_to_be_put_together_with_others_is_not(TestCentre centre) {
        var label = "{\"compartments\": [\"common\"], \"caveats\": [\"NO_AGGREGATE\"]}";
        var ngo = centre.as("ngo-1");
        ngo.committed("?profile=unrwa-received&fileName=n&label=" + encoded(label), unrwa(33, "Food Items", 200));
        var list = newest(ngo, "unrwa");
        var asked = PAIR + "&leftList=" + list;
        assertThat(ngo.get(asked).json().path("state").asString()).isEqualTo("NOT_COMPUTED");
        var body = "{\"leftList\": \"" + list + "\", \"rightList\": \"" + newest(ngo, "cogat") + "\"}";
        refused(ngo.post(READ + "s", body), 422, "NOT_TO_BE_ADDED");
    }

    @Test
    @Order(7)
    void what_cannot_be_understood_is_refused_in_words(TestCentre centre) {
        var un = centre.as("un-1");
        refused(un.get(READ), 422, "SOURCE_MISSING");
        refused(un.get(READ + "?left=unrwa"), 422, "SOURCE_MISSING");
        refused(un.get(READ + "?left=unrwa&right=unrwa"), 422, "SAME_SOURCE");
        refused(un.get(PAIR + "&definition=nonsense"), 422, "UNKNOWN_DEFINITION");
        refused(un.get(PAIR + "&definition=tonnes-stated"), 422, "NOT_IN_ROWS");
        refused(un.get(PAIR + "&from=2024-03-02&to=2024-03-01"), 422, "PERIOD_BACKWARDS");
        refused(un.get(PAIR + "&from=1990-03-02&to=2024-03-01"), 422, "PERIOD_TOO_LONG");
        refused(un.get(PAIR + "&knownAt=someday"), 422, "NOT_A_DAY");
        refused(un.get(READ + "/rows?left=unrwa&right=cogat"), 422, "UNKNOWN_RULE");
        refused(un.get(READ + "/rows?left=unrwa&right=cogat&rule=half-full"), 422, "UNKNOWN_RULE");
        refused(un.get(READ + "/rows?left=unrwa&right=cogat&rule=route&side=UP"), 422, "UNKNOWN_CHOICE");
        assertThat(un.get(READ + "/cells?left=unrwa&right=cogat").status()).isEqualTo(400);
        assertThat(un.get(PAIR + "&definition=commercial-by-donor")
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("NOT_RECORDED");
        for (var bad : List.of("0", "1", "-0.5", "0.12345678")) {
            refused(made(un, "half-full", "cogat", Double.parseDouble(bad)), 422, "NOT_A_PART");
        }
        refused(made(un, "route", "cogat", 0.5), 422, "UNKNOWN_RULE");
        assertThat(un.get(READ + "/export?left=unrwa&right=cogat").text()).contains("#indicator+trucks+num");
        assertThat(un.get(READ + "/cells/export?left=unrwa&right=cogat&day=2024-03-01")
                        .text())
                .contains("#item+category");
        assertThat(un.get(READ + "/rows/export?left=unrwa&right=cogat&rule=unexplained")
                        .text())
                .contains("#meta+rule");
    }

    private static void addsUp(JsonNode read) {
        for (var day : read.path("days")) {
            if (day.path("state").asString().equals("COUNTED")) {
                var sum = day.path("unexplained").asInt();
                for (var part : day.path("explained")) {
                    sum += part.path("trucks").asInt();
                }
                assertThat(day.path("left").asInt() - day.path("right").asInt())
                        .as(day.toString())
                        .isEqualTo(sum);
            }
        }
    }

    private static int trucks(JsonNode read, String rule) {
        return read.path("rules")
                .valueStream()
                .filter(r -> r.path("rule").asString().equals(rule))
                .mapToInt(r -> r.path("trucks").asInt())
                .sum();
    }

    private static String late(JsonNode read) {
        return read.path("rules")
                .valueStream()
                .filter(r -> r.path("rule").asString().equals("late-correction"))
                .map(r -> r.path("evidence").asString() + " " + r.path("why").asString(""))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.text()).contains(code);
    }

    private static String assertion(Api who, String rule) {
        return who.get("/api/v1/flow/assertions")
                .json()
                .path("items")
                .valueStream()
                .filter(a -> a.path("rule").asString().equals(rule))
                .map(a -> a.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private static Api.Answer made(Api who, String rule, String side, double factor) {
        return who.post("/api/v1/flow/assertions", """
                {"rule": "%s", "side": "%s", "factor": %s, "claimant": "Somebody", "words": "So it is.", "source": "A page"}
                """.formatted(rule, side, factor));
    }

    private static String newest(Api who, String source) {
        return who.get("/api/v1/flow/sources")
                .json()
                .path("items")
                .valueStream()
                .filter(s -> s.path("id").asString().equals(source))
                .map(s -> s.path("lists").get(0).path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] unrwa(int rows, String category, int firstId) {
        var text = new StringBuilder("ID,Received Date,Crossing,Cargo Category,Donating Country/ Organization\n");
        for (var row = 0; row < rows; row++) {
            text.append(firstId + row)
                    .append(",2024-03-01,Kerem Shalom,")
                    .append(category)
                    .append(",UNICEF\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] cogat(int byLand, int byAir) {
        var text = new StringBuilder("Index,Date,Route,Classification,Donor,Aid (tons)\n");
        for (var row = 0; row < byLand + byAir; row++) {
            text.append(row + 1)
                    .append(",1 Mar 2024,")
                    .append(row < byLand ? "Land Crossings" : "Aerial Route")
                    .append(",Food,UNICEF,15\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
