package org.opencmcc.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How a person wants an import committed. What is left out stays as the preview proposes it.
///
/// @param from             the first day that the edition speaks of
/// @param to               the last day that the edition speaks of
/// @param reading          as what the file is taken, where its days leave that open
/// @param confirmWithdrawn how many rows the person expects to be withdrawn
public record CommitWish(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable EditionReading reading,
        @Nullable Integer confirmWithdrawn) {
    /// As proposed.
    public static CommitWish asProposed() {
        return new CommitWish(null, null, null, null);
    }
}
