package org.opencmcc.imports;

import java.util.Objects;
import java.util.Optional;
import org.opencmcc.terms.Period;

/// Whether an import can be committed as it stands.
final class CommitCheck {
    private CommitCheck() {}

    /// An import that is being entered passes here: whoever gets hold of it next sees whether it
    /// was cut off.
    static Optional<ImportOutcome> refusal(Import made, CommitWish wish) {
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
        var problems = CoverageCheck.problemsOf(asked(made, wish), made.coverage());
        return problems.isEmpty() ? Optional.empty() : Optional.of(new ImportOutcome.Refused(problems));
    }

    /// What a person must be asked before so much is done to the list.
    static Optional<ImportOutcome> refusal(EditionPreview preview, CommitWish wish) {
        var kind = preview.kindFor(wish);
        if (kind.isEmpty()) {
            return Optional.of(new ImportOutcome.NotNow(
                    "READING_NEEDED",
                    "The list covers some of these days already. Say whether the file is a new edition of them, or an"
                            + " addition. Nothing was entered."));
        }
        return preview.find(kind.get())
                .filter(choice -> preview.mustConfirm(choice) || wish.confirmWithdrawn() != null)
                .filter(choice -> !Objects.equals(choice.withdrawn(), wish.confirmWithdrawn()))
                .map(choice -> new ImportOutcome.NotNow(
                        "WITHDRAWAL_NOT_CONFIRMED",
                        "This would withdraw " + choice.withdrawn() + " of the " + preview.held()
                                + " rows that the list has from " + preview.coverage()
                                + ": the file does not have them. Confirm the number " + choice.withdrawn()
                                + " if that is right. Nothing was entered."));
    }

    static ImportOutcome.NotNow notInPreview() {
        return new ImportOutcome.NotNow(
                "NOT_IN_PREVIEW", "Only a file that has been read and is being looked through can be committed.");
    }

    /// The days for which committing this import would speak.
    static Period coverage(Import made) {
        return coverage(made, CommitWish.asProposed());
    }

    static Period coverage(Import made, CommitWish wish) {
        return coverage(asked(made, wish), made.coverage());
    }

    private static Import.Coverage asked(Import made, CommitWish wish) {
        return new Import.Coverage(
                wish.from() == null ? made.asked().from() : wish.from(),
                wish.to() == null ? made.asked().to() : wish.to());
    }

    /// The days that the edition speaks for: as given, and where a side was not given, as its rows
    /// say.
    static Period coverage(Import.Coverage asked, Import.Coverage found) {
        var from = asked.from() == null ? found.from() : asked.from();
        var to = asked.to() == null ? found.to() : asked.to();
        if (from == null || to == null) {
            throw new IllegalStateException("an import with accepted rows has a first and a last day");
        }
        return new Period(from, to);
    }
}
