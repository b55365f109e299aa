package org.opencmcc.leak;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// A way in which such a product breaks, seeded into a running world and taken out again.
///
/// @param name  what it is, in the words of those who find such things
/// @param seed  breaks a world
/// @param undo  mends it
record Break(String name, Consumer<World> seed, Consumer<World> undo) {
    /// Broken by statements that whoever runs the machine can give.
    static Break bySql(String name, String seed, String undo) {
        return new Break(
                name, world -> world.store().run(seed), world -> world.store().run(undo));
    }

    /// Broken by one of the parts of [BrokenParts].
    static Break byPart(String part, String name) {
        return new Break(
                name,
                world -> world.bean(Switches.class).turn(part, true),
                world -> world.bean(Switches.class).turn(part, false));
    }

    @Override
    public String toString() {
        return name;
    }

    /// Which broken parts are at work in a world.
    static final class Switches {
        private final ConcurrentHashMap<String, Boolean> on = new ConcurrentHashMap<>();

        void turn(String part, boolean to) {
            on.put(part, to);
        }

        boolean isOn(String part) {
            return on.getOrDefault(part, false);
        }
    }
}
