package org.opencmcc.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestServer;

/// A comparison that finds nothing proves something only if it finds what is there: each of these breaks must be
/// caught.
@Tag("leak")
@OnACentre
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class SeededLeakTest {
    private static final int HIDDEN_ACTS_A_ROUND = 8;

    private final Who reader = Who.program("host-1");
    private final Who seesMore = Who.browser("un-1");
    private final Random random = Seed.ofThisRun("seeded leaks");
    private final Story story = new Story(List.of(reader));
    private final World without;
    private final World with;
    private Instant now = World.FOUNDED;
    private int round;

    SeededLeakTest(TestServer server) {
        without = new World(server, Parts.broken());
        with = new World(server, Parts.broken());
        with.enrolUnheard();
    }

    @BeforeAll
    void tellTheStory() {
        round = 1;
        var open = story.open(round);
        Pair.tell(without, open, now);
        Pair.tell(with, open, story.hidden(with, round, random), now, random);
        now = Pair.after(now, open);
        standStill();
    }

    @AfterAll
    void end() {
        without.close();
        with.close();
    }

    private void standStill() {
        without.standStill(now);
        with.standStill(now);
    }

    @Test
    @Order(1)
    void whole_the_worlds_cannot_be_told_apart() {
        assertThat(another().differences()).isEmpty();
    }

    static List<Break> passing() {
        return Parts.passing();
    }

    /// The reader only asks meanwhile: an act that went otherwise would leave a difference that stays.
    @ParameterizedTest(name = "{0}")
    @MethodSource("passing")
    @Order(2)
    void a_leak_is_caught(Break broken) {
        catches(broken, () -> {
            round++;
            actHidden(broken);
            return askUntilDifferent(new Comparison(without, with), broken.near());
        });
    }

    @Test
    @Order(3)
    void mended_the_worlds_cannot_be_told_apart_again() {
        assertThat(another().differences()).isEmpty();
    }

    static List<Break> lasting() {
        return Parts.lasting();
    }

    /// These leave their mark on records, so that only what the reader is told at once may count.
    @ParameterizedTest(name = "{0}")
    @MethodSource("lasting")
    @Order(4)
    void a_leak_that_leaves_its_mark_is_caught_while_the_reader_acts(Break broken) {
        catches(broken, () -> {
            round++;
            actHidden(broken);
            return actOpenly();
        });
    }

    private void catches(Break broken, Supplier<Comparison> compare) {
        var began = System.nanoTime();
        broken.seed().accept(without);
        broken.seed().accept(with);
        try {
            var found = compare.get();
            var took = Duration.ofNanos(System.nanoTime() - began).toMillis();

            assertThat(found.failures()).isEmpty();
            assertThat(found.differences()).isNotEmpty();
            System.out.printf(
                    "caught in %5d ms, %3d of %3d answers differ: %s%n",
                    took, found.differences().size(), found.compared(), broken);
        } finally {
            broken.undo().accept(without);
            broken.undo().accept(with);
        }
    }

    /// Hidden acts in one world, the reader's own acts in both, and then every question.
    private Comparison another() {
        round++;
        actHidden(shuffled().stream());
        return askEverything(actOpenly());
    }

    /// Some hidden acts, those that the break needs among them.
    private void actHidden(Break broken) {
        var hidden = shuffled();
        var needed = broken.needs().stream()
                .map(end ->
                        hidden.stream().filter(act -> act.name().endsWith(end)).findFirst())
                .map(Optional::orElseThrow);
        actHidden(Stream.concat(needed, hidden.stream().limit(HIDDEN_ACTS_A_ROUND)));
    }

    private List<Act> shuffled() {
        var hidden = story.hidden(with, round, random);
        Collections.shuffle(hidden, random);
        return hidden;
    }

    private void actHidden(Stream<Act> acts) {
        acts.distinct().forEach(act -> with.perform(act, now));
        now = now.plusSeconds(60);
        standStill();
    }

    private Comparison actOpenly() {
        var open = story.ofOne(reader.account(), round);
        Pair.tell(without, open, now);
        Pair.tell(with, open, now);
        now = Pair.after(now, open);
        standStill();
        var comparison = new Comparison(without, with);
        comparison.acts(reader.account(), open);
        return comparison;
    }

    private Comparison askEverything(Comparison comparison) {
        var questions = questions();
        comparison.askBefore(seesMore, questions);
        comparison.ask(reader, questions);
        return comparison;
    }

    /// One difference is enough; what is likely to show it is asked first.
    private Comparison askUntilDifferent(Comparison comparison, String near) {
        var questions = new ArrayList<>(questions());
        questions.sort(Comparator.comparing(question -> !question.path().contains(near)));
        for (var question : questions) {
            comparison.askBefore(seesMore, List.of(question));
            comparison.ask(reader, List.of(question));
            if (!comparison.differences().isEmpty()) {
                break;
            }
        }
        return comparison;
    }

    private List<Request> questions() {
        return Parts.questions(Things.of(with, List.of(reader), random), 1);
    }
}
