package org.opencmcc.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opencmcc.ledger.Entry;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Tx;

/// Keeps the book of work that is done beside the requests: begun, under way, failed, read.
final class ReadingDesk {
    /// How long work may go on without a sign of life. Past it the work is taken for interrupted:
    /// the machine stopped, and it can be done again.
    static final Duration WORK_LASTS = Duration.ofSeconds(30);

    private final Ledger ledger;
    private final ImportStore imports;
    private final CommitDesk commits;
    private final FileStore files = new FileStore();
    private final StagingStore staging = new StagingStore();

    ReadingDesk(Ledger ledger, ImportStore imports, CommitDesk commits) {
        this.ledger = ledger;
        this.imports = imports;
        this.commits = commits;
    }

    StagingStore staging() {
        return staging;
    }

    /// Marks the import as being worked on. Nothing where it does not stand where this could begin.
    Optional<Import> begin(Tx tx, UUID id, ImportState from, ImportState to) {
        var found = imports.findToChange(tx, id);
        if (found.isEmpty() || !mayBegin(found.get(), from, to, tx.now())) {
            return Optional.empty();
        }
        imports.working(tx, id, to, tx.now().plus(WORK_LASTS));
        return found;
    }

    /// Whoever enters rows holds the import until the end, so that one who gets hold of it finds
    /// nobody entering.
    private static boolean mayBegin(Import found, ImportState from, ImportState to, Instant now) {
        var until = found.workUntil();
        var interrupted = to == ImportState.COMMITTING || (until != null && now.isAfter(until));
        return found.state() == from || (found.state() == to && interrupted);
    }

    /// Puts a received file where it can be read.
    void copyFile(Tx tx, UUID id, Path to) {
        var made = imports.find(tx, id).orElseThrow();
        try (var out = Files.newOutputStream(to)) {
            files.copyTo(tx, new StagingStore.ImportRef(made.number(), made.label()), out);
        } catch (IOException e) {
            throw new UncheckedIOException("could not lay out a received file", e);
        }
    }

    void progress(Tx tx, UUID id, int rows) {
        imports.progress(tx, id, rows, tx.now().plus(WORK_LASTS));
    }

    /// Says why a file could not be read, unless somebody has decided about it in the meantime.
    void failed(Tx tx, UUID id, Import.Failure failure) {
        if (imports.failed(tx, id, failure)) {
            ledger.record(tx, Entry.refused("import.read", failure.code(), id));
        }
    }

    /// The file was read: with what committing it would do to its list as that stands now.
    ///
    /// @throws IllegalStateException where the import is no longer being read, so that nothing of
    ///     the reading stays
    void previewed(Tx tx, Import made, ImportStore.Previewed found) {
        if (!imports.previewed(tx, made.id(), commits.compared(tx, made, found))) {
            throw new IllegalStateException("import " + made.id() + " is no longer being read");
        }
        var counts = found.counts();
        ledger.record(
                tx,
                Entry.done(
                        "import.read",
                        made.id(),
                        Map.of("rowsRead", counts.rowsRead(), "accepted", counts.accepted())));
    }
}
