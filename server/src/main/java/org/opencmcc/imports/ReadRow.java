package org.opencmcc.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencmcc.formats.Problem;

/// A row as the centre understands it, with what is wrong with it. What the row does not state is null, never zero.
///
/// @param day         null only where the row is refused
/// @param pattern     the number of the combination of definitions that count it
/// @param contentHash equal for rows that say the same, leaving out the fields that a profile does not compare
/// @param twinHash    equal for rows that are one truck written twice; null where the row's own columns cannot tell its
///                    truck from another alike
/// @param asWritten   all cells as they stand in the file, parted by U+001F
record ReadRow(
        int number,
        @Nullable LocalDate day,
        short pattern,
        Texts texts,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal tonnes,
        @Nullable BigDecimal pallets,
        long contentHash,
        @Nullable Long twinHash,
        String asWritten,
        List<Problem> problems) {

    /// What the row says in words.
    record Texts(
            @Nullable String id,
            @Nullable String crossing,
            @Nullable String category,
            @Nullable String donor,
            @Nullable String donorKey,
            @Nullable String cargo,
            @Nullable String unit) {}

    boolean accepted() {
        return day != null && problems.stream().noneMatch(Problem::refuses);
    }

    boolean isFlagged() {
        return accepted() && !problems.isEmpty();
    }
}
