package org.opencmcc.assertions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.terms.LabelId;

/// What a named party says explains a gap. No row shows it, and it is on for nobody who does not
/// ask for it.
///
/// @param source   whose list it is about
/// @param rule     one of the theatre's rules that no row shows
/// @param factor   what part of a truck of that list is a truck, as the party says; null where it
///                 says why, not how much
/// @param saidWhen as published, where no day is known
/// @param origin   who entered it here
public record Assertion(
        UUID id,
        String rule,
        String source,
        @Nullable BigDecimal factor,
        String claimant,
        String words,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String saidWhen,
        String title,
        List<String> urls,
        String origin,
        Instant madeAt,
        LabelId label) {
    public Assertion {
        urls = List.copyOf(urls);
    }

    /// The same for a reader from whom its source is kept.
    Assertion withoutSource() {
        return new Assertion(
                id,
                rule,
                source,
                factor,
                claimant,
                words,
                from,
                to,
                saidWhen,
                "Source protected",
                List.of(),
                origin,
                madeAt,
                label);
    }

    public boolean speaksOf(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /// How many of these trucks are none, as the party says.
    public int takesFrom(int trucks) {
        return factor == null
                ? 0
                : BigDecimal.ONE
                        .subtract(factor)
                        .multiply(BigDecimal.valueOf(trucks))
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValueExact();
    }
}
