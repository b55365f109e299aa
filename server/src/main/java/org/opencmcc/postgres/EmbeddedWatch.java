package org.opencmcc.postgres;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stays with a running server: starts it again on the same port when it was killed, keeps its log within its
/// limit, and stops it at the end.
final class EmbeddedWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedWatch.class);
    private static final int MAX_RESTARTS = 20;
    private static final long LOG_CHECK_SECONDS = 60;

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
        Thread.ofVirtual().name("embedded-postgres-watch").start(() -> watch.stay(running.pid()));
        return watch;
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

    private void stay(long firstPid) {
        var pid = firstPid;
        for (int restarts = 0; restarts <= MAX_RESTARTS; restarts++) {
            if (!waitForEnd(pid)) {
                return;
            }
            lock.lock();
            try {
                if (closed) {
                    return;
                }
                LOG.warn("PostgreSQL (process {}) ended unasked; starting it again", pid);
                pid = launch.findOrStart(port).pid();
            } catch (EmbeddedRefusal e) {
                LOG.error("PostgreSQL could not be started again: {}", e.getMessage());
                return;
            } finally {
                lock.unlock();
            }
        }
        LOG.error("PostgreSQL was ended {} times; it is not started again", MAX_RESTARTS);
    }

    private boolean waitForEnd(long pid) {
        var end = ProcessHandle.of(pid)
                .map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null));
        while (true) {
            try {
                end.get(LOG_CHECK_SECONDS, TimeUnit.SECONDS);
                return true;
            } catch (TimeoutException e) {
                keepLogWithinLimit();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    private void keepLogWithinLimit() {
        try {
            EmbeddedLog.in(launch.folders()).keepWithinLimit();
        } catch (IOException e) {
            LOG.warn("PostgreSQL's log could not be shortened: {}", e.getMessage());
        }
    }
}
