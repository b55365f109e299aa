package org.opencmcc.delegations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.Tx;

/// What one feature tells a delegation of its week, for the report to its capital. Each feature gives a bean of it.
public interface WeekPart {
    /// Lines about the own delegation and what it can see, of the time from the first instant to the second, and what
    /// still waits at its end.
    List<Line> lines(Tx tx, Instant from, Instant to);

    /// On which side of the report a line stands.
    enum Side {
        ASKED,
        GOT,
        OWE
    }

    /// One line of the report.
    ///
    /// @param kind    what it is about, as a stable code
    /// @param state   where it stands, as a stable code
    /// @param address where the pages show it
    /// @param days    how long it has been waiting; null where nothing waits
    record Line(
            Side side,
            String kind,
            String title,
            String state,
            Instant at,
            @Nullable String address,
            @Nullable Long days) {}
}
