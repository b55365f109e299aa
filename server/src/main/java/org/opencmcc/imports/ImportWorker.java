package org.opencmcc.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.Gateway;
import org.opencmcc.postgres.SignedOut;
import org.opencmcc.postgres.Tx;

/// Reads received files beside the requests, as the person who sent them: when that person's
/// session ends, so does the work.
public final class ImportWorker implements AutoCloseable {
    /// Files read at the same time; more wait their turn, so that memory stays bounded.
    private static final int AT_ONCE = 2;

    private static final Logger LOG = System.getLogger(ImportWorker.class.getName());

    private final Gateway gateway;
    private final ReadingDesk desk;
    private final CommitDesk commits;
    private final Staging staging;
    private final Path spool;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ImportWorker(Gateway gateway, ReadingDesk desk, CommitDesk commits, Staging staging, Path spool) {
        this.gateway = gateway;
        this.desk = desk;
        this.commits = commits;
        this.staging = staging;
        this.spool = spool;
    }

    /// A new place for a file to lie while it is being received or read.
    public Path newSpoolFile() {
        try {
            Files.createDirectories(spool);
            return Files.createTempFile(spool, "received-", ".bin");
        } catch (IOException e) {
            throw new UncheckedIOException("could not make room for a file", e);
        }
    }

    /// Starts reading a received import and returns at once; `file` is deleted when it has been
    /// read.
    public void startReading(Credential credential, UUID id, Path file, @Nullable Mapping mapping) {
        threads.execute(() -> {
            turns.acquireUninterruptibly();
            try {
                read(credential, id, file, mapping);
            } finally {
                turns.release();
                delete(file);
            }
        });
    }

    /// Reads again what the database keeps, with the columns as a person matched them.
    public void startReadingAgain(Credential credential, UUID id, Mapping mapping) {
        var file = newSpoolFile();
        gateway.in(credential, tx -> {
            desk.copyFile(tx, id, file);
            return id;
        });
        startReading(credential, id, file, mapping);
    }

    /// Reads to the end before it returns.
    void read(Credential credential, UUID id, Path file, @Nullable Mapping mapping) {
        try {
            var begun = gateway.in(credential, tx -> desk.begin(tx, id, ImportState.RECEIVED, ImportState.READING));
            if (begun.isPresent()) {
                staging.stage(credential, begun.get(), file, mapping);
            }
        } catch (SignedOut e) {
            LOG.log(Level.INFO, "import {0} stopped: its session ended", id);
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "import " + id + " failed", e);
            fail(credential, id);
        }
    }

    private void fail(Credential credential, UUID id) {
        try {
            gateway.in(credential, tx -> {
                desk.failed(
                        tx,
                        id,
                        new Import.Failure(
                                "CENTRE_FAILURE",
                                "The centre failed while it read this file. Nothing of it was entered. Send it again, and tell those who run the centre: "
                                        + id));
                return id;
            });
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "import " + id + " could not be marked as failed", e);
        }
    }

    /// Commits a previewed import: marked as being entered first, so that others see it, then
    /// entered all or nothing.
    public ImportOutcome commit(Credential credential, UUID id, CommitWish wish) {
        var refused = gateway.in(credential, tx -> {
            var refusal = commits.refusalToCommit(tx, id, wish).or(() -> refusalToBegin(tx, id));
            refusal.ifPresent(r -> commits.recordRefusal(tx, id, r));
            return refusal;
        });
        if (refused.isPresent()) {
            return refused.get();
        }
        try {
            return gateway.in(credential, tx -> commits.commit(tx, id, wish));
        } catch (RuntimeException e) {
            backToPreview(credential, id, e);
            throw e;
        }
    }

    private Optional<ImportOutcome> refusalToBegin(Tx tx, UUID id) {
        return desk.begin(tx, id, ImportState.PREVIEW, ImportState.COMMITTING).isPresent()
                ? Optional.empty()
                : Optional.of(
                        new ImportOutcome.NotNow("BEING_WORKED_ON", "Somebody else has entered this file already."));
    }

    /// Where even this fails, the import counts as interrupted after a while and can be committed
    /// all the same.
    private void backToPreview(Credential credential, UUID id, RuntimeException failure) {
        try {
            gateway.in(credential, tx -> {
                commits.backToPreview(tx, id);
                return id;
            });
        } catch (RuntimeException another) {
            failure.addSuppressed(another);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "could not delete a spooled file", e);
        }
    }

    List<Path> spooled() {
        try (var files = Files.list(spool)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
