package org.opencmcc.voices;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a page of a list begins: behind this one.
record Place(@Nullable Instant at, @Nullable UUID id) {
    private static final Place START = new Place(null, null);

    static Place read(@Nullable String cursor) {
        if (cursor == null) {
            return START;
        }
        try {
            var cut = Math.max(cursor.lastIndexOf('_'), 0);
            return new Place(Instant.parse(cursor.substring(0, cut)), UUID.fromString(cursor.substring(cut + 1)));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return START;
        }
    }

    static String of(Instant at, UUID id) {
        return at + "_" + id;
    }

    @Nullable
    OffsetDateTime time() {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
