package org.opencmcc.leak;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// A way in which such a product breaks, seeded into a running world and taken out again.
///
/// @param name  what it is, in the words of those who find such things
/// @param seed  breaks a world
/// @param undo  mends it
/// @param needs what the names of the hidden acts end with, one of each of which surely happens while it is broken
/// @param near  what the paths of the questions contain that are asked first; all are asked if these find nothing
record Break(String name, Consumer<World> seed, Consumer<World> undo, List<String> needs, String near) {
    Break(String name, Consumer<World> seed, Consumer<World> undo) {
        this(name, seed, undo, List.of(), "");
    }

    /// Broken by statements that whoever runs the machine can give.
    static Break bySql(String name, String seed, String undo) {
        return new Break(
                name, world -> world.store().run(seed), world -> world.store().run(undo));
    }

    /// Broken by a part that waits in the running centre for its switch, such as those of [BrokenParts].
    static Break byPart(String part, String name) {
        return new Break(
                name,
                world -> world.bean(Switches.class).turn(part, true),
                world -> world.bean(Switches.class).turn(part, false));
    }

    /// Shows once acts with such names have happened: with these ends, or with the part before a `*` anywhere as well.
    Break needing(String... acts) {
        return new Break(name, seed, undo, List.of(acts), near);
    }

    /// Shows, so one supposes, in questions with such paths.
    Break near(String path) {
        return new Break(name, seed, undo, needs, path);
    }

    static boolean isNeeded(String need, String act) {
        var star = need.indexOf('*');
        return act.endsWith(need.substring(star + 1)) && act.contains(need.substring(0, Math.max(star, 0)));
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
