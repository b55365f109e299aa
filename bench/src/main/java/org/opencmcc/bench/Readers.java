package org.opencmcc.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Many readers at once, each asking one question after the other on its own connection.
///
/// @param count how many they are; the trial accounts take turns
record Readers(int port, List<String> tokens, int count) {
    static final Duration TURN = Duration.ofMillis(600);

    private static final int MOST_QUESTIONS = 10_000;

    static Readers of(BenchCentre centre, int count) {
        return new Readers(
                centre.port(), BenchCentre.ACCOUNTS.stream().map(centre::token).toList(), count);
    }

    /// All of them for the length of a turn, on threads of their own: virtual ones would share the server's carriers
    /// and be served in its order.
    ///
    /// @param path what is asked next
    Samples ask(Random random, Function<Random, String> path) {
        var all = new Samples();
        var together = new CyclicBarrier(count);
        try (var threads = Executors.newFixedThreadPool(count)) {
            var readers = new ArrayList<Future<Samples>>();
            for (var at = 0; at < count; at++) {
                var reader = new HttpReader(port, tokens.get(at % tokens.size()));
                var own = new Random(random.nextLong());
                readers.add(threads.submit(() -> askInTurn(reader, () -> path.apply(own), together)));
            }
            for (var reader : readers) {
                all.addAll(reader.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Samples askInTurn(
            HttpReader reader, java.util.function.Supplier<String> paths, CyclicBarrier together)
            throws IOException, InterruptedException, BrokenBarrierException {
        var times = new Samples();
        try (reader) {
            reader.get(paths.get());
            together.await();
            var end = System.nanoTime() + TURN.toNanos();
            while (System.nanoTime() < end && times.count() < MOST_QUESTIONS) {
                var path = paths.get();
                times.time(() -> reader.get(path));
            }
        }
        return times;
    }
}
