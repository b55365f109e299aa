package org.opencmcc.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;

@Tag("http")
@OnACentre
final class FirstCountTest {
    @Test
    void a_list_that_was_committed_is_counted_by_day(TestCentre centre) {
        var file = """
                Index,Date,Route,Classification,Donor,Aid (tons)
                1,25 Feb 2024,Land Crossings,Food,Hazel,20
                2,25 Feb 2024,Aerial Route,Food,Hazel,-
                """;
        var made = centre.as("un-1").committed("?profile=cogat-portal", file.getBytes(StandardCharsets.UTF_8));

        assertThat(made.path("state").asString()).as(made.toString()).isEqualTo("COMMITTED");
        var counts = centre.as("host-1")
                .get("/api/v1/flow/daily-counts?source=cogat&definition=trucks")
                .json();
        assertThat(counts.path("items").path(0).path("trucks").asInt())
                .as(counts.toString())
                .isEqualTo(1);
    }
}
