package org.opencmcc.counting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is counted, as data: one definition has one reading a source, or says why that source does not record it.
///
/// Rival readings of a word inside one source are rival definitions, never one that is averaged.
///
/// @param milestone the step of a truck's way that is counted, for example `CROSSED`
/// @param dayRule   to which day a row belongs, in words
/// @param shareOf   the definition that this one is a part of, where a share makes sense
public record CountDefinition(
        String id,
        String name,
        String words,
        String milestone,
        Unit unit,
        String dayRule,
        @Nullable String shareOf,
        List<Reading> readings,
        List<NotRecorded> notRecordedBy) {
    public CountDefinition {
        readings = List.copyOf(readings);
        notRecordedBy = List.copyOf(notRecordedBy);
    }

    /// Why a source has no reading of this definition.
    public record NotRecorded(String source, String why) {}

    public Optional<Reading> readingOf(String source) {
        return readings.stream().filter(r -> r.source().equals(source)).findFirst();
    }

    /// Why this source has no figure here, for a source that has no reading.
    public String whyNotRecordedBy(String source) {
        return notRecordedBy.stream()
                .filter(n -> n.source().equals(source))
                .findFirst()
                .map(NotRecorded::why)
                .orElse("Nobody has said how this definition reads this source's list.");
    }
}
