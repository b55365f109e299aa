package org.opencmcc.leak;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.opencmcc.fixture.TestServer;

/// One pair of random worlds out of a seed: who is there, who reads, what happens in secret and when.
final class RandomRun {
    private static final int MOST_HIDDEN = 100;

    private final TestServer server;
    private final long seed;
    private final Optional<Break> broken;
    private final Random random;
    private final Cast cast;

    private RandomRun(TestServer server, long seed, Optional<Break> broken) {
        this.server = server;
        this.seed = seed;
        this.broken = broken;
        this.random = new Random(seed);
        this.cast = Cast.of(random);
    }

    /// @param story what happened, cut down to what it takes; empty where nothing could be told apart
    record Result(
            long seed,
            String readers,
            int compared,
            int differences,
            List<String> failures,
            Duration took,
            String story) {
        boolean isWell() {
            return differences == 0 && failures.isEmpty();
        }
    }

    static Result of(TestServer server, long seed, Optional<Break> broken) {
        return new RandomRun(server, seed, broken).run();
    }

    private World world() {
        return broken.isPresent() ? new World(server, cast, Parts.broken()) : new World(server, cast);
    }

    private Result run() {
        var began = System.nanoTime();
        try (var twins = Twins.of(this::world)) {
            var accounts = twins.without().accounts();
            Collections.shuffle(accounts, random);
            var readers = random.nextInt(4) == 0
                    ? accounts.stream().map(Who::program).toList()
                    : Who.bothWays(accounts.getFirst());
            var story = new Story(readers);
            var open = story.open(1, accounts);
            var hidden = new ArrayList<>(story.hidden(twins.with(), 1, random));
            Collections.shuffle(hidden, random);
            hidden.subList(Math.min(MOST_HIDDEN, hidden.size()), hidden.size()).clear();
            twins.tell(open, hidden, World.FOUNDED, random);
            var at = Pair.after(World.FOUNDED, open);
            twins.standStill(at);
            broken.ifPresent(leak -> twins.both(leak.seed()));
            var comparison = compare(twins, readers, open);
            var told = comparison.differences().isEmpty() ? "" : story(twins.without(), comparison, open, hidden, at);
            return new Result(
                    seed,
                    readers.toString(),
                    comparison.compared(),
                    comparison.differences().size(),
                    comparison.failures(),
                    Duration.ofNanos(System.nanoTime() - began),
                    told);
        }
    }

    private Comparison compare(Twins twins, List<Who> readers, List<Act> open) {
        var questions = Parts.questions(Things.of(twins.with(), readers, random), 1);
        var comparison = twins.compare();
        for (var reader : readers) {
            comparison.acts(reader.account(), open);
            comparison.ask(reader, questions);
        }
        return comparison;
    }

    private String story(World without, Comparison comparison, List<Act> open, List<Act> hidden, Instant at) {
        var shrinking = new Shrinking(without, () -> fresh(open, at), hidden, at);
        var asked = comparison.differences().stream()
                .filter(difference -> difference.question().isPresent())
                .findFirst()
                .orElse(comparison.differences().getFirst());
        var needed = shrinking.of(asked);
        var text = new StringBuilder("In a world of the trial people and\n").append(cast);
        needed.ifPresentOrElse(
                acts -> {
                    text.append(acts.isEmpty() ? "with a delegation that nobody knows of,\n" : "it takes this:\n");
                    for (var at1 = 0; at1 < acts.size(); at1++) {
                        text.append("  ")
                                .append(at1 + 1)
                                .append(". ")
                                .append(acts.get(at1).name())
                                .append('\n');
                    }
                },
                () -> text.append("after ").append(hidden.size()).append(" hidden acts that could not be cut down,\n"));
        return text.append("  then ")
                .append(asked)
                .append("\nAgain: ./cmcc prove no-leak --seeds 1 --seed ")
                .append(seed)
                .append('\n')
                .toString();
    }

    private World fresh(List<Act> open, Instant at) {
        var world = world();
        world.enrolUnheard();
        Pair.tell(world, open, World.FOUNDED);
        world.standStill(at);
        broken.ifPresent(leak -> leak.seed().accept(world));
        return world;
    }
}
