package org.opencmcc.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.formats.NameKey;

/// Which claims are wanted; what is null narrows nothing.
///
/// @param from    claims that speak of this day or a later one
/// @param text    words that stand in the claim, its source or its ref
/// @param knownAt what had been said by then
public record ClaimFilter(
        @Nullable UUID question,
        @Nullable String claimant,
        @Nullable String unit,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String text,
        Only only,
        @Nullable Instant knownAt) {
    /// Claims by what became of them.
    public enum Only {
        ALL,
        /// No newer claim took its place.
        CURRENT,
        SUPERSEDED,
        /// Somebody disputes it and has not taken that back.
        DISPUTED
    }

    /// Everything that was known at an instant.
    public static ClaimFilter all(@Nullable Instant knownAt) {
        return new ClaimFilter(null, null, null, null, null, null, Only.ALL, knownAt);
    }

    /// The claims under a question that no newer one replaced.
    public static ClaimFilter under(UUID question, @Nullable Instant knownAt) {
        return new ClaimFilter(question, null, null, null, null, null, Only.CURRENT, knownAt);
    }

    static @Nullable String key(@Nullable String text) {
        var key = text == null ? "" : NameKey.of(text).text();
        return key.isEmpty() ? null : key;
    }
}
