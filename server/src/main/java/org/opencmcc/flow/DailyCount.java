package org.opencmcc.flow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one source counts on one day by one definition.
///
/// @param trucks   the source's rows that the definition counts; null where the day is not covered
/// @param value    in the definition's unit; null where the day is not covered or no row states the quantity
/// @param restsOn  how many of those rows state the quantity
/// @param averages running averages by their length in days; null where the day is not covered
public record DailyCount(
        LocalDate day,
        State state,
        @Nullable Integer trucks,
        @Nullable BigDecimal value,
        @Nullable Integer restsOn,
        @Nullable Map<Integer, RunningAverage> averages) {
    /// Whether the source speaks of the day.
    public enum State {
        COUNTED,
        /// Its rows of the day do not state the quantity.
        NOT_RECORDED,
        NOT_COVERED
    }

    /// A mean over the days of a window that the list covers; `days` says on how many of them it rests.
    public record RunningAverage(double mean, int days) {}
}
