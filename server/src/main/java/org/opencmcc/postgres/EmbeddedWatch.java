package org.opencmcc.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stays with a running server: starts it again on the same port when it was killed, keeps its log
/// within its limit, and stops it at the end.
final class EmbeddedWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedWatch.class);
    private static final int MAX_RESTARTS = 20;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int PAUSES_BETWEEN_LOG_CHECKS = 100;

    private final EmbeddedLaunch launch;
    private final int port;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean closed;

    private EmbeddedWatch(EmbeddedLaunch launch, int port) {
        this.launch = launch;
        this.port = port;
    }

    static EmbeddedWatch over(EmbeddedLaunch launch, EmbeddedLaunch.Running running) {
        var watch = new EmbeddedWatch(launch, running.store().port());
        Thread.ofVirtual().name("embedded-postgres-watch").start(() -> watch.stay(running.process()));
        return watch;
    }

    /// Also when this process is asked to end and nobody calls `close`.
    void stopWithThisProcess() {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::close));
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                launch.stop();
            }
        } finally {
            lock.unlock();
        }
    }

    private void stay(EmbeddedPidFile first) {
        var process = first;
        int restarts = 0;
        for (int pauses = 1; pause(); pauses++) {
            lock.lock();
            try {
                if (closed) {
                    return;
                }
                if (process.holder() != EmbeddedPidFile.Holder.OUR_SERVER) {
                    if (++restarts > MAX_RESTARTS) {
                        LOG.error("PostgreSQL was ended {} times; it is not started again", restarts);
                        return;
                    }
                    LOG.warn("PostgreSQL (process {}) ended unasked; starting it again", process.pid());
                    process = launch.findOrStart(port).process();
                }
                if (pauses % PAUSES_BETWEEN_LOG_CHECKS == 0) {
                    EmbeddedLog.in(launch.folders()).keepWithinLimit();
                }
            } catch (EmbeddedRefusal e) {
                // What was killed may not be gone yet; the attempts are counted above.
                LOG.warn("PostgreSQL could not be started again: {}", e.getMessage());
            } catch (IOException e) {
                LOG.warn("PostgreSQL's log could not be shortened: {}", e.getMessage());
            } finally {
                lock.unlock();
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
