package org.opencmcc.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// Understands the parameter `knownAt`, which every question about figures takes.
public final class AsKnown {
    private final ZoneId zone;

    /// @param zone where a day of the theatre ends
    public AsKnown(ZoneId zone) {
        this.zone = zone;
    }

    /// The instant as of which things are asked; null for now. A day means its end in the theatre's time zone.
    public @Nullable Instant instant(@Nullable String knownAt) {
        if (knownAt == null || knownAt.isBlank()) {
            return null;
        }
        try {
            return knownAt.length() == 10
                    ? LocalDate.parse(knownAt)
                            .plusDays(1)
                            .atStartOfDay(zone)
                            .toInstant()
                            .minusNanos(1_000)
                    : Instant.parse(knownAt);
        } catch (DateTimeParseException e) {
            throw ApiRefusal.wrong(
                    "knownAt",
                    "NOT_A_DAY",
                    "Give a day such as 2024-05-06, or an instant such as 2024-05-06T09:00:00Z.");
        }
    }
}
