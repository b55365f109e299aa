package org.opencmcc.imports;

import java.util.Optional;
import org.opencmcc.terms.Period;

/// Whether an import can be committed as it stands.
final class CommitCheck {
    private CommitCheck() {}

    /// An import that is being entered passes here: whoever gets hold of it next sees whether it was cut off.
    static Optional<ImportOutcome> refusal(Import made) {
        if (made.state() != ImportState.PREVIEW && made.state() != ImportState.COMMITTING) {
            return Optional.of(notInPreview());
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

    static ImportOutcome.NotNow notInPreview() {
        return new ImportOutcome.NotNow(
                "NOT_IN_PREVIEW", "Only a file that has been read and is being looked through can be committed.");
    }

    /// The days for which committing this import would speak.
    static Period coverage(Import made) {
        return coverage(made.asked(), made.coverage());
    }

    /// The days that the edition speaks for: as given, and where a side was not given, as its rows say.
    static Period coverage(Import.Coverage asked, Import.Coverage found) {
        var from = asked.from() == null ? found.from() : asked.from();
        var to = asked.to() == null ? found.to() : asked.to();
        if (from == null || to == null) {
            throw new IllegalStateException("an import with accepted rows has a first and a last day");
        }
        return new Period(from, to);
    }
}
