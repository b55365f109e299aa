package org.opencmcc.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;
import org.opencmcc.terms.PersonId;

/// One file on its way into a list. It is its own delegation's business until it is committed.
///
/// @param label     who may look at the import
/// @param listLabel who may read the list that it becomes
/// @param reading   what committing it would do to its list, and afterwards what it did; null where
///                  nothing can be committed
public record Import(
        UUID id,
        long number,
        LabelId label,
        LabelId listLabel,
        DelegationId holder,
        PersonId person,
        FileFacts file,
        @Nullable String profile,
        @Nullable String source,
        @Nullable String sourceName,
        ImportState state,
        @Nullable Instant workUntil,
        Coverage asked,
        Coverage coverage,
        Counts counts,
        ImportSummary summary,
        @Nullable EditionPreview reading,
        @Nullable Failure failure,
        Instant startedAt,
        @Nullable Instant committedAt) {

    int elsewhere() {
        return reading == null ? 0 : reading.elsewhere();
    }

    /// The file as it was received. Its name is shown and never used as a path.
    public record FileFacts(String name, long bytes, String sha256) {}

    /// The days that the list speaks of; a side that is not stated is null.
    public record Coverage(
            @Nullable LocalDate from, @Nullable LocalDate to) {}

    /// Rows, by what becomes of them: read = accepted + refused, always. Before the commit the last
    /// four say what it would change in the list, after it what it changed.
    public record Counts(
            int rowsRead,
            int accepted,
            int refused,
            int flagged,
            int added,
            int unchanged,
            int corrected,
            int withdrawn) {
        Counts changing(EditionStore.Changes changes) {
            return new Counts(
                    rowsRead,
                    accepted,
                    refused,
                    flagged,
                    changes.added(),
                    changes.unchanged(),
                    changes.corrected(),
                    changes.withdrawn());
        }
    }

    /// Why the file could not be read or entered.
    public record Failure(String code, String message) {}
}
