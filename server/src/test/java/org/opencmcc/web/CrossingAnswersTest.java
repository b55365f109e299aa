package org.opencmcc.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import tools.jackson.databind.JsonNode;

/// Crossings and the map, as programs ask for them.
@Tag("http")
@OnACentre
final class CrossingAnswersTest {
    private static JsonNode crossing(JsonNode answer, String id) {
        return answer.path("items")
                .valueStream()
                .filter(c -> c.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_reader_has_the_same_crossings_with_their_status_of_a_day_and_its_pages(TestCentre centre) {
        var answer = centre.as("un-1").get("/api/v1/crossings?on=2026-01-05");
        assertThat(answer.status()).isEqualTo(200);
        for (var other : List.of("host-1", "quiet-1", "ngo-1")) {
            assertThat(centre.as(other).get("/api/v1/crossings?on=2026-01-05").text())
                    .isEqualTo(answer.text());
        }
        var rafah = crossing(answer.json(), "RAF");
        assertThat(rafah.path("status").path("value").asString()).isEqualTo("CLOSED");
        assertThat(rafah.path("status").path("standing").asString()).isEqualTo("STATED");
        assertThat(rafah.path("status").path("since").asString()).isEqualTo("2024-05-07");
        assertThat(rafah.path("status").path("sources").size()).isGreaterThanOrEqualTo(2);
        assertThat(rafah.path("history").size()).isEqualTo(7);
        var gate = crossing(answer.json(), "G96").path("status");
        assertThat(gate.path("value").asString()).isEqualTo("UNKNOWN");
        assertThat(gate.path("since").isNull()).isTrue();
    }

    @Test
    void today_is_asked_for_where_no_day_is_named_and_is_only_last_known(TestCentre centre) {
        var answer = centre.as("un-1").get("/api/v1/crossings").json();

        assertThat(answer.path("on").asString()).isGreaterThan("2026-03-19");
        assertThat(answer.path("knownUntil").asString()).isEqualTo("2026-03-19");
        assertThat(crossing(answer, "KS").path("status").path("standing").asString())
                .isEqualTo("LAST_KNOWN");
    }

    @Test
    void the_crossings_of_a_day_can_be_carried_away(TestCentre centre) {
        var file = centre.as("un-1").get("/api/v1/crossings/export?on=2025-11-20");
        var lines = file.text().lines().toList();

        assertThat(lines).hasSize(9);
        assertThat(lines.get(1)).startsWith("#date,#loc+crossing+code");
        assertThat(file.text()).contains("ZIK,Zikim (Western Erez),GOODS,OPEN,open,STATED,2025-11-12");
        assertThat(centre.as("un-1")
                        .get("/api/v1/crossings/export?on=2025-11-20&format=xlsx")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_map_says_what_it_is_and_that_an_announced_zone_was_not_surveyed(TestCentre centre) {
        var map = centre.as("un-1").get("/api/v1/theatre/map").json();

        assertThat(map.path("governorates").size()).isEqualTo(5);
        assertThat(map.path("governorates").path(0).path("names").path("ar").asString())
                .isNotBlank();
        assertThat(map.path("zones").path(0).path("words").asString()).isEqualTo("schematic: announced, not surveyed");
        assertThat(map.path("zones").path(0).path("claimant").asString()).isNotBlank();
        assertThat(map.path("crossings").valueStream())
                .allSatisfy(c -> assertThat(c.path("precision").asString()).isNotBlank())
                .anySatisfy(c -> assertThat(c.path("at").isNull()).isTrue());
        assertThat(map.path("credits").toString()).contains("OCHA COD-AB").contains("CC BY-IGO");
        assertThat(map.path("words").asString()).contains("no distance or area may be measured");
    }

    @Test
    void what_cannot_be_answered_is_refused_and_a_stranger_gets_nothing(TestCentre centre) {
        var caller = centre.as("un-1");
        assertThat(caller.get("/api/v1/crossings?on=soon").status()).isEqualTo(400);
        assertThat(caller.get("/api/v1/crossings/export?format=pdf").status()).isEqualTo(422);
        for (var path : List.of("/crossings", "/crossings/export", "/theatre/map")) {
            assertThat(centre.asNobody().get("/api/v1" + path).status())
                    .as(path)
                    .isEqualTo(401);
        }
    }
}
