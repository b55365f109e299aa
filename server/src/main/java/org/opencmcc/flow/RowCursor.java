package org.opencmcc.flow;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// A place among the rows of one list: nothing in it is counted across lists.
final class RowCursor {
    private RowCursor() {}

    static String of(FlowRow last) {
        return last.day() + "_" + last.edition() + "_" + last.row();
    }

    /// A cursor that nobody handed out starts at the beginning.
    static FlowRowStore.@Nullable Place read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var parts = text.split("_", -1);
        if (parts.length != 3) {
            return null;
        }
        try {
            return new FlowRowStore.Place(
                    LocalDate.parse(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        } catch (DateTimeParseException | NumberFormatException e) {
            return null;
        }
    }
}
