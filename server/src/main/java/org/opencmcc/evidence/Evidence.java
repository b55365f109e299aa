package org.opencmcc.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencmcc.counting.CountDefinition;
import org.opencmcc.flow.DailyCount;
import org.opencmcc.terms.Period;

/// What one source counted before and after a day, side by side. It says how far apart the means are
/// and how sure that is; what it means is for people to say.
///
/// @param difference null where a side has no day that is counted
/// @param warnings   what must be read before the figures, in the order of their days
public record Evidence(
        Side before,
        Side after,
        @Nullable Difference difference,
        List<Warning> warnings,
        List<SharePair> shares,
        List<DailyCount> days) {
    public Evidence {
        warnings = List.copyOf(warnings);
        shares = List.copyOf(shares);
        days = List.copyOf(days);
    }

    /// One of the two windows.
    ///
    /// @param counted     days with a figure, on which the mean rests
    /// @param notRecorded days on which rows stand but none states the quantity
    /// @param mean        null where no day has a figure
    /// @param dayToDay    the autocorrelation of a day with the one before; null where nothing varies
    public record Side(
            Period period,
            int counted,
            int notCovered,
            int notRecorded,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal dayToDay) {}

    /// Mean after less mean before, in the definition's unit a day.
    ///
    /// @param range what stands beside it as doubt; null where there is none to give
    /// @param why   in words, why there is no range
    public record Difference(
            BigDecimal mean,
            @Nullable Range range,
            @Nullable String why) {}

    /// The interval, and the parameters with which it was worked out.
    public record Range(
            BigDecimal low, BigDecimal high, BigDecimal level, int wavesBefore, int wavesAfter, int degrees) {}

    /// Something that stands above the figures.
    ///
    /// @param day    the day that it is about; null where it is about the whole
    /// @param source who says so, for what the theatre's data says
    public record Warning(
            WarningCode code,
            @Nullable LocalDate day,
            String words,
            @Nullable String source,
            @Nullable String url) {}

    /// What a warning is about.
    public enum WarningCode {
        DEFINITION_CHANGED,
        COVERAGE_STARTS,
        COVERAGE_ENDS,
        NOT_COVERED,
        NOT_RECORDED,
        WEEKDAYS_UNEVEN
    }

    /// What part of its whole a definition had before and after.
    ///
    /// @param whyNotRecorded null where the source records it
    /// @param before         null where no day before is counted
    public record SharePair(
            CountDefinition definition,
            String whole,
            @Nullable String whyNotRecorded,
            @Nullable Part before,
            @Nullable Part after) {}

    /// A part of a whole over one window.
    ///
    /// @param share from 0 to 1; null where the whole is nothing
    public record Part(
            BigDecimal value, BigDecimal of, @Nullable BigDecimal share) {}
}
