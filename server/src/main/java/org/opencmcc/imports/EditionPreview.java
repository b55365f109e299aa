package org.opencmcc.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencmcc.terms.Period;

/// What committing a file would do to its list, in each way in which it can be read.
///
/// @param held      rows that the list holds inside the coverage
/// @param elsewhere rows of the file whose own number the list holds on a day outside the coverage
/// @param choices   one where the days leave no question, two where a person chooses
public record EditionPreview(ReadingState state, Period coverage, int held, int elsewhere, List<Choice> choices) {
    public EditionPreview {
        choices = List.copyOf(choices);
    }

    /// One way to read the file, with what it would change in the list.
    public record Choice(EditionReading kind, int added, int unchanged, int corrected, int withdrawn) {
        static Choice of(EditionReading kind, EditionStore.Matched matched) {
            var changes = matched.as(kind);
            return new Choice(kind, changes.added(), changes.unchanged(), changes.corrected(), changes.withdrawn());
        }

        EditionStore.Changes changes() {
            return new EditionStore.Changes(added, unchanged, corrected, withdrawn);
        }
    }

    static EditionPreview first(Period coverage, int accepted) {
        return new EditionPreview(
                ReadingState.FIRST, coverage, 0, 0, List.of(new Choice(EditionReading.EDITION, accepted, 0, 0, 0)));
    }

    static EditionPreview later(ReadingState state, Period coverage, EditionStore.Matched matched) {
        var kinds = switch (state) {
            case FIRST, EDITION -> List.of(EditionReading.EDITION);
            case ADDITION -> List.of(EditionReading.ADDITION);
            case CHOOSE -> List.of(EditionReading.EDITION, EditionReading.ADDITION);
        };
        return new EditionPreview(
                state,
                coverage,
                matched.held(),
                matched.elsewhere(),
                kinds.stream().map(kind -> Choice.of(kind, matched)).toList());
    }

    /// As it was entered: the one reading that was taken.
    EditionPreview taken(Choice choice) {
        var as = switch (choice.kind()) {
            case EDITION -> ReadingState.EDITION;
            case ADDITION -> ReadingState.ADDITION;
        };
        return new EditionPreview(as, coverage, held, elsewhere, List.of(choice));
    }

    Optional<Choice> find(EditionReading kind) {
        return choices.stream().filter(c -> c.kind() == kind).findFirst();
    }

    /// What a person said that the file is, else what its days say; where neither says it, a person
    /// is asked.
    Optional<EditionReading> kindFor(CommitWish wish) {
        var wanted = wish.reading();
        if (wanted != null && state != ReadingState.FIRST) {
            return Optional.of(wanted);
        }
        return state == ReadingState.CHOOSE
                ? Optional.empty()
                : Optional.of(leading().kind());
    }

    /// The reading whose figures stand for the whole: where a person still chooses, the one that
    /// can withdraw.
    private Choice leading() {
        return choices.getFirst();
    }

    EditionStore.Changes changes() {
        return leading().changes();
    }

    public boolean mustConfirm(Choice choice) {
        return EditionRule.asksAgain(choice.withdrawn(), held);
    }

    /// What part of the list's rows inside the coverage would be withdrawn, from 0 to 1; null where
    /// it has none there.
    public @Nullable BigDecimal withdrawnShare() {
        var withdrawn = leading().withdrawn();
        return held == 0
                ? null
                : BigDecimal.valueOf(withdrawn).divide(BigDecimal.valueOf(held), 4, RoundingMode.HALF_UP);
    }
}
