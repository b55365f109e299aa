package org.opencmcc.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import org.opencmcc.fixture.TestServer;
import tools.jackson.databind.JsonNode;

/// Snapshots as they are published and read, each test on a centre of its own.
@Tag("http")
@OnACentre
final class SnapshotsTest {
    private static final Instant WEDNESDAY = Instant.parse("2026-03-18T09:00:00Z");
    private static final Instant NEXT_MONDAY = Instant.parse("2026-03-23T09:00:00Z");
    private static final Instant NEXT_MONTH = Instant.parse("2026-04-02T09:00:00Z");

    private TestCentre centre;
    private Crowd crowd;

    @BeforeEach
    void found(TestServer server) throws SQLException {
        centre = TestCentre.on(server);
        crowd = new Crowd(centre);
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private void publish(Instant at) {
        centre.bean(Publisher.class).publishDue(at);
    }

    private List<JsonNode> read(String account, String cadence) {
        var snapshots = centre.as(account)
                .get("/api/v1/snapshots/records-by-kind")
                .json()
                .path("snapshots");
        return StreamSupport.stream(snapshots.spliterator(), false)
                .filter(one -> one.path("cadence").asString().equals(cadence))
                .toList();
    }

    private static JsonNode questions(JsonNode snapshot) {
        return StreamSupport.stream(snapshot.path("numbers").spliterator(), false)
                .filter(one -> one.path("key").asString().equals("QUESTION"))
                .findFirst()
                .orElseThrow()
                .path("records");
    }

    @Test
    void a_week_is_published_when_it_is_over_once_and_the_same_for_everybody_on_the_floor() {
        crowd.ask(WEDNESDAY, Crowd.Under.ALL, 5, 5, 5, 5, 3);

        publish(WEDNESDAY);
        assertThat(questions(read(Crowd.ON_THE_FLOOR, "WEEK").getFirst()).isNull())
                .isTrue();
        publish(NEXT_MONDAY);
        var first = centre.as(Crowd.ON_THE_FLOOR)
                .get("/api/v1/snapshots/records-by-kind")
                .text();
        crowd.ask(WEDNESDAY, Crowd.Under.ALL, 50, 50, 50, 50, 50, 50);
        publish(NEXT_MONDAY.plusSeconds(3_600));

        assertThat(read(Crowd.ON_THE_FLOOR, "WEEK").getFirst().path("from").asString())
                .isEqualTo("2026-03-16");
        assertThat(read(Crowd.ON_THE_FLOOR, "WEEK").getFirst().path("to").asString())
                .isEqualTo("2026-03-22");
        for (var account : List.of(Crowd.ON_THE_FLOOR, "crowd-6", "un-1", "quiet-1")) {
            assertThat(centre.as(account)
                            .get("/api/v1/snapshots/records-by-kind")
                            .text())
                    .isEqualTo(first);
        }
        assertThat(read(Crowd.ELSEWHERE, "WEEK")).isEmpty();
    }

    @Test
    void a_number_stands_from_ten_records_of_three_delegations_beside_any_two() {
        crowd.ask(WEDNESDAY, Crowd.Under.ALL, 20, 20, 4, 3, 2);
        publish(NEXT_MONDAY);
        assertThat(questions(read("un-1", "WEEK").getFirst()).isNull()).isTrue();

        var later = WEDNESDAY.plusSeconds(7 * 86_400);
        crowd.ask(later, Crowd.Under.ALL, 20, 20, 4, 3, 4);
        publish(NEXT_MONDAY.plusSeconds(7 * 86_400));
        assertThat(read("un-1", "WEEK").getFirst().path("total").asInt()).isEqualTo(50);
    }

    @Test
    void what_its_originator_keeps_out_keeps_to_itself_or_holds_back_is_in_no_number() {
        crowd.ask(WEDNESDAY, Crowd.Under.NO_AGGREGATE, 9, 9, 9, 9, 9);
        crowd.ask(WEDNESDAY, Crowd.Under.OWN, 9, 9, 9, 9, 9);
        crowd.ask(WEDNESDAY, Crowd.Under.EMBARGO, 9, 9, 9, 9, 9);
        publish(NEXT_MONDAY);

        assertThat(read("un-1", "WEEK").getFirst().path("total").isNull()).isTrue();
    }

    @Test
    void a_month_that_differs_from_its_weeks_by_few_records_is_withheld() {
        for (var week = 0; week < 4; week++) {
            crowd.ask(
                    Instant.parse("2026-03-04T09:00:00Z").plusSeconds(week * 7L * 86_400),
                    Crowd.Under.ALL,
                    6,
                    6,
                    6,
                    6,
                    6);
            publish(Instant.parse("2026-03-09T09:00:00Z").plusSeconds(week * 7L * 86_400));
        }
        crowd.ask(Instant.parse("2026-03-30T09:00:00Z"), Crowd.Under.ALL, 1, 1);
        publish(NEXT_MONTH);

        assertThat(read("un-1", "WEEK")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(read("un-1", "MONTH").getFirst().path("total").isNull()).isTrue();
    }

    @Test
    void what_a_delegation_adds_to_a_time_that_is_over_is_not_told_by_a_longer_one() {
        crowd.ask(WEDNESDAY, Crowd.Under.ALL, 6, 6, 6, 6, 6, 6);
        publish(NEXT_MONDAY);
        crowd.ask(5, WEDNESDAY, Crowd.Under.ALL, 1);
        publish(NEXT_MONTH);

        assertThat(read("un-1", "MONTH").getFirst().path("total").isNull()).isTrue();
    }
}
