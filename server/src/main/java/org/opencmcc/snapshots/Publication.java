package org.opencmcc.snapshots;

import java.time.Instant;
import java.time.ZoneId;
import org.opencmcc.terms.Period;

/// One time of one series, to be published when it is over.
record Publication(SnapshotSeries series, Cadence cadence, Period days, Instant from, Instant to) {
    static Publication of(SnapshotSeries series, Cadence cadence, Period days, ZoneId zone) {
        return new Publication(
                series,
                cadence,
                days,
                days.from().atStartOfDay(zone).toInstant(),
                days.to().plusDays(1).atStartOfDay(zone).toInstant());
    }
}
