package org.opencmcc.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.access.Founding;
import org.opencmcc.fixture.Api;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import org.opencmcc.terms.PersonId;
import tools.jackson.databind.JsonNode;

/// What a centre asks before a later file of a list is entered, over HTTP, as a program or a page
/// answers it.
@Tag("http")
@OnACentre
final class EditionRefusalsTest {
    private static final String OWN = "&label=%7B%22releasableTo%22%3A%5B%5D%2C%22caveats%22%3A%5B";

    /// Rows with a number of their own, so many a day from the first day to the last of May.
    private static byte[] list(int first, int last, int rowsADay, int... leftOut) {
        var without = IntStream.of(leftOut).boxed().collect(Collectors.toSet());
        return ("ID,Received Date,Crossing\n"
                        + IntStream.rangeClosed(first, last)
                                .boxed()
                                .flatMap(day ->
                                        IntStream.range(0, rowsADay).mapToObj(n -> new int[] {day * 1_000 + n, day}))
                                .filter(row -> !without.contains(row[0]))
                                .map(row -> "%d,2024-05-%02d,Rafah\n".formatted(row[0], row[1]))
                                .collect(Collectors.joining()))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String query(String caveat) {
        return "?profile=unrwa-received" + OWN + (caveat.isEmpty() ? "" : "%22" + caveat + "%22") + "%5D%7D";
    }

    private static String commit(JsonNode read) {
        return "/api/v1/imports/" + read.path("id").asString() + "/commit";
    }

    private static String code(Api.Answer answer) {
        return answer.status() + " " + answer.json().path("code").asString();
    }

    private static String changes(JsonNode made) {
        return "added %s, unchanged %s, corrected %s, withdrawn %s"
                .formatted(made.path("added"), made.path("unchanged"), made.path("corrected"), made.path("withdrawn"));
    }

    @Test
    void a_first_file_asks_nothing_and_needs_no_body(TestCentre centre) {
        var api = centre.as("un-1");
        var read = api.imported(query(""), list(1, 10, 2));

        assertThat(read.path("reading").path("state").asString()).isEqualTo("FIRST");
        assertThat(read.path("reading").path("choices").size()).isZero();
        assertThat(read.path("reading").path("mustConfirmWithdrawn").asBoolean())
                .isFalse();
        var made = api.postFile(commit(read), new byte[0]);
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        assertThat(changes(made.json())).isEqualTo("added 20, unchanged 0, corrected 0, withdrawn 0");
    }

    @Test
    void days_that_overlap_are_an_edition_or_an_addition_as_a_person_says(TestCentre centre) {
        var api = centre.as("host-1");
        api.committed(query(""), list(1, 10, 2));
        var part = api.imported(query(""), list(9, 12, 2, 9_000));
        var reading = part.path("reading");

        assertThat(reading.path("state").asString()).isEqualTo("CHOOSE");
        assertThat(reading.path("coverageFrom").asString() + " "
                        + reading.path("coverageTo").asString())
                .isEqualTo("2024-05-09 2024-05-12");
        assertThat(reading.path("rowsInCoverage").asInt()).isEqualTo(4);
        assertThat(reading.path("choices").valueStream().map(c -> c.path("kind").asString() + ": " + changes(c)))
                .containsExactly(
                        "EDITION: added 4, unchanged 3, corrected 0, withdrawn 1",
                        "ADDITION: added 4, unchanged 3, corrected 0, withdrawn 0");
        var refused = api.post(commit(part), "");
        assertThat(code(refused)).isEqualTo("409 READING_NEEDED");
        assertThat(refused.json().path("detail").asString())
                .contains("new edition")
                .contains("addition");
        assertThat(api.get("/api/v1/imports/" + part.path("id").asString())
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("PREVIEW");

        var made = api.post(commit(part), "{\"reading\": \"ADDITION\"}");
        assertThat(changes(made.json())).isEqualTo("added 4, unchanged 3, corrected 0, withdrawn 0");
        assertThat(made.json().path("reading").path("state").asString()).isEqualTo("ADDITION");
        assertThat(code(api.post(commit(part), "{\"reading\": \"ADDITION\"}"))).isEqualTo("409 NOT_IN_PREVIEW");
    }

    @Test
    void days_that_the_list_does_not_have_are_added_without_a_question(TestCentre centre) {
        var api = centre.as("lead-1");
        api.committed(query(""), list(1, 10, 1));
        var more = api.imported(query(""), list(11, 12, 1));

        assertThat(more.path("reading").path("state").asString()).isEqualTo("ADDITION");
        assertThat(changes(api.post(commit(more), "").json()))
                .isEqualTo("added 2, unchanged 0, corrected 0, withdrawn 0");
    }

    @Test
    void up_to_five_in_a_hundred_go_unasked_and_more_must_be_confirmed_to_the_row(TestCentre centre) {
        var api = centre.as("ngo-1");
        api.committed(query(""), list(1, 10, 10));
        var five = api.imported(query(""), list(1, 10, 10, 1_000, 2_000, 3_000, 4_000, 5_000));
        assertThat(five.path("reading").path("withdrawnShare").asDouble()).isEqualTo(0.05);
        assertThat(five.path("reading").path("mustConfirmWithdrawn").asBoolean())
                .isFalse();
        assertThat(code(api.post(commit(five), "{\"confirmWithdrawn\": 4}")))
                .as("a number that is not the one is not passed over, asked for or not")
                .isEqualTo("409 WITHDRAWAL_NOT_CONFIRMED");
        assertThat(changes(api.post(commit(five), "").json()))
                .isEqualTo("added 0, unchanged 95, corrected 0, withdrawn 5");

        api.committed(query("ORCON"), list(1, 10, 10));
        var six = api.imported(query("ORCON"), list(1, 10, 10, 1_000, 2_000, 3_000, 4_000, 5_000, 6_000));
        assertThat(six.path("reading").path("mustConfirmWithdrawn").asBoolean()).isTrue();
        var refused = api.post(commit(six), "");
        assertThat(code(refused)).isEqualTo("409 WITHDRAWAL_NOT_CONFIRMED");
        assertThat(refused.json().path("detail").asString()).contains("withdraw 6 of the 100 rows");
        for (var other : new String[] {"5", "7", "0", "-6", "null"}) {
            assertThat(code(api.post(commit(six), "{\"confirmWithdrawn\": " + other + "}")))
                    .as(other)
                    .isEqualTo("409 WITHDRAWAL_NOT_CONFIRMED");
        }
        assertThat(changes(api.post(commit(six), "{\"confirmWithdrawn\": 6}").json()))
                .isEqualTo("added 0, unchanged 94, corrected 0, withdrawn 6");
    }

    @Test
    void a_number_that_another_edition_has_changed_since_does_not_confirm(TestCentre centre) {
        var api = centre.as("quiet-1");
        api.committed(query(""), list(1, 10, 2));
        var stale = api.imported(query(""), list(1, 10, 1));
        assertThat(stale.path("withdrawn").asInt()).isEqualTo(10);
        api.committed(query(""), list(1, 10, 3));

        var refused = api.post(commit(stale), "{\"confirmWithdrawn\": 10}");
        assertThat(code(refused)).isEqualTo("409 WITHDRAWAL_NOT_CONFIRMED");
        assertThat(refused.json().path("detail").asString()).contains("withdraw 20 of the 30 rows");
        assertThat(api.get("/api/v1/imports/" + stale.path("id").asString())
                        .json()
                        .path("withdrawn")
                        .asInt())
                .as("the preview shows what was worked out now")
                .isEqualTo(20);
        assertThat(changes(api.post(commit(stale), "{\"confirmWithdrawn\": 20}").json()))
                .isEqualTo("added 0, unchanged 10, corrected 0, withdrawn 20");
    }

    @Test
    void the_coverage_can_be_stated_wider_than_the_rows_and_not_narrower(TestCentre centre) {
        var api = centre.as("un-1");
        api.committed(query("ORCON"), list(1, 20, 1));
        var part = api.imported(query("ORCON"), list(5, 6, 1));
        var path = "/api/v1/imports/" + part.path("id").asString() + "/coverage";

        assertThat(code(api.put(path, "{\"coverageFrom\": \"2024-05-06\", \"coverageTo\": \"2024-05-06\"}")))
                .isEqualTo("422 ROWS_OUTSIDE_COVERAGE");
        assertThat(code(api.put(path, "{\"coverageFrom\": \"2024-05-05\", \"coverageTo\": \"2024-05-05\"}")))
                .isEqualTo("422 ROWS_OUTSIDE_COVERAGE");
        assertThat(code(api.put(path, "{\"coverageFrom\": \"2024-05-08\", \"coverageTo\": \"2024-05-07\"}")))
                .isEqualTo("422 PERIOD_BACKWARDS");
        assertThat(code(api.put(path, "{\"coverageFrom\": \"1024-05-05\", \"coverageTo\": \"2024-05-07\"}")))
                .isEqualTo("422 NOT_A_DAY_OF_LISTS");
        var wider = api.put(path, "{\"coverageFrom\": \"2024-05-01\", \"coverageTo\": \"2024-05-10\"}")
                .json();
        assertThat(wider.path("reading").path("state").asString()).isEqualTo("EDITION");
        assertThat(changes(wider)).isEqualTo("added 0, unchanged 2, corrected 0, withdrawn 8");
        var body = "{\"coverageFrom\": \"2024-05-04\", \"reading\": \"EDITION\", \"confirmWithdrawn\": 5}";
        var made = api.post(commit(part), body).json();
        assertThat(changes(made)).isEqualTo("added 0, unchanged 2, corrected 0, withdrawn 5");
        assertThat(made.path("coverageFrom").asString() + " "
                        + made.path("coverageTo").asString())
                .isEqualTo("2024-05-04 2024-05-10");
        assertThat(code(api.put(path, "{\"coverageFrom\": \"2024-05-01\", \"coverageTo\": \"2024-05-10\"}")))
                .isEqualTo("409 NOT_IN_PREVIEW");
    }

    @Test
    void a_wish_that_cannot_be_understood_is_refused_and_nothing_is_entered(TestCentre centre) {
        var api = centre.as("lead-1");
        var read = api.imported(query("ORCON"), list(1, 2, 1));
        for (var body : new String[] {
            "{\"reading\": \"BOTH\"}",
            "{\"urgent\": true}",
            "{\"confirmWithdrawn\": \"many\"}",
            "{\"coverageFrom\": \"soon\"}",
            "{",
            "[]",
            "null",
            "{} {}"
        }) {
            var answer = api.post(commit(read), body);
            assertThat(answer.status()).as(body + " " + answer).isEqualTo(400);
            assertThat(answer.text()).as(body).doesNotContain("Exception").doesNotContain("org.");
        }
        assertThat(changes(api.post(commit(read), "{}").json()))
                .isEqualTo("added 2, unchanged 0, corrected 0, withdrawn 0");
    }

    @Test
    void who_is_no_logistician_neither_maps_nor_states_days_nor_commits_nor_discards(TestCentre centre)
            throws Exception {
        var delegation = centre.in("un-1", tx -> tx.reader().delegation());
        try (var migrator = centre.database().migrator()) {
            new Founding(migrator)
                    .person(new Founding.Enrolment(
                            new PersonId(new UUID(7, 17)),
                            delegation,
                            "colleague-1",
                            "none",
                            Set.of("REGISTRAR"),
                            Set.of("common")));
        }
        var read = centre.as("un-1").imported(query("NO_AGGREGATE"), list(1, 2, 1));
        var colleague = centre.as("colleague-1");
        for (var id : new String[] {read.path("id").asString(), "00000000-0000-4000-8000-000000000000"}) {
            var path = "/api/v1/imports/" + id;
            assertThat(code(colleague.post(path + "/commit", ""))).isEqualTo("403 NOT_YOUR_ROLE");
            assertThat(code(colleague.post(path + "/discard", ""))).isEqualTo("403 NOT_YOUR_ROLE");
            assertThat(code(colleague.put(path + "/mapping", "{\"source\": \"unrwa\", \"columns\": []}")))
                    .isEqualTo("403 NOT_YOUR_ROLE");
            assertThat(code(colleague.put(
                            path + "/coverage", "{\"coverageFrom\": \"2024-05-01\", \"coverageTo\": \"2024-05-02\"}")))
                    .isEqualTo("403 NOT_YOUR_ROLE");
        }
        assertThat(colleague
                        .get("/api/v1/imports/" + read.path("id").asString())
                        .json()
                        .path("state")
                        .asString())
                .as("and sees what the own delegation looks through")
                .isEqualTo("PREVIEW");
    }
}
