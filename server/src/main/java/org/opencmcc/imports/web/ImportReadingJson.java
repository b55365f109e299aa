package org.opencmcc.imports.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencmcc.imports.EditionPreview;
import org.opencmcc.imports.ReadingState;

/// What a file is to its list, and what committing it would do, as the API gives it.
///
/// @param rowsInCoverage       rows that the list has inside the coverage before the commit
/// @param elsewhere            rows of the file whose own number the list has on a day outside the
///     coverage
/// @param withdrawnShare       what part of the rows inside the coverage would be withdrawn, from 0
///     to 1
/// @param mustConfirmWithdrawn whether the number of withdrawn rows must be confirmed
record ImportReadingJson(
        String state,
        LocalDate coverageFrom,
        LocalDate coverageTo,
        int rowsInCoverage,
        int elsewhere,
        List<ChoiceJson> choices,
        @Nullable BigDecimal withdrawnShare,
        boolean mustConfirmWithdrawn) {

    /// One way to read the file, with what it would change in the list.
    record ChoiceJson(
            String kind,
            String words,
            int added,
            int unchanged,
            int corrected,
            int withdrawn,
            boolean mustConfirmWithdrawn) {
        static ChoiceJson of(EditionPreview preview, EditionPreview.Choice choice) {
            return new ChoiceJson(
                    choice.kind().name(),
                    switch (choice.kind()) {
                        case EDITION -> "A new edition of these days: rows that the file no longer has are withdrawn.";
                        case ADDITION ->
                            "An addition to these days: what the list does not have is added, and nothing is withdrawn.";
                    },
                    choice.added(),
                    choice.unchanged(),
                    choice.corrected(),
                    choice.withdrawn(),
                    preview.mustConfirm(choice));
        }
    }

    static ImportReadingJson of(EditionPreview preview) {
        var choices = preview.state() == ReadingState.FIRST
                ? List.<ChoiceJson>of()
                : preview.choices().stream()
                        .map(choice -> ChoiceJson.of(preview, choice))
                        .toList();
        return new ImportReadingJson(
                preview.state().name(),
                preview.coverage().from(),
                preview.coverage().to(),
                preview.held(),
                preview.elsewhere(),
                choices,
                preview.withdrawnShare(),
                choices.stream().anyMatch(ChoiceJson::mustConfirmWithdrawn));
    }
}
