package org.opencmcc.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.LabelWish;

/// A claim as somebody states it, before anybody has looked whether it holds together.
///
/// @param count      the count that the claim is to be made from; then the centre sets value, unit
///                   and period
/// @param supersedes the older claim whose place it takes
public record ClaimWish(
        Figure figure,
        @Nullable String definition,
        @Nullable String countDefinition,
        Scope scope,
        @Nullable String claimant,
        Source source,
        @Nullable String method,
        @Nullable String confidence,
        @Nullable UUID question,
        @Nullable UUID supersedes,
        @Nullable Count count,
        @Nullable LabelWish label) {
    /// The same, claimed by this one where it names nobody.
    ClaimWish elseBy(String other) {
        return claimant != null
                ? this
                : new ClaimWish(
                        figure,
                        definition,
                        countDefinition,
                        scope,
                        other,
                        source,
                        method,
                        confidence,
                        question,
                        supersedes,
                        count,
                        label);
    }

    /// How much of what.
    public record Figure(
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String unit,
            @Nullable String words) {}

    /// When and where.
    public record Scope(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String words,
            @Nullable String place) {}

    /// Where it can be read.
    public record Source(
            @Nullable String title,
            List<String> urls,
            @Nullable String kind,
            @Nullable LocalDate publishedOn,
            @Nullable String publishedWords) {
        public Source {
            urls = List.copyOf(urls);
        }
    }

    /// A count that the reader can see.
    ///
    /// @param knownAt the state of the list; null for now
    /// @param list    one delegation's copy; null for the one that is counted by default
    public record Count(
            String source,
            String definition,
            LocalDate from,
            LocalDate to,
            java.time.@Nullable Instant knownAt,
            @Nullable UUID list,
            boolean perDay) {}
}
