package org.opencmcc.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestServer;

/// Whatever happens that a person may not see: every answer to that person stays the same to the byte.
@Tag("leak")
@OnACentre
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NoLeakTest {
    private final Random random = Seed.ofThisRun("leak proof");
    private final TestServer server;
    private final World without;
    private final List<Act> open = new Story(List.of()).open(1);

    NoLeakTest(TestServer server) {
        this.server = server;
        this.without = new World(server);
    }

    @BeforeAll
    void tellTheStoryOnce() {
        Pair.tell(without, open, World.FOUNDED);
        without.standStill(Pair.after(World.FOUNDED, open));
    }

    @AfterAll
    void end() {
        without.close();
    }

    /// People in both ways of asking, and all programs together, for which records for display do not exist.
    static Stream<List<Who>> readers() {
        return Stream.concat(
                World.ACCOUNTS.stream().map(Who::bothWays),
                Stream.of(World.ACCOUNTS.stream().map(Who::program).toList()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readers")
    void what_a_person_may_not_see_changes_no_answer_to_that_person(List<Who> readers) {
        var story = new Story(readers);
        try (var with = new World(server)) {
            with.enrolUnheard();
            Pair.tell(with, open, story.hidden(with, 1, random), World.FOUNDED, random);
            with.standStill(Pair.after(World.FOUNDED, open));
            var questions = Parts.questions(Things.of(with, readers, random), 1);

            var comparison = new Comparison(without, with);
            comparison.askBefore(seesMore(readers), questions);
            for (var reader : readers) {
                comparison.acts(reader.account(), open);
                comparison.ask(reader, questions);
            }
            comparison.ask(Who.NOBODY, questions);

            System.out.println("compared " + comparison.compared() + " answers to " + readers);
            assertThat(comparison.failures()).isEmpty();
            assertThat(comparison.differences()).isEmpty();
            assertThat(Pair.notAsked(Operations.of(with), with))
                    .as("operations that the leak proof does not ask: add them to a Part")
                    .isEmpty();
        }
    }

    private static Who seesMore(List<Who> readers) {
        return Who.browser(readers.getFirst().account().equals("un-1") ? "ngo-1" : "un-1");
    }
}
