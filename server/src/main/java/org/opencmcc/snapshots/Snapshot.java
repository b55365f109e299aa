package org.opencmcc.snapshots;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.opencmcc.terms.Period;

/// One published record: the numbers of one series for one time, as they will always stand.
///
/// @param total empty where it is withheld
public record Snapshot(
        UUID id, Cadence cadence, Period days, Instant publishedAt, OptionalInt total, List<Cell> cells) {
    public Snapshot {
        cells = List.copyOf(cells);
    }

    /// A cell's number of records, rounded; empty where it is withheld.
    public record Cell(String key, OptionalInt records) {}
}
