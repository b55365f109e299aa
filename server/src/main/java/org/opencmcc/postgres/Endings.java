package org.opencmcc.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// Ends what stays open for somebody, such as a stream, within a second of the end of that person's way in, on
/// whichever
/// node it ended. Where the database cannot be heard, everything ends: whoever is still in comes back.
public final class Endings implements AutoCloseable {
    private static final int LISTENING_MILLISECONDS = 400;

    /// How many times of listening pass before ways in are asked for that ran out without an act of anybody's.
    private static final int QUIET_TURNS = 10;

    private final Supplier<Connection> connections;
    private final EndingStore store = new EndingStore();
    private final Map<Watch, Credential> watched = new ConcurrentHashMap<>();
    private final AtomicBoolean started = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CountDownLatch listening = new CountDownLatch(1);

    /// @param connections gives one of the role that runs the product, kept for listening once something is watched
    public Endings(Supplier<Connection> connections) {
        this.connections = connections;
    }

    /// Something that ends with a way in.
    public final class Watch implements AutoCloseable {
        private final CountDownLatch ended = new CountDownLatch(1);

        /// Waits; false once it has ended.
        public boolean goesOn(long milliseconds) throws InterruptedException {
            return !ended.await(milliseconds, TimeUnit.MILLISECONDS);
        }

        @Override
        public void close() {
            watched.remove(this);
            ended.countDown();
        }
    }

    /// Watches from now on. The caller opens a transaction of the credential afterwards: what ended before the watch
    /// shows there.
    public Watch watch(Credential credential) throws InterruptedException {
        if (started.compareAndSet(false, true)) {
            Thread.ofVirtual().name("endings").start(this::listen);
        }
        var watch = new Watch();
        watched.put(watch, credential);
        if (closed.get() || !listening.await(5, TimeUnit.SECONDS)) {
            watch.close();
        }
        return watch;
    }

    private void listen() {
        while (!closed.get()) {
            try (var connection = connections.get()) {
                store.listen(connection);
                listening.countDown();
                follow(connection);
            } catch (SQLException | DatabaseFailure lost) {
                endAll();
                pause();
            }
        }
        endAll();
    }

    private void follow(Connection connection) throws SQLException {
        for (var quiet = 0; !closed.get(); quiet++) {
            if (store.heard(connection, LISTENING_MILLISECONDS) || quiet >= QUIET_TURNS) {
                endThoseThatEnded(connection);
                quiet = 0;
            }
        }
    }

    private void endThoseThatEnded(Connection connection) throws SQLException {
        var now = Map.copyOf(watched);
        var open = store.stillOpen(connection, now.values());
        now.forEach((watch, credential) -> {
            if (!open.contains(credential)) {
                watch.close();
            }
        });
    }

    private void endAll() {
        Map.copyOf(watched).keySet().forEach(Watch::close);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LISTENING_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.set(true);
        endAll();
    }
}
