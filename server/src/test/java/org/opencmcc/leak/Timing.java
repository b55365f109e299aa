package org.opencmcc.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.opencmcc.fixture.TestServer;

/// Whether what is hidden takes as long as what never was: both are asked for in pairs, in random order, one after the
/// other.
final class Timing implements AutoCloseable {
    private static final int WARMING = 2_000;

    private final Who reader = Who.program("host-1");
    private final Random random;
    private final World world;
    private final List<Pairing> pairings = new ArrayList<>();

    private record Pairing(Request hidden, Request missing) {}

    Timing(TestServer server, Random random) {
        this.random = random;
        world = new World(server, Parts.broken());
        world.enrolUnheard();
        var hidden = new Story(List.of(reader)).hidden(world, 1, random);
        hidden.forEach(act -> world.perform(act, World.FOUNDED.plusSeconds(60)));
        world.standStill(World.FOUNDED.plusSeconds(120));
        var things = Things.of(world, List.of(reader), random);
        for (var question : Parts.questions(things.hiddenAlone(), 1)) {
            // Lists by a cursor are longer questions; here it is about one thing that is there or not.
            if (question.method().equals("GET") && question.operation().contains("{")) {
                things.missing(question).ifPresent(missing -> pairings.add(new Pairing(question, missing)));
            }
        }
    }

    World world() {
        return world;
    }

    /// @param part of the paths of the questions that are asked
    Spread of(int pairs, String part) {
        var asked = pairings.stream()
                .filter(pairing -> pairing.hidden().path().contains(part))
                .toList();
        var hidden = new long[pairs];
        var missing = new long[pairs];
        for (var at = -Math.min(WARMING, pairs); at < pairs; at++) {
            var pairing = asked.get(random.nextInt(asked.size()));
            var hiddenFirst = random.nextBoolean();
            var first = took(hiddenFirst ? pairing.hidden() : pairing.missing());
            var second = took(hiddenFirst ? pairing.missing() : pairing.hidden());
            if (at >= 0) {
                hidden[at] = hiddenFirst ? first : second;
                missing[at] = hiddenFirst ? second : first;
            }
        }
        return Spread.of(hidden, missing);
    }

    /// How many questions are asked, each about something hidden and something that never was.
    int questions() {
        return pairings.size();
    }

    private long took(Request request) {
        var began = System.nanoTime();
        world.send(reader, request);
        return System.nanoTime() - began;
    }

    @Override
    public void close() {
        world.close();
    }
}
