package org.opencmcc.crossings;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencmcc.theatre.Crossings;

/// What was known of a crossing on a day.
///
/// @param status       `UNKNOWN` where nothing was stated until that day
/// @param since        the first day of the unbroken run of this status; null where nothing was stated
/// @param lastStatedOn the newest day on which it was stated; null where nothing was stated
/// @param newest       the statement of that day
/// @param history      every statement about the crossing, the oldest first
/// @param spellings    the names under which lists write it
public record CrossingStatus(
        Crossings.Crossing crossing,
        Standing standing,
        Crossings.Status status,
        @Nullable LocalDate since,
        @Nullable LocalDate lastStatedOn,
        Crossings.@Nullable Statement newest,
        List<Crossings.Statement> history,
        List<String> spellings) {
    public CrossingStatus {
        history = List.copyOf(history);
        spellings = List.copyOf(spellings);
    }

    /// How good the knowledge of the status on the day is.
    public enum Standing {
        /// Stated on or before the day, and the statements reach as far as the day.
        STATED,
        /// Stated once; the day lies after the newest statement about any crossing.
        LAST_KNOWN,
        /// Nothing was stated, or that nothing is known.
        UNKNOWN
    }
}
