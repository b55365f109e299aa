package org.opencmcc.leak;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Cuts a difference down to the few hidden acts that it takes.
///
/// The acts are done one after the other in a fresh world until the question shows the difference: the last one is
/// needed. A world with that one alone shows it, or shows it after one more, and so on.
///
/// @param fresh  a world in which all the open acts have happened and nothing hidden
/// @param hidden the acts from which the needed ones are taken
/// @param at     when the other world stood still
record Shrinking(World without, Supplier<World> fresh, List<Act> hidden, Instant at) {
    private static final int MOST = 4;

    /// @return empty where no few acts show it one after the other
    Optional<List<Act>> of(Difference found) {
        if (found.question().isEmpty()) {
            return Optional.empty();
        }
        var needed = new ArrayList<Act>();
        for (var turn = 0; turn <= MOST; turn++) {
            try (var world = fresh.get()) {
                needed.forEach(act -> world.perform(act, at.minusSeconds(30)));
                if (shows(found, world)) {
                    return Optional.of(needed);
                }
                var next = next(found, world, needed);
                if (next.isEmpty()) {
                    return Optional.empty();
                }
                needed.add(next.get());
            }
        }
        return Optional.empty();
    }

    private Optional<Act> next(Difference found, World world, List<Act> needed) {
        for (var act : hidden) {
            if (!needed.contains(act)) {
                world.perform(act, at.minusSeconds(30));
                if (shows(found, world)) {
                    return Optional.of(act);
                }
            }
        }
        return Optional.empty();
    }

    private boolean shows(Difference found, World world) {
        world.standStill(at);
        var question = found.question().orElseThrow();
        var chance = without.nextQuestion() + " " + question;
        without.entropy().begin(chance);
        world.entropy().begin(chance);
        return !world.send(found.reader(), question).equals(without.send(found.reader(), question));
    }
}
