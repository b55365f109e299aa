package org.opencmcc.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestServer;

/// Whatever happens that a person may not see: every answer to that person stays the same to the byte.
///
/// Everybody of a world that a seed makes is a reader once, together with some others from whom the same acts are
/// hidden; and all programs together, for which records for display do not exist.
@Tag("leak")
@OnACentre
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class NoLeakTest {
    private static final int GROUPS = 3;
    private static final int PROGRAMS = GROUPS;
    private static final int MOST_HIDDEN = 120;
    private static final int COMPARED = 20_000;

    private final Random random = Seed.ofThisRun("leak proof");
    private final Cast cast = Cast.of(random);
    private final TestServer server;
    private final World without;
    private final List<Act> open;
    private final List<List<Who>> groups = new ArrayList<>();
    private final Map<Integer, CompletableFuture<World>> coming = new HashMap<>();
    private int compared;

    NoLeakTest(TestServer server) {
        this.server = server;
        this.without = new World(server, cast);
        this.open = new Story(List.of()).open(1, without.accounts());
    }

    @BeforeAll
    void tellTheStoryOnce() {
        System.out.print(cast);
        var accounts = without.accounts();
        Collections.shuffle(accounts, random);
        for (var group = 0; group < GROUPS; group++) {
            var readers = new ArrayList<Who>();
            for (var at = group; at < accounts.size(); at += GROUPS) {
                readers.addAll(Who.bothWays(accounts.get(at)));
            }
            groups.add(readers);
        }
        groups.add(accounts.stream().map(Who::program).toList());
        begin(0);
        Pair.tell(without, open, World.FOUNDED);
        without.standStill(Pair.after(World.FOUNDED, open));
    }

    /// The next world is told its story while the one before it is being asked.
    private void begin(int group) {
        if (group < groups.size()) {
            var chance = new Random(random.nextLong());
            coming.put(
                    group,
                    CompletableFuture.supplyAsync(
                            () -> told(groups.get(group), chance),
                            task -> Thread.ofVirtual().start(task)));
        }
    }

    private World told(List<Who> readers, Random chance) {
        var with = new World(server, cast);
        with.enrolUnheard();
        var hidden = new ArrayList<>(new Story(readers).hidden(with, 1, chance));
        Collections.shuffle(hidden, chance);
        var some = hidden.subList(0, Math.min(MOST_HIDDEN, hidden.size()));
        Pair.tell(with, open, some, World.FOUNDED, chance);
        with.standStill(Pair.after(World.FOUNDED, open));
        return with;
    }

    @AfterAll
    void end() {
        without.close();
    }

    @ParameterizedTest(name = "readers of group {0}")
    @ValueSource(ints = {0, 1, 2, PROGRAMS})
    @Order(1)
    void what_a_person_may_not_see_changes_no_answer_to_that_person(int group) {
        var readers = groups.get(group);
        try (var with = Objects.requireNonNull(coming.get(group)).join()) {
            begin(group + 1);
            var questions = Parts.questions(Things.of(with, readers, random), 1);
            var comparison = new Comparison(without, with);
            comparison.askBefore(seesMore(readers), some(questions));
            for (var reader : readers) {
                comparison.acts(reader.account(), open);
                comparison.ask(reader, questions);
            }
            comparison.ask(Who.NOBODY, some(questions));

            compared += comparison.compared();
            System.out.println("compared " + comparison.compared() + " answers to " + readers);
            assertThat(comparison.failures()).isEmpty();
            assertThat(comparison.differences()).isEmpty();
            assertThat(Pair.notAsked(Operations.of(with), with))
                    .as("operations that the leak proof does not ask: add them to a Part")
                    .isEmpty();
        }
    }

    @Test
    @Order(2)
    void enough_was_compared() {
        assertThat(compared).isGreaterThan(COMPARED);
    }

    private List<Request> some(List<Request> questions) {
        return questions.stream().filter(question -> random.nextInt(4) == 0).toList();
    }

    private static Who seesMore(List<Who> readers) {
        return World.TRIAL.stream()
                .filter(account -> readers.stream().noneMatch(r -> r.account().equals(account)))
                .findFirst()
                .map(Who::browser)
                .orElse(Who.browser("un-1"));
    }
}
