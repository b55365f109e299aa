package org.opencmcc.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import tools.jackson.databind.JsonNode;

/// Before and after a day, as programs ask for it. The lists are written here, day by day.
@Tag("http")
@OnACentre
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EvidenceAnswersTest {
    private static final String EVIDENCE = "/api/v1/flow/evidence?source=";
    private static final LocalDate FIRST = LocalDate.of(2024, 4, 8);
    private static final int DAYS = 56;

    /// Words that would say more than the figures do.
    private static final Pattern VERDICT = Pattern.compile("(?i)\\b(rose|risen|fell|fallen|increas\\w*|decreas\\w*"
            + "|declin\\w*|drop\\w*|because|due to|caus\\w+|significan\\w*|improv\\w*|worsen\\w*|better|worse|effect"
            + "|impact\\w*|led to|thanks to|as a result)\\b");

    @BeforeAll
    void two_lists_are_on_the_common_floor(TestCentre centre) {
        centre.as("un-1").committed("?profile=unrwa-received&fileName=received.csv", received());
        centre.as("host-1").committed("?profile=cogat-portal&fileName=portal.csv", portal());
    }

    /// Eight whole weeks from a Monday round 6 May 2024: two trucks a day before and one from it on, and one more on
    /// every second day; the first truck of a day is the private sector's.
    private static byte[] received() {
        var list = new StringBuilder("ID,Received Date,Crossing,Donating Country/ Organization,Donation Type\n");
        var id = 1;
        for (var at = 0; at < DAYS; at++) {
            var trucks = (at < DAYS / 2 ? 2 : 1) + at % 2;
            for (var truck = 0; truck < trucks; truck++) {
                list.append(id++)
                        .append(',')
                        .append(FIRST.plusDays(at))
                        .append(
                                truck == 0
                                        ? ",Kerem Shalom,Private Sector,Private Sector\n"
                                        : ",Gate 96,Birch,Humanitarian - UN\n");
            }
        }
        return list.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] portal() {
        return """
                Index,Date,Route,Classification,Donor,Aid (tons)
                1,1 Feb 2024,Land Crossings,Food,Hazel,20
                2,2 Feb 2024,Land Crossings,Food,Hazel,-
                3,3 Feb 2024,Land Crossings,Food,Hazel,10
                """.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode ask(TestCentre centre, String query) {
        var answer = centre.as("lead-1").get(EVIDENCE + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> codes(JsonNode evidence) {
        return evidence.path("warnings")
                .valueStream()
                .map(w -> w.path("code").asString())
                .toList();
    }

    @Test
    void the_means_and_their_difference_are_those_of_the_days(TestCentre centre) {
        var evidence = ask(centre, "unrwa&on=2024-05-06&days=28");

        assertThat(evidence.path("state").asString()).isEqualTo("COMPARED");
        assertThat(evidence.path("before").path("from").asString()).isEqualTo("2024-04-08");
        assertThat(evidence.path("after").path("to").asString()).isEqualTo("2024-06-02");
        assertThat(evidence.path("before").path("days").asInt()).isEqualTo(28);
        assertThat(evidence.path("before").path("mean").asDouble()).isEqualTo(2.5);
        assertThat(evidence.path("after").path("mean").asDouble()).isEqualTo(1.5);
        assertThat(evidence.path("before").path("autocorrelation").asDouble()).isEqualTo(-0.96);
        assertThat(evidence.path("days").size()).isEqualTo(DAYS);
        var difference = evidence.path("difference");
        assertThat(difference.path("mean").asDouble()).isEqualTo(-1);
        assertThat(difference.path("low").asDouble()).isBetween(-1.2, -1.0);
        assertThat(difference.path("high").asDouble()).isBetween(-1.0, -0.8);
        assertThat(difference.path("level").asDouble()).isEqualTo(0.95);
        assertThat(evidence.path("method").path("wavesBefore").asInt()).isEqualTo(3);
        assertThat(evidence.path("method").path("name").asString()).isNotBlank();
    }

    @Test
    void a_changed_definition_inside_the_compared_days_is_warned_of_with_its_source(TestCentre centre) {
        var evidence = ask(centre, "unrwa&on=2024-05-06&days=28");
        assertThat(codes(evidence)).containsExactly("DEFINITION_CHANGED");
        var warning = evidence.path("warnings").path(0);
        assertThat(warning.path("day").asString()).isEqualTo("2024-05-06");
        assertThat(warning.path("words").asString()).contains("not like");
        assertThat(warning.path("source").asString()).contains("disclaimer");
        assertThat(warning.path("url").asString()).startsWith("https://");

        assertThat(codes(ask(centre, "unrwa&on=2024-05-20&before=14&after=14")))
                .as("a change on the first day compared is before all of them")
                .isEmpty();
        assertThat(codes(ask(centre, "unrwa&on=2024-05-20&before=21&after=14"))).contains("DEFINITION_CHANGED");
        assertThat(codes(ask(centre, "unrwa&on=2024-04-22&before=14&after=14"))).isEmpty();
    }

    @Test
    void days_that_no_list_covers_are_left_out_counted_and_warned_of(TestCentre centre) {
        var evidence = ask(centre, "unrwa&on=2024-05-06&days=35");

        assertThat(evidence.path("before").path("asked").asInt()).isEqualTo(35);
        assertThat(evidence.path("before").path("days").asInt()).isEqualTo(28);
        assertThat(evidence.path("before").path("notCovered").asInt()).isEqualTo(7);
        assertThat(evidence.path("before").path("mean").asDouble()).isEqualTo(2.5);
        assertThat(codes(evidence))
                .containsExactly(
                        "DEFINITION_CHANGED", "COVERAGE_STARTS", "COVERAGE_ENDS", "NOT_COVERED", "NOT_COVERED");
        assertThat(evidence.toString()).contains("7 of the 35 days before are not covered by the list");
    }

    @Test
    void days_whose_rows_state_no_quantity_are_left_out_and_warned_of(TestCentre centre) {
        var evidence = ask(centre, "cogat&definition=tonnes-stated&on=2024-02-03&before=2&after=1");

        assertThat(evidence.path("before").path("days").asInt()).isEqualTo(1);
        assertThat(evidence.path("before").path("notRecorded").asInt()).isEqualTo(1);
        assertThat(evidence.path("before").path("mean").asDouble()).isEqualTo(20);
        assertThat(evidence.path("difference").path("mean").asDouble()).isEqualTo(-10);
        assertThat(codes(evidence)).containsExactly("NOT_RECORDED");
    }

    @Test
    void too_few_days_give_a_difference_and_no_interval_and_say_so(TestCentre centre) {
        var few = ask(centre, "unrwa&on=2024-05-06&before=20&after=21").path("difference");
        assertThat(few.path("mean").asDouble()).isLessThan(0);
        assertThat(few.path("low").isNull()).isTrue();
        assertThat(few.path("noIntervalWhy").asString())
                .contains("21 counted days on each side")
                .contains("20 before");

        var enough = ask(centre, "unrwa&on=2024-05-06&before=21&after=21").path("difference");
        assertThat(enough.path("low").isNull()).isFalse();
        assertThat(enough.path("noIntervalWhy").isNull()).isTrue();

        var nothing = ask(centre, "unrwa&on=2023-05-06");
        assertThat(nothing.path("difference").isNull()).isTrue();
        assertThat(nothing.path("before").path("mean").isNull()).isTrue();
    }

    @Test
    void weekdays_that_one_side_has_more_often_are_warned_of_with_what_they_move(TestCentre centre) {
        assertThat(codes(ask(centre, "unrwa&on=2024-05-20&before=13&after=14"))).containsExactly("WEEKDAYS_UNEVEN");
        assertThat(codes(ask(centre, "unrwa&on=2024-05-20&before=14&after=7"))).isEmpty();
    }

    @Test
    void shares_stand_side_by_side_and_what_is_not_recorded_is_said(TestCentre centre) {
        var shares = ask(centre, "unrwa&on=2024-05-06&days=28").path("shares");
        var commercial = shares.valueStream()
                .filter(s -> s.path("definition").asString().equals("commercial-by-donation-type"))
                .findFirst()
                .orElseThrow();
        assertThat(commercial.path("before").path("value").asInt()).isEqualTo(28);
        assertThat(commercial.path("before").path("of").asInt()).isEqualTo(70);
        assertThat(commercial.path("before").path("share").asDouble()).isEqualTo(0.4);
        assertThat(commercial.path("after").path("share").asDouble()).isEqualTo(0.6667);

        var portal = ask(centre, "cogat&on=2024-02-02&days=1").path("shares");
        assertThat(portal.size()).isEqualTo(shares.size());
        assertThat(portal.valueStream()).allSatisfy(share -> {
            assertThat(share.path("recorded").asBoolean()).isFalse();
            assertThat(share.path("notRecordedWhy").asString()).isNotBlank();
            assertThat(share.path("before").isNull()).isTrue();
        });

        var outside = ask(centre, "unrwa&on=2024-04-08&days=28").path("shares").path(0);
        assertThat(outside.path("recorded").asBoolean()).isTrue();
        assertThat(outside.path("before").isNull())
                .as("no day before is covered")
                .isTrue();
    }

    @Test
    void what_a_source_does_not_record_and_a_source_without_a_list_are_said(TestCentre centre) {
        var notRecorded = ask(centre, "cogat&definition=pallets-stated&on=2024-02-02");
        assertThat(notRecorded.path("state").asString()).isEqualTo("NOT_RECORDED");
        assertThat(notRecorded.path("why").asString()).contains("no column for pallets");
        assertThat(notRecorded.path("days").size()).isZero();

        var none = ask(centre, "nobody&on=2024-02-02");
        assertThat(none.path("state").asString()).isEqualTo("NO_LIST");
        assertThat(none.path("list").isNull()).isTrue();
        assertThat(ask(centre, "unrwa&on=2024-05-06&knownAt=2020-01-01")
                        .path("state")
                        .asString())
                .isEqualTo("NO_LIST");
    }

    @Test
    void everything_that_is_wrong_with_a_question_is_said_at_once(TestCentre centre) {
        var caller = centre.as("lead-1");
        for (var wrong : Map.of(
                        "", "SOURCE_MISSING DAY_MISSING",
                        "?source=unrwa", "DAY_MISSING",
                        "?source=unrwa&on=2024-05-06&days=0", "WINDOW_LENGTH",
                        "?source=unrwa&on=2024-05-06&days=367", "WINDOW_LENGTH",
                        "?source=unrwa&on=2024-05-06&before=-1&after=400", "WINDOW_LENGTH WINDOW_LENGTH",
                        "?source=unrwa&on=9999-05-06", "NOT_A_DAY",
                        "?source=unrwa&on=2024-05-06&definition=nothing", "UNKNOWN_DEFINITION",
                        "?source=unrwa&on=2024-05-06&knownAt=soon", "NOT_A_DAY")
                .entrySet()) {
            var answer = caller.get("/api/v1/flow/evidence" + wrong.getKey());
            assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
            assertThat(answer.json()
                            .path("problems")
                            .valueStream()
                            .map(p -> p.path("code").asString()))
                    .as(wrong.getKey())
                    .containsExactly(wrong.getValue().split(" "));
        }
        assertThat(caller.get(EVIDENCE + "unrwa&on=2024-05-06&days=366").status())
                .isEqualTo(200);
        assertThat(caller.get(EVIDENCE + "unrwa&on=soon").status()).isEqualTo(400);
        assertThat(caller.get(EVIDENCE + "unrwa&on=2024-05-06&list=00000000-0000-4000-8000-000000000000")
                        .status())
                .isEqualTo(404);
        assertThat(caller.get("/api/v1/flow/evidence/export?source=unrwa&on=2024-05-06&format=pdf")
                        .status())
                .isEqualTo(422);
        assertThat(centre.asNobody().get(EVIDENCE + "unrwa&on=2024-05-06").status())
                .isEqualTo(401);
    }

    @Test
    void the_table_that_is_carried_away_has_every_day_and_its_tags(TestCentre centre) {
        var file =
                centre.as("lead-1").get("/api/v1/flow/evidence/export?source=unrwa&on=2024-05-06&days=28&format=csv");
        var lines = file.text().lines().toList();

        assertThat(file.status()).isEqualTo(200);
        assertThat(lines).hasSize(DAYS + 2);
        assertThat(lines.get(1)).startsWith("#date,#meta+side").contains("#indicator+difference+low+num");
        assertThat(lines.get(2))
                .startsWith("2024-04-08,BEFORE,UNRWA list,Trucks,trucks,COUNTED,2,2.5")
                .contains("from the records shared with you");
        var workbook = centre.as("lead-1").get("/api/v1/flow/evidence/export?source=unrwa&on=2024-05-06&format=xlsx");
        assertThat(workbook.response().headers().firstValue("content-type").orElseThrow())
                .contains("spreadsheetml");
    }

    @Test
    void no_answer_says_more_than_its_figures(TestCentre centre) {
        for (var query : List.of(
                "unrwa&on=2024-05-06&days=35",
                "unrwa&on=2024-05-20&before=13&after=14",
                "cogat&definition=tonnes-stated&on=2024-02-03&before=2&after=1",
                "cogat&definition=pallets-stated&on=2024-02-02",
                "nobody&on=2024-02-02")) {
            var evidence = ask(centre, query);
            assertThat(VERDICT.matcher(evidence.toString()).results().map(r -> r.group()))
                    .as(query)
                    .isEmpty();
        }
        assertThat(VERDICT.matcher("Imports rose because of it").results().count())
                .as("the words are found where they are")
                .isEqualTo(2);
    }

    @Test
    void shares_and_parts_keep_to_the_crossing_that_is_asked_for(TestCentre centre) {
        var caller = centre.as("lead-1");
        var shares = caller.get("/api/v1/flow/shares?source=unrwa&crossing=Kerem+Shalom")
                .json()
                .path("items");
        assertThat(shares.valueStream()
                        .filter(s -> s.path("definition").asString().equals("commercial-by-donation-type")))
                .singleElement()
                .satisfies(s -> assertThat(s.path("of").asInt()).isEqualTo(DAYS));
        var parts = caller.get("/api/v1/flow/breakdown?source=unrwa&by=crossing&crossing=Gate+96")
                .json()
                .path("items");
        assertThat(parts.valueStream().map(p -> p.path("key").asString())).containsExactly("Gate 96");
        var donors = caller.get("/api/v1/flow/breakdown?source=unrwa&by=donor&crossing=Gate+96")
                .json()
                .path("items");
        assertThat(donors.valueStream().map(p -> p.path("name").asString())).containsExactly("Birch");
        assertThat(caller.get("/api/v1/flow/shares?source=cogat&crossing=Gate+96")
                        .json()
                        .path("items")
                        .valueStream())
                .isNotEmpty()
                .allMatch(s -> s.path("notRecordedWhy").asString().contains("does not record crossings"));
    }

    @Test
    void a_parameter_that_holds_nonsense_is_named(TestCentre centre) {
        var answer = centre.as("un-1").get("/api/v1/flow/daily-counts?source=unrwa&from=soon&to=later");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asString()).isEqualTo("“from” does not hold what it should.");
    }
}
