package org.opencmcc.voices;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a page of comments begins: of these only the day is kept.
record DayPlace(@Nullable LocalDate on, @Nullable UUID id) {
    static final DayPlace START = new DayPlace(null, null);

    static DayPlace read(@Nullable String cursor) {
        if (cursor == null) {
            return START;
        }
        try {
            var cut = Math.max(cursor.lastIndexOf('_'), 0);
            return new DayPlace(LocalDate.parse(cursor.substring(0, cut)), UUID.fromString(cursor.substring(cut + 1)));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return START;
        }
    }

    static String of(LocalDate on, UUID id) {
        return on + "_" + id;
    }
}
