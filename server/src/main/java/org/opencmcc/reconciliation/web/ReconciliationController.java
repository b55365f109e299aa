package org.opencmcc.reconciliation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.Tx;
import org.opencmcc.reconciliation.Assertion;
import org.opencmcc.reconciliation.Reconciled;
import org.opencmcc.reconciliation.ReconciliationDesk;
import org.opencmcc.web.Caller;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Two lists of the same flow held against each other, day by day, down to the rows.
@RestController
@RequestMapping("/api/v1/flow")
final class ReconciliationController {
    private final ReconciliationDesk desk;
    private final ReconciliationQuestions questions;

    ReconciliationController(ReconciliationDesk desk, ReconciliationQuestions questions) {
        this.desk = desk;
        this.questions = questions;
    }

    /// What every question about a reconciliation can be narrowed by.
    ///
    /// @param knownAt   a day, or an instant, as of which things were known
    /// @param leftList  one delegation's copy of the left source's list
    record AskedJson(
            String left,
            String right,
            @Nullable String definition,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String knownAt,
            @Nullable UUID leftList,
            @Nullable UUID rightList,
            @Nullable List<UUID> with) {}

    @GetMapping("/reconciliation")
    ReconciliationJson reconciliation(Caller caller, @ParameterObject AskedJson asked) {
        return caller.in(tx -> answer(tx, asked));
    }

    private ReconciliationJson answer(Tx tx, AskedJson asked) {
        var heading = questions.heading(tx, asked);
        var notRecorded = questions.notRecorded(heading);
        if (notRecorded != null) {
            return ReconciliationJson.without(
                    heading, ReconciliationJson.State.NOT_RECORDED, notRecorded, desk.rules());
        }
        var known = List.<Assertion>of();
        var with = List.<Assertion>of();
        return desk.find(tx, questions.question(heading, asked), with)
                .map(found -> computed(tx, heading, found, known))
                .orElseGet(() -> ReconciliationJson.without(
                        heading,
                        ReconciliationJson.State.NOT_COMPUTED,
                        "From the records shared with you, these two lists have not been held against each other.",
                        desk.rules()));
    }

    private ReconciliationJson computed(
            Tx tx, ReconciliationJson.Heading heading, Reconciled found, List<Assertion> known) {
        return ReconciliationJson.of(
                heading,
                found,
                questions.lists(tx, found),
                ReconciliationJson.rules(found, desk.rules(), known, List.of()),
                questions.label(tx, found.label()));
    }
}
