package org.opencmcc.snapshots;

import java.util.List;

/// The theatre's `snapshots.yaml`.
///
/// @param leftOut what is in no number, in words that are the same for everybody
record SnapshotFile(List<String> leftOut, List<SnapshotSeries> series) {
    SnapshotFile {
        leftOut = List.copyOf(leftOut);
        series = List.copyOf(series);
    }
}
