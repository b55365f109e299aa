package org.opencmcc.evidence.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.counting.CountDefinition;
import org.opencmcc.evidence.Evidence;
import org.opencmcc.flow.CountedList;
import org.opencmcc.flow.DailyCount;

/// A comparison as the API gives it.
///
/// @param state      whether there is something to compare
/// @param why        in words, where there is not
/// @param days       every day of both windows
record EvidenceJson(
        String source,
        String sourceName,
        String definition,
        String definitionName,
        String unit,
        State state,
        @Nullable String why,
        @Nullable UUID list,
        @Nullable Integer edition,
        @Nullable LocalDate coverageFrom,
        @Nullable LocalDate coverageTo,
        @Nullable Instant knownAt,
        LocalDate on,
        @Nullable EvidenceSideJson before,
        @Nullable EvidenceSideJson after,
        @Nullable MeansDifferenceJson difference,
        IntervalMethodJson method,
        List<EvidenceWarningJson> warnings,
        List<SharePairJson> shares,
        List<EvidenceDayJson> days) {

    /// Whether there is a comparison: none without a list that the caller can see, none of what a source does not
    /// record.
    enum State {
        COMPARED,
        NOT_RECORDED,
        NO_LIST
    }

    /// One window.
    ///
    /// @param days            counted days, on which the mean rests
    /// @param autocorrelation of a day with the day before it
    record EvidenceSideJson(
            LocalDate from,
            LocalDate to,
            int asked,
            int days,
            int notCovered,
            int notRecorded,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal autocorrelation) {
        static EvidenceSideJson of(Evidence.Side side) {
            return new EvidenceSideJson(
                    side.period().from(),
                    side.period().to(),
                    side.period().days(),
                    side.counted(),
                    side.notCovered(),
                    side.notRecorded(),
                    side.mean(),
                    side.dayToDay());
        }
    }

    /// Mean after less mean before.
    record MeansDifferenceJson(
            BigDecimal mean,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable BigDecimal level,
            @Nullable String noIntervalWhy) {
        static MeansDifferenceJson of(Evidence.Difference difference) {
            var range = difference.range();
            return range == null
                    ? new MeansDifferenceJson(difference.mean(), null, null, null, difference.why())
                    : new MeansDifferenceJson(difference.mean(), range.low(), range.high(), range.level(), null);
        }
    }

    record EvidenceWarningJson(
            Evidence.WarningCode code,
            @Nullable LocalDate day,
            String words,
            @Nullable String source,
            @Nullable String url) {
        static EvidenceWarningJson of(Evidence.Warning warning) {
            return new EvidenceWarningJson(
                    warning.code(), warning.day(), warning.words(), warning.source(), warning.url());
        }
    }

    record SharePairJson(
            String definition,
            String name,
            String ofDefinition,
            boolean recorded,
            @Nullable String notRecordedWhy,
            @Nullable PartOfJson before,
            @Nullable PartOfJson after) {
        static SharePairJson of(Evidence.SharePair pair) {
            return new SharePairJson(
                    pair.definition().id(),
                    pair.definition().name(),
                    pair.whole(),
                    pair.whyNotRecorded() == null,
                    pair.whyNotRecorded(),
                    PartOfJson.of(pair.before()),
                    PartOfJson.of(pair.after()));
        }
    }

    record PartOfJson(
            BigDecimal value, BigDecimal of, @Nullable BigDecimal share) {
        static @Nullable PartOfJson of(Evidence.@Nullable Part part) {
            return part == null ? null : new PartOfJson(part.value(), part.of(), part.share());
        }
    }

    record EvidenceDayJson(
            LocalDate day,
            Side side,
            DailyCount.State state,
            @Nullable BigDecimal value) {}

    /// On which side of the chosen day a day lies; the chosen day itself is after.
    enum Side {
        BEFORE,
        AFTER
    }

    static EvidenceJson compared(
            Asked asked, String sourceName, CountedList list, CountDefinition definition, Evidence evidence) {
        var difference = evidence.difference();
        return new EvidenceJson(
                list.source(),
                sourceName,
                definition.id(),
                definition.name(),
                unit(definition),
                State.COMPARED,
                null,
                list.id(),
                list.edition(),
                list.firstDay(),
                list.lastDay(),
                asked.knownAt(),
                asked.on(),
                EvidenceSideJson.of(evidence.before()),
                EvidenceSideJson.of(evidence.after()),
                difference == null ? null : MeansDifferenceJson.of(difference),
                IntervalMethodJson.of(difference),
                evidence.warnings().stream().map(EvidenceWarningJson::of).toList(),
                evidence.shares().stream().map(SharePairJson::of).toList(),
                evidence.days().stream()
                        .map(d -> new EvidenceDayJson(
                                d.day(), d.day().isBefore(asked.on()) ? Side.BEFORE : Side.AFTER, d.state(), d.value()))
                        .toList());
    }

    static EvidenceJson notRecorded(Asked asked, String sourceName, CountedList list, CountDefinition definition) {
        return new EvidenceJson(
                list.source(),
                sourceName,
                definition.id(),
                definition.name(),
                unit(definition),
                State.NOT_RECORDED,
                definition.whyNotRecordedBy(list.source()),
                list.id(),
                list.edition(),
                list.firstDay(),
                list.lastDay(),
                asked.knownAt(),
                asked.on(),
                null,
                null,
                null,
                IntervalMethodJson.of(null),
                List.of(),
                List.of(),
                List.of());
    }

    static EvidenceJson withoutList(Asked asked, String sourceName, CountDefinition definition) {
        return new EvidenceJson(
                asked.source(),
                sourceName,
                definition.id(),
                definition.name(),
                unit(definition),
                State.NO_LIST,
                "No list of this source is shared with you.",
                null,
                null,
                null,
                null,
                asked.knownAt(),
                asked.on(),
                null,
                null,
                null,
                IntervalMethodJson.of(null),
                List.of(),
                List.of(),
                List.of());
    }

    private static String unit(CountDefinition definition) {
        return definition.unit().name().toLowerCase(Locale.ROOT);
    }
}
