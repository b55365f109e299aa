package org.opencmcc.reconciliation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// A place among the rows behind a part: nothing in it is counted across records.
final class ShownCursor {
    private ShownCursor() {}

    static String of(ShownStore.PlacedRow last) {
        return last.row().day() + "_" + last.side() + "_" + last.place();
    }

    /// A cursor that nobody handed out starts at the beginning.
    static ShownStore.@Nullable Place read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var parts = text.split("_", -1);
        if (parts.length != 3) {
            return null;
        }
        try {
            return new ShownStore.Place(LocalDate.parse(parts[0]), Side.valueOf(parts[1]), Long.parseLong(parts[2]));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return null;
        }
    }
}
