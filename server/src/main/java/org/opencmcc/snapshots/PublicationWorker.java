package org.opencmcc.snapshots;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Looks every hour whether something is due. It runs where a centre is served, and not before it is told to.
public final class PublicationWorker implements AutoCloseable {
    private static final Logger LOG = System.getLogger(PublicationWorker.class.getName());
    private static final Duration TURN = Duration.ofHours(1);

    private final Publisher publisher;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("publication").factory());

    PublicationWorker(Publisher publisher) {
        this.publisher = publisher;
    }

    public void start() {
        var _ = thread.scheduleWithFixedDelay(this::turn, 1, TURN.toMinutes(), TimeUnit.MINUTES);
    }

    private void turn() {
        try {
            publisher.publishDue();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "publishing did not succeed and is tried again in an hour", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
