package org.opencmcc.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestServer;

/// In one and the same world: what is hidden and what never was, are answered alike; and a hidden delegation that
/// shares
/// something on a floor is not named beside it.
@Tag("leak")
@OnACentre
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HiddenAndMissingTest {
    private static final int MOST_HIDDEN = 220;

    private final Random random = Seed.ofThisRun("hidden and missing");
    private final List<Who> readers = Who.bothWays("host-1");
    private final World world;

    HiddenAndMissingTest(TestServer server) {
        world = new World(server);
    }

    @BeforeAll
    void tellTheStory() {
        world.enrolUnheard();
        var quiet = Who.browser("quiet-1");
        var common = "{\"compartments\": [\"common\"]}";
        var open = List.of(
                ClaimActs.claim("a claim for all", quiet, common, ClaimActs.openClaimant(1)),
                ClaimActs.dispute("a dispute for all", quiet, common, 1),
                ClaimActs.ask("a question for all", quiet, common, ClaimActs.openQuestion(1)),
                Acts.commit("a list for all", quiet, common, TestLists.unrwa(1, 30, "Shared donor")),
                Acts.mapAndCommit(
                        "a source for all", quiet, common, "shared-source", TestLists.unknown(1, 5, "Shared")),
                Acts.settle("a name for all", quiet, common, "Shared spelling"),
                Acts.settle("a name that nobody gave", Who.browser("un-1"), """
                        {"compartments": ["common"], "caveats": ["NOT_ATTRIBUTABLE"]}""", "Unsigned spelling"));
        var hidden = new ArrayList<>(new Story(readers).hidden(world, 1, random));
        Collections.shuffle(hidden, random);
        Pair.tell(world, open, hidden.subList(0, Math.min(MOST_HIDDEN, hidden.size())), World.FOUNDED, random);
        world.standStill(Pair.after(World.FOUNDED, open));
        open.forEach(
                act -> assertThat(world.answers().get(act.name())).isNotNull().matches(a -> a.status() < 300));
    }

    @AfterAll
    void end() {
        world.close();
    }

    @Test
    void a_hidden_record_is_answered_like_one_that_never_was() {
        var things = Things.of(world, readers, random);
        for (var kind : Parts.kinds()) {
            assertThat(things.hidden(kind.name()).isEmpty() && kind.mostly())
                    .as("nothing is hidden that is a " + kind.name())
                    .isFalse();
        }

        for (var question : Parts.questions(things.hiddenAlone(), 1)) {
            things.missing(question).ifPresent(missing -> {
                for (var reader : readers) {
                    assertThat(world.send(reader, question))
                            .as(reader + " asked " + question)
                            .isEqualTo(world.send(reader, missing));
                }
            });
        }
    }

    @Test
    void a_source_that_only_hidden_lists_make_known_is_answered_like_one_that_nobody_knows() {
        for (var path : List.of("daily-counts", "shares", "rows", "breakdown", "evidence")) {
            var of = Request.of(
                    "GET", "/api/v1/flow/" + path, "/api/v1/flow/" + path + "?by=donor&on=2024-03-05&source=");
            var hidden = world.send(readers.getFirst(), of.about("source=", "source=" + Story.source(1)));
            var unknown = world.send(readers.getFirst(), of.about("source=", "source=port-agent-0"));
            assertThat(hidden.text().replace(Story.source(1), "port-agent-0")).isEqualTo(unknown.text());
        }
    }

    @Test
    void what_a_hidden_delegation_shares_names_it_nowhere() {
        var delegation = world.delegationOf("quiet-1").value().toString();
        var things = Things.of(world, readers, random);
        var shown = new StringBuilder();
        for (var question : Parts.questions(things, 1)) {
            if (question.method().equals("GET")) {
                var seen = world.send(readers.getFirst(), question).text();
                shown.append(seen);
                assertThat(seen)
                        .as(question.toString())
                        .doesNotContain("quiet-1")
                        .doesNotContain("Rowan")
                        .doesNotContain("Whitebeam")
                        .doesNotContain(delegation);
            }
        }
        assertThat(shown).contains("Shared spelling").contains("Shared donor 1").contains("shared-source");
    }

    @Test
    void a_record_that_is_not_to_be_attributed_names_nobody() {
        var seen = world.send(
                readers.getFirst(),
                Request.of("GET", "/api/v1/register/entries", "/api/v1/register/entries?q=unsigned"));

        assertThat(seen.text())
                .contains("Unsigned spelling")
                .doesNotContain("un-1")
                .doesNotContain("Larch");
    }
}
