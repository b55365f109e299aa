package org.opencmcc.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import org.opencmcc.flow.FlowDesk;
import tools.jackson.databind.JsonNode;

/// Two lists whose shared days are 10 to 20 March, one truck by air on the 12th, asked about other days than months.
@Tag("http")
@OnACentre
final class AskedPeriodTest {
    private static final String PAIR = "/api/v1/flow/reconciliation?left=unrwa&right=cogat";

    @BeforeAll
    static void two_lists(TestCentre centre) {
        var unrwa = new StringBuilder("ID,Received Date,Crossing,Cargo Category,Donating Country/ Organization\n");
        for (var day = 10; day <= 20; day++) {
            unrwa.append(day).append(",2024-03-%02d,Kerem Shalom,Food Items,UNICEF\n".formatted(day));
        }
        var cogat = new StringBuilder("Index,Date,Route,Classification,Donor,Aid (tons)\n");
        for (var day = 1; day <= 20; day++) {
            cogat.append(day).append("," + day + " Mar 2024,Land Crossings,Food,UNICEF,15\n");
        }
        cogat.append("99,12 Mar 2024,Aerial Route,Food,UNICEF,15\n");
        var un = centre.as("un-1");
        un.committed("?profile=unrwa-received&fileName=u", unrwa.toString().getBytes(StandardCharsets.UTF_8));
        un.committed("?profile=cogat-portal&fileName=c", cogat.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_the_reverse_order_makes_is_said_of_whole_months_only(TestCentre centre) {
        for (var whole : new String[] {"", "&from=2024-03-01&to=2024-03-31", "&from=2024-03-10&to=2024-03-20"}) {
            assertThat(rule(read(centre, whole), "route").path("ifReversed").asInt(0))
                    .as(whole)
                    .isEqualTo(-1);
        }
        for (var cut : new String[] {"&from=2024-03-12&to=2024-03-12", "&from=2024-03-11", "&to=2024-03-19"}) {
            var route = rule(read(centre, cut), "route");
            assertThat(route.path("ifReversed").isNull()).as(cut).isTrue();
            assertThat(route.path("trucks").asInt()).as(cut).isEqualTo(-1);
        }
    }

    @Test
    void a_rule_is_found_only_where_a_day_that_is_asked_about_shows_it(TestCentre centre) {
        var there = rule(read(centre, "&from=2024-03-12&to=2024-03-12"), "route");
        assertThat(there.path("evidence").asString()).isEqualTo("FOUND");
        var elsewhere = read(centre, "&from=2024-03-14&to=2024-03-15");
        assertThat(rule(elsewhere, "route").path("evidence").asString()).isEqualTo("NONE_FOUND");
        assertThat(rule(elsewhere, "route").path("why").asString()).contains("in these days");
        assertThat(rule(elsewhere, "duplicates").path("evidence").asString()).isEqualTo("NOT_RECORDED");
    }

    @Test
    void days_outside_of_the_lists_are_not_covered_and_the_lists_are_compared_all_the_same(TestCentre centre) {
        var later = read(centre, "&from=2030-01-30&to=2030-02-02");
        assertThat(later.path("state").asString()).isEqualTo("COMPUTED");
        assertThat(later.path("behind").asBoolean()).isFalse();
        assertThat(later.path("days")).hasSize(4).allSatisfy(day -> {
            assertThat(day.path("state").asString()).isEqualTo("NEITHER_COVERED");
            assertThat(day.path("left").isNull()).isTrue();
            assertThat(day.path("unexplained").isNull()).isTrue();
        });
        for (var total : List.of("left", "right", "difference", "shown", "asserted", "unexplained")) {
            assertThat(later.path("totals").path(total).asInt(-1)).as(total).isZero();
        }
        assertThat(rule(later, "route").path("evidence").asString()).isEqualTo("NONE_FOUND");
        assertThat(later.path("computedAt").asString())
                .isEqualTo(read(centre, "").path("computedAt").asString());

        assertThat(read(centre, "&from=2030-01-30").path("days")).hasSize(1);
        assertThat(read(centre, "&to=2020-01-30").path("days")).hasSize(1);
        assertThat(read(centre, "&from=0900-01-01").path("days")).hasSize(FlowDesk.MOST_DAYS);
        assertThat(read(centre, "&from=2024-03-09&to=2024-03-09")
                        .path("days")
                        .get(0)
                        .path("state")
                        .asString())
                .isEqualTo("LEFT_NOT_COVERED");
        assertThat(centre.as("un-1")
                        .get(PAIR.replace("?", "/rows?") + "&rule=route&from=2030-01-30&to=2030-02-02")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    private static JsonNode read(TestCentre centre, String more) {
        return centre.as("un-1").get(PAIR + more).json();
    }

    private static JsonNode rule(JsonNode read, String id) {
        return read.path("rules")
                .valueStream()
                .filter(r -> r.path("rule").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
