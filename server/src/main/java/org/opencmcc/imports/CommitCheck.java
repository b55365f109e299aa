package org.opencmcc.imports;

import java.time.Instant;
import java.util.Optional;
import org.opencmcc.terms.Period;

/// Whether an import can be committed as it stands.
final class CommitCheck {
    private CommitCheck() {}

    static Optional<ImportOutcome> refusal(Import made, Instant now) {
        var until = made.workUntil();
        var interrupted = made.state() == ImportState.COMMITTING && until != null && now.isAfter(until);
        if (made.state() != ImportState.PREVIEW && !interrupted) {
            return Optional.of(new ImportOutcome.NotNow(
                    "NOT_IN_PREVIEW", "Only a file that has been read and is being looked through can be committed."));
        }
        if (made.summary().mappingNeeded()) {
            return Optional.of(new ImportOutcome.NotNow(
                    "MAPPING_NEEDED", "Say first which column is which: no known list has these columns."));
        }
        if (made.counts().accepted() == 0) {
            return Optional.of(new ImportOutcome.NotNow("NOTHING_TO_COMMIT", "No row of the file was accepted."));
        }
        return Optional.empty();
    }

    /// The days that the edition speaks for: as given, and where a side was not given, as its rows say.
    static Period coverage(Import made) {
        var from = made.asked().from() == null
                ? made.coverage().from()
                : made.asked().from();
        var to = made.asked().to() == null ? made.coverage().to() : made.asked().to();
        if (from == null || to == null) {
            throw new IllegalStateException("an import with accepted rows has a first and a last day");
        }
        return new Period(from, to);
    }
}
