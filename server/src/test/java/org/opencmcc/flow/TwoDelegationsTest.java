package org.opencmcc.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.access.LabelWish;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import org.opencmcc.imports.Clerk;
import tools.jackson.databind.JsonNode;

/// People of different delegations ask the same question and see different rows, by the database's own policy. Every
/// test has a source of its own, because each begins with nothing entered.
@Tag("store")
@OnACentre
final class TwoDelegationsTest {
    private static final LabelWish OWN = LabelWish.own();
    private static final LabelWish COMMON = LabelWish.floor("common");

    /// A centre, and the source of one test.
    private record Scene(TestCentre centre, String source) {
        private void enters(String account, int trucks, @Nullable LabelWish label) {
            var text = new StringBuilder("when,who,how much\n2024-05-02,Hazel,5\n");
            for (var truck = 0; truck < trucks; truck++) {
                text.append("2024-05-01,Hazel,").append(10 + truck).append('\n');
            }
            Clerk.of(centre, account).entersOf(source, text.toString(), label);
        }

        private JsonNode asks(String account, String question) {
            return centre.as(account)
                    .get("/api/v1/flow/" + question.replace("source=", "source=" + source))
                    .json();
        }

        /// Rows counted on 1 May, or that nothing is there.
        private String trucks(String account, String more) {
            var items = asks(account, "daily-counts?source=&definition=entries" + more)
                    .path("items");
            return items.isEmpty() ? "nothing" : items.path(0).path("trucks").asString();
        }

        private List<JsonNode> lists(String account) {
            var sources = asks(account, "sources").path("items");
            return StreamSupport.stream(sources.spliterator(), false)
                    .filter(one -> one.path("id").asString().equals(source))
                    .flatMap(one -> StreamSupport.stream(one.path("lists").spliterator(), false))
                    .toList();
        }

        private int rows(String account, String more) {
            return asks(account, "rows?source=&definition=entries" + more)
                    .path("items")
                    .size();
        }
    }

    @Test
    void what_one_delegation_keeps_to_itself_is_not_there_for_another(TestCentre centre) {
        var scene = new Scene(centre, "port-agent-a");
        scene.enters("un-1", 3, OWN);

        assertThat(scene.trucks("un-1", "")).isEqualTo("3");
        assertThat(scene.rows("un-1", "")).isEqualTo(4);
        for (var other : List.of("host-1", "lead-1", "ngo-1", "quiet-1")) {
            assertThat(scene.trucks(other, "")).as(other).isEqualTo("nothing");
            assertThat(scene.rows(other, "")).as(other).isZero();
            assertThat(scene.lists(other)).as(other).isEmpty();
            assertThat(scene.asks(other, "shares?source=").path("items"))
                    .as(other)
                    .isEmpty();
            assertThat(scene.asks(other, "breakdown?source=&definition=entries&by=donor")
                            .path("items"))
                    .as(other)
                    .isEmpty();
        }
    }

    @Test
    void a_list_that_is_hidden_and_one_that_does_not_exist_are_answered_alike(TestCentre centre) {
        var scene = new Scene(centre, "port-agent-b");
        scene.enters("un-1", 3, OWN);
        scene.enters("host-1", 1, OWN);
        var hidden = UUID.fromString(scene.lists("un-1").getFirst().path("id").asString());

        for (var question : List.of("daily-counts", "rows", "shares", "breakdown")) {
            var path = "/api/v1/flow/" + question + "?source=" + scene.source() + "&definition=entries&by=donor&list=";
            assertThat(centre.as("host-1").get(path + hidden).toString())
                    .startsWith("404")
                    .isEqualTo(centre.as("host-1").get(path + new UUID(5, 5)).toString());
        }
    }

    @Test
    void what_is_shared_on_the_common_floor_everybody_there_reads_and_names_the_holder(TestCentre centre) {
        var scene = new Scene(centre, "port-agent-c");
        scene.enters("un-1", 3, null);

        for (var reader : List.of("un-1", "host-1", "lead-1", "ngo-1", "quiet-1")) {
            assertThat(scene.trucks(reader, "")).as(reader).isEqualTo("3");
            assertThat(scene.lists(reader))
                    .as(reader)
                    .singleElement()
                    .satisfies(
                            list -> assertThat(list.path("holder").path("name").asString())
                                    .isEqualTo("Agency Larch"));
        }
    }

    @Test
    void copies_of_one_list_are_never_added_up_and_the_newest_of_as_many_days_counts(TestCentre centre) {
        var scene = new Scene(centre, "port-agent-d");
        scene.enters("un-1", 3, COMMON);
        scene.enters("host-1", 5, COMMON);
        scene.enters("ngo-1", 8, OWN);

        assertThat(scene.trucks("lead-1", "")).isEqualTo("5");
        assertThat(scene.trucks("ngo-1", "")).as("its own is newer").isEqualTo("8");
        scene.enters("un-1", 4, COMMON);
        assertThat(scene.trucks("lead-1", "")).isEqualTo("4");
        assertThat(scene.rows("lead-1", "")).isEqualTo(5);
    }

    @Test
    void a_small_newer_list_of_another_delegation_does_not_take_a_longer_ones_place(TestCentre centre) {
        var scene = new Scene(centre, "port-agent-j");
        scene.enters("un-1", 3, COMMON);
        var longer = scene.lists("lead-1").getFirst().path("id").asString();
        Clerk.of(centre, "ngo-1").entersOf(scene.source(), "when,who,how much\n2024-05-01,Hazel,9\n", COMMON);

        for (var reader : List.of("un-1", "ngo-1", "lead-1")) {
            assertThat(scene.trucks(reader, "")).as(reader).isEqualTo("3");
            assertThat(scene.lists(reader))
                    .as(reader)
                    .hasSize(2)
                    .first()
                    .satisfies(list -> assertThat(list.path("id").asString()).isEqualTo(longer));
        }
        Clerk.of(centre, "host-1")
                .entersOf(
                        scene.source(),
                        "when,who,how much\n2024-05-01,Hazel,9\n2024-05-02,Hazel,9\n2024-05-03,Hazel,9\n",
                        COMMON);
        assertThat(scene.trucks("lead-1", "")).as("a day more").isEqualTo("1");
    }

    @Test
    void one_copy_is_chosen_by_its_list(TestCentre centre) {
        var scene = new Scene(centre, "port-agent-e");
        scene.enters("un-1", 3, COMMON);
        scene.enters("host-1", 5, COMMON);

        var byHolder = scene.lists("lead-1").stream()
                .map(list -> list.path("holder").path("name").asString() + " "
                        + scene.trucks("lead-1", "&list=" + list.path("id").asString()))
                .toList();
        assertThat(byHolder).containsExactlyInAnyOrder("Agency Larch 3", "Authority Alder 5");
    }

    @Test
    void a_delegations_own_list_and_its_shared_one_are_two_lists(TestCentre centre) {
        var scene = new Scene(centre, "port-agent-f");
        scene.enters("un-1", 3, COMMON);
        scene.enters("un-1", 7, OWN);

        assertThat(scene.trucks("un-1", "")).isEqualTo("7");
        assertThat(scene.trucks("host-1", "")).isEqualTo("3");
        assertThat(scene.lists("un-1"))
                .hasSize(2)
                .allMatch(list -> list.path("editions").asInt() == 1);
        assertThat(scene.lists("host-1")).hasSize(1);
    }

    @Test
    void what_a_hidden_delegation_hands_in_stays_its_own_unless_it_says_otherwise(TestCentre centre) {
        var scene = new Scene(centre, "port-agent-g");
        scene.enters("quiet-1", 2, null);

        assertThat(scene.trucks("quiet-1", "")).isEqualTo("2");
        assertThat(scene.trucks("host-1", "")).isEqualTo("nothing");
        scene.enters("quiet-1", 2, COMMON);
        assertThat(scene.trucks("host-1", "")).isEqualTo("2");
        assertThat(scene.lists("host-1"))
                .singleElement()
                .satisfies(list -> assertThat(list.path("holder").isNull())
                        .as("whose it is, nobody may know")
                        .isTrue());
    }

    @Test
    void a_list_that_is_not_to_be_attributed_names_its_holder_to_nobody_else(TestCentre centre) {
        var scene = new Scene(centre, "port-agent-h");
        scene.enters("un-1", 3, new LabelWish(null, List.of("common"), List.of("NOT_ATTRIBUTABLE")));

        assertThat(scene.lists("host-1").getFirst().path("holder").isNull()).isTrue();
        assertThat(scene.trucks("host-1", "")).isEqualTo("3");
        assertThat(scene.lists("un-1").getFirst().path("holder").path("name").asString())
                .isEqualTo("Agency Larch");
        assertThat(scene.lists("host-1").toString()).doesNotContain("Agency Larch");
    }

    @Test
    void what_is_for_some_only_the_others_do_not_see(TestCentre centre) {
        var scene = new Scene(centre, "port-agent-i");
        var host = centre.in("host-1", tx -> tx.reader().delegation().value());
        scene.enters("un-1", 6, new LabelWish(List.of(host), null, null));
        scene.enters("ngo-1", 9, new LabelWish(null, List.of("international"), null));

        assertThat(scene.trucks("host-1", "")).isEqualTo("6");
        assertThat(scene.trucks("lead-1", "")).isEqualTo("nothing");
        assertThat(scene.trucks("un-1", ""))
                .as("on the same floor as ngo-1, whose list is newer")
                .isEqualTo("9");
    }
}
