package org.opencmcc.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import tools.jackson.databind.JsonNode;

/// Two long lists are held against each other, and somebody brings a list of one day: what the others read stays.
@Tag("http")
@OnACentre
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class PartialListsTest {
    private static final String PAIR = "/api/v1/flow/reconciliation?left=unrwa&right=cogat";
    private static final List<String> ALL = List.of("un-1", "host-1", "lead-1", "ngo-1", "quiet-1");

    @Test
    @Order(1)
    void a_list_of_one_day_does_not_take_the_place_of_a_long_one(TestCentre centre) {
        centre.as("un-1").committed("?profile=unrwa-received&fileName=u", unrwa(4));
        centre.as("host-1").committed("?profile=cogat-portal&fileName=c", cogat(1, 20, 3));
        var before = ALL.stream().map(who -> centre.as(who).get(PAIR).text()).toList();
        assertThat(read(centre, "un-1").path("days")).hasSize(20);

        centre.as("ngo-1").committed("?profile=cogat-portal&fileName=one", cogat(5, 5, 9));

        assertThat(ALL.stream().map(who -> centre.as(who).get(PAIR).text()).toList())
                .isEqualTo(before);
    }

    @Test
    @Order(2)
    void a_later_edition_is_reconciled_although_another_delegation_has_a_newer_partial_list(TestCentre centre) {
        centre.as("un-1").committed("?profile=unrwa-received&fileName=u2", unrwa(6));

        for (var who : ALL) {
            var read = read(centre, who);
            assertThat(read.path("behind").asBoolean()).as(who).isFalse();
            assertThat(read.path("days")).as(who).hasSize(20);
            assertThat(read.path("totals").path("left").asInt()).as(who).isEqualTo(120);
            assertThat(read.path("totals").path("right").asInt()).as(who).isEqualTo(60);
            assertThat(read.path("leftList").path("edition").asInt()).as(who).isEqualTo(2);
        }
    }

    @Test
    @Order(3)
    void an_answer_names_the_edition_that_it_was_computed_from(TestCentre centre) {
        centre.as("host-1").committed("?profile=cogat-portal&fileName=later", """
                        Index,Date,Route,Classification,Donor,Aid (tons)
                        900,1 Jul 2024,Land Crossings,Food,UNICEF,15
                        """.getBytes(StandardCharsets.UTF_8));

        var read = read(centre, "un-1");
        assertThat(read.path("behind").asBoolean()).isFalse();
        assertThat(read.path("rightList").path("edition").asInt())
                .as("the second edition speaks of July alone, which the other list does not")
                .isEqualTo(1);
    }

    private static JsonNode read(TestCentre centre, String who) {
        return centre.as(who).get(PAIR).json();
    }

    private static byte[] unrwa(int aDay) {
        var text = new StringBuilder("ID,Received Date,Crossing,Cargo Category,Donating Country/ Organization\n");
        for (var day = 1; day <= 20; day++) {
            for (var row = 0; row < aDay; row++) {
                text.append(day * 100 + row).append(",2024-03-%02d,Kerem Shalom,Food Items,UNICEF\n".formatted(day));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] cogat(int from, int to, int aDay) {
        var text = new StringBuilder("Index,Date,Route,Classification,Donor,Aid (tons)\n");
        for (var day = from; day <= to; day++) {
            for (var row = 0; row < aDay; row++) {
                text.append(day * 100 + row).append("," + day + " Mar 2024,Land Crossings,Food,UNICEF,15\n");
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
