package org.opencmcc.flow.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.counting.CountDefinition;
import org.opencmcc.flow.CountedList;
import org.opencmcc.flow.DailyCount;
import tools.jackson.databind.annotation.JsonSerialize;

/// A row of days by one definition.
///
/// @param list           whose copy of the list it comes from; null where the caller can see none
/// @param recorded       false where the source does not record what the definition counts; then there are no days
/// @param notRecordedWhy why not, in words
record DailyCountsJson(
        String source,
        String definition,
        String unit,
        @Nullable UUID list,
        @Nullable Integer edition,
        @Nullable LocalDate coverageFrom,
        @Nullable LocalDate coverageTo,
        @Nullable Instant knownAt,
        boolean recorded,
        @Nullable String notRecordedWhy,
        List<DayJson> items,
        @Nullable String next) {

    /// A day; what is not covered is null and never zero.
    @JsonSerialize(using = DayWriter.class)
    record DayJson(
            LocalDate day,
            DailyCount.State state,
            @Nullable Integer trucks,
            @Nullable BigDecimal value,
            @Nullable Integer restsOn,
            @Nullable Map<Integer, DailyCount.RunningAverage> averages) {
        static DayJson of(DailyCount count) {
            return new DayJson(
                    count.day(), count.state(), count.trucks(), count.value(), count.restsOn(), count.averages());
        }
    }

    static DailyCountsJson of(
            CountedList list, CountDefinition definition, List<DailyCount> counts, @Nullable Instant knownAt) {
        return new DailyCountsJson(
                list.source(),
                definition.id(),
                unit(definition),
                list.id(),
                list.edition(),
                list.firstDay(),
                list.lastDay(),
                knownAt,
                true,
                null,
                counts.stream().map(DayJson::of).toList(),
                null);
    }

    static DailyCountsJson notRecorded(
            CountedList list, CountDefinition definition, String why, @Nullable Instant knownAt) {
        return new DailyCountsJson(
                list.source(),
                definition.id(),
                unit(definition),
                list.id(),
                list.edition(),
                list.firstDay(),
                list.lastDay(),
                knownAt,
                false,
                why,
                List.of(),
                null);
    }

    static DailyCountsJson withoutList(
            FlowController.QuestionJson asked, CountDefinition definition, @Nullable Instant knownAt) {
        return new DailyCountsJson(
                asked.source(),
                definition.id(),
                unit(definition),
                null,
                null,
                null,
                null,
                knownAt,
                true,
                null,
                List.of(),
                null);
    }

    private static String unit(CountDefinition definition) {
        return definition.unit().name().toLowerCase(Locale.ROOT);
    }
}
