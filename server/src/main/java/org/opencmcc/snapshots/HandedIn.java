package org.opencmcc.snapshots;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That somebody handed a record in: never what it says, and of whose it is only that it is another's.
///
/// @param originator a number that stands for one delegation within one publication
record HandedIn(UUID record, String kind, @Nullable String question, int originator) {
    boolean isCountedBy(SnapshotSeries.Dimension dimension) {
        return switch (dimension) {
            case KIND -> true;
            case QUESTION -> kind.equals("CLAIM");
        };
    }

    String keyIn(SnapshotSeries series) {
        var own = switch (series.dimension()) {
            case KIND -> kind;
            case QUESTION -> question;
        };
        return series.cells().stream()
                .map(SnapshotSeries.SnapshotCell::key)
                .filter(key -> key.equals(own))
                .findFirst()
                .orElse(SnapshotSeries.OTHER);
    }
}
