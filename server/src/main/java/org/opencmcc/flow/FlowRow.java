package org.opencmcc.flow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of a list behind a number, as the centre understands it and as it is written.
///
/// @param edition the edition that brought it
public record FlowRow(
        int edition,
        int row,
        LocalDate day,
        @Nullable String crossing,
        @Nullable String category,
        @Nullable Donor donor,
        @Nullable String cargo,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable BigDecimal tonnes,
        @Nullable BigDecimal pallets,
        List<String> flags,
        List<Cell> asWritten) {
    public FlowRow {
        flags = List.copyOf(flags);
        asWritten = List.copyOf(asWritten);
    }

    /// Who gave, as written, and the register's entry for it where the reader may know one.
    public record Donor(String written, @Nullable Entry entry) {}

    /// A register entry by its name.
    public record Entry(UUID id, String name) {}

    /// A cell of the file.
    public record Cell(String column, String value) {}
}
