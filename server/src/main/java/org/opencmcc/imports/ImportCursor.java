package org.opencmcc.imports;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place in the list of imports, newest first.
record ImportCursor(@Nullable Instant at, @Nullable UUID id) {
    static ImportCursor of(Import made) {
        return new ImportCursor(made.startedAt(), made.id());
    }

    /// A number that was handed out as a cursor, or the beginning.
    static int number(@Nullable String text) {
        return text == null || !text.matches("[0-9]{1,9}") ? 0 : Integer.parseInt(text);
    }

    String text() {
        return at + "_" + id;
    }

    /// A cursor that nobody handed out starts at the beginning.
    static ImportCursor read(@Nullable String text) {
        if (text == null || text.indexOf('_') < 0) {
            return new ImportCursor(null, null);
        }
        try {
            var split = text.indexOf('_');
            return new ImportCursor(
                    Instant.parse(text.substring(0, split)), UUID.fromString(text.substring(split + 1)));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return new ImportCursor(null, null);
        }
    }
}
