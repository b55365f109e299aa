package org.opencmcc.leak;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Tells the same story to worlds, and the hidden acts to some of them.
final class Pair {
    private static final Duration BETWEEN_ACTS = Duration.ofMinutes(1);

    private Pair() {}

    /// The open acts, each at its own instant.
    static void tell(World world, List<Act> open, Instant from) {
        tell(world, open, List.of(), from, new Random(0));
    }

    /// The open acts at the same instants as elsewhere, with hidden acts strewn among them.
    static void tell(World world, List<Act> open, List<Act> hidden, Instant from, Random random) {
        var places = new ArrayList<List<Act>>();
        open.forEach(act -> places.add(new ArrayList<>()));
        hidden.forEach(act -> places.get(random.nextInt(places.size())).add(act));
        var at = from;
        for (var place = 0; place < open.size(); place++) {
            for (var act : places.get(place)) {
                world.perform(act, at.minusSeconds(30));
            }
            world.perform(open.get(place), at);
            at = at.plus(BETWEEN_ACTS);
        }
    }

    /// An instant after a round of acts.
    static Instant after(Instant from, List<Act> open) {
        return from.plus(BETWEEN_ACTS.multipliedBy(open.size() + 1L));
    }

    /// The operations of the API that nobody used.
    static Set<String> notAsked(Set<String> operations, World world) {
        var missing = new HashSet<>(operations);
        missing.removeAll(world.asked());
        return missing;
    }
}
