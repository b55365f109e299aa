package org.opencmcc.flow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row behind a number, as the API gives it, with its list.
///
/// @param id stable as long as the row holds: its list, edition and row number
public record ShownRow(
        String id,
        UUID list,
        int edition,
        int row,
        LocalDate day,
        int trucks,
        @Nullable String crossing,
        @Nullable String category,
        FlowRow.@Nullable Donor donor,
        @Nullable String cargo,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable BigDecimal tonnes,
        @Nullable BigDecimal pallets,
        List<String> flags,
        List<FlowRow.Cell> asWritten) {
    public ShownRow {
        flags = List.copyOf(flags);
        asWritten = List.copyOf(asWritten);
    }

    public static ShownRow of(FlowRow row, CountedList list) {
        return new ShownRow(
                list.id() + "/" + row.edition() + "/" + row.row(),
                list.id(),
                row.edition(),
                row.row(),
                row.day(),
                1,
                row.crossing(),
                row.category(),
                row.donor(),
                row.cargo(),
                row.quantity(),
                row.unit(),
                row.tonnes(),
                row.pallets(),
                row.flags(),
                row.asWritten());
    }
}
