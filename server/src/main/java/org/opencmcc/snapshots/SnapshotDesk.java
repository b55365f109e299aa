package org.opencmcc.snapshots;

import java.util.List;
import java.util.Optional;
import org.opencmcc.postgres.Tx;

/// Reads what was published. Whoever is not on a series' floor finds the series as everybody does, and nothing in it.
public final class SnapshotDesk {
    private final SnapshotFile file;
    private final SnapshotStore store = new SnapshotStore();

    SnapshotDesk(SnapshotFile file) {
        this.file = file;
    }

    /// What the theatre declares, the same for everybody.
    public List<SnapshotSeries> series() {
        return file.series();
    }

    /// What is in no number, in constant words.
    public List<String> leftOut() {
        return file.leftOut();
    }

    public Optional<SnapshotSeries> series(String id) {
        return file.series().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// The newest first.
    public List<Snapshot> published(Tx tx, SnapshotSeries series) {
        return store.published(tx, series.id());
    }
}
