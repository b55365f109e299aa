package org.opencmcc.leak;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.opencmcc.fixture.TestServer;
import org.opencmcc.terms.Sensitivity;

/// Two worlds whose product is broken on purpose, one way after the other, to see whether the comparison notices.
final class Breaking implements AutoCloseable {
    private static final int HIDDEN_ACTS_A_ROUND = 8;

    /// Somebody who writes under labels that are above the reader's level.
    private static final Cast CAST = new Cast(
            List.of(),
            List.of(new Cast.Person(
                    "severe-1", Optional.empty(), "lead-1", Set.of("common", "lead"), Sensitivity.SEVERE)));

    private final Who reader = Who.program("host-1");
    private final Who seesMore = Who.browser("un-1");
    private final Story story = new Story(List.of(reader));
    private final Twins twins;
    private final Random random;
    private Instant now = World.FOUNDED;
    private int round = 1;

    Breaking(TestServer server, Random random) {
        this.random = random;
        twins = Twins.of(() -> new World(server, CAST, Parts.broken()));
        var open = story.open(round);
        twins.tell(open, shuffled(), now, random);
        now = Pair.after(now, open);
        twins.standStill(now);
    }

    /// @param by what told the two worlds apart; none if the break went by unnoticed
    record Caught(Break broken, Comparison by, Duration took) {
        boolean isSo() {
            return !by.differences().isEmpty() && by.failures().isEmpty();
        }

        @Override
        public String toString() {
            return "%s in %5d ms, at answer %d: %s"
                    .formatted(isSo() ? "caught" : "NOT CAUGHT", took.toMillis(), by.compared(), broken);
        }
    }

    /// The reader only asks while it is broken: an act that went otherwise would leave a difference that stays.
    Caught passing(Break broken) {
        return caught(broken, () -> {
            var acts = actHidden(broken);
            return askUntilDifferent(broken.near(), acts);
        });
    }

    /// The reader acts while it is broken, and only what the reader is told at once counts.
    Caught lasting(Break broken) {
        return caught(broken, () -> {
            actHidden(broken);
            return actOpenly();
        });
    }

    private Caught caught(Break broken, java.util.function.Supplier<Comparison> compare) {
        var began = System.nanoTime();
        round++;
        twins.both(broken.seed());
        try {
            var by = compare.get();
            return new Caught(broken, by, Duration.ofNanos(System.nanoTime() - began));
        } finally {
            twins.both(broken.undo());
        }
    }

    /// Hidden acts in one world, the reader's own acts in both, and then every question, with nothing broken.
    Comparison whole() {
        round++;
        actHidden(shuffled().stream().limit(4L * HIDDEN_ACTS_A_ROUND));
        var comparison = actOpenly();
        var questions = Parts.questions(Things.of(twins.with(), List.of(reader), random), 1);
        comparison.askBefore(seesMore, questions);
        comparison.ask(reader, questions);
        return comparison;
    }

    /// Some hidden acts, those that the break needs among them.
    private List<Act> actHidden(Break broken) {
        var hidden = shuffled();
        var needed = broken.needs().stream()
                .map(need -> hidden.stream()
                        .filter(act -> Break.isNeeded(need, act.name()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no hidden act is called " + need)));
        return actHidden(Stream.concat(needed, hidden.stream().limit(HIDDEN_ACTS_A_ROUND)));
    }

    private List<Act> shuffled() {
        var hidden = new ArrayList<>(story.hidden(twins.with(), round, random));
        Collections.shuffle(hidden, random);
        return hidden;
    }

    private List<Act> actHidden(Stream<Act> acts) {
        var done = acts.distinct().toList();
        done.forEach(act -> twins.with().perform(act, now));
        now = now.plusSeconds(60);
        twins.standStill(now);
        return done;
    }

    private Comparison actOpenly() {
        var open = story.ofOne(reader.account(), round);
        twins.tell(open, List.of(), now, random);
        now = Pair.after(now, open);
        twins.standStill(now);
        var comparison = twins.compare();
        comparison.acts(reader.account(), open);
        return comparison;
    }

    /// One difference is enough; what is likely to show it is asked first.
    private Comparison askUntilDifferent(String near, List<Act> acts) {
        var authors = acts.stream().map(Act::by).distinct().toList();
        var things = Things.of(twins.with(), List.of(reader), authors, random);
        var questions = new ArrayList<>(Parts.questions(things, 1));
        questions.sort(Comparator.comparing(question -> !question.path().contains(near)));
        var comparison = twins.compare();
        for (var question : questions) {
            comparison.askBefore(seesMore, List.of(question));
            comparison.ask(reader, List.of(question));
            if (!comparison.differences().isEmpty()) {
                break;
            }
        }
        return comparison;
    }

    @Override
    public void close() {
        twins.close();
    }
}
