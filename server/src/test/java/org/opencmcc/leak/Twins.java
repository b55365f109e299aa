package org.opencmcc.leak;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Two worlds that live the same life, but that hidden acts happen in the second alone.
record Twins(World without, World with) implements AutoCloseable {
    /// Starts both at the same time.
    static Twins of(Supplier<World> one) {
        return together(one, () -> {
            var with = one.get();
            with.enrolUnheard();
            return with;
        });
    }

    private static Twins together(Supplier<World> left, Supplier<World> right) {
        var other = CompletableFuture.supplyAsync(right, Twins::beside);
        return new Twins(left.get(), other.join());
    }

    private static void beside(Runnable task) {
        Thread.ofVirtual().start(task);
    }

    /// The same is done to both at the same time.
    void both(Consumer<World> work) {
        var other = CompletableFuture.runAsync(() -> work.accept(with), Twins::beside);
        work.accept(without);
        other.join();
    }

    /// Tells the open acts to both, with hidden acts strewn among them in one.
    void tell(List<Act> open, List<Act> hidden, Instant from, Random random) {
        both(world -> Pair.tell(world, open, world == with ? hidden : List.of(), from, random));
    }

    void standStill(Instant at) {
        without.standStill(at);
        with.standStill(at);
    }

    Comparison compare() {
        return new Comparison(without, with);
    }

    @Override
    public void close() {
        both(World::close);
    }
}
