package org.opencmcc.reconciliation.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.assertions.AssertionDesk;
import org.opencmcc.counting.CountDefinition;
import org.opencmcc.counting.Definitions;
import org.opencmcc.counting.Unit;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.delegations.LabelView;
import org.opencmcc.flow.FlowDesk;
import org.opencmcc.flow.ListHolders;
import org.opencmcc.postgres.Tx;
import org.opencmcc.reconciliation.Reconciled;
import org.opencmcc.reconciliation.ReconciliationDesk;
import org.opencmcc.reconciliation.Side;
import org.opencmcc.terms.LabelId;
import org.opencmcc.web.ApiRefusal;
import org.opencmcc.web.AsKnown;

/// Understands what is asked about two lists, and says what is wrong with a question.
final class ReconciliationQuestions {
    private static final String DEFAULT_DEFINITION = "entries";

    private final ReconciliationDesk desk;
    private final AssertionDesk assertions;
    private final FlowDesk flow;
    private final AsKnown asKnown;
    private final ListHolders holders;
    private final DelegationDesk delegations;

    ReconciliationQuestions(
            ReconciliationDesk desk,
            AssertionDesk assertions,
            FlowDesk flow,
            AsKnown asKnown,
            ListHolders holders,
            DelegationDesk delegations) {
        this.desk = desk;
        this.assertions = assertions;
        this.flow = flow;
        this.asKnown = asKnown;
        this.holders = holders;
        this.delegations = delegations;
    }

    private Definitions definitions() {
        return flow.definitions();
    }

    ReconciliationJson.Heading heading(ReconciliationController.AskedJson asked) {
        var left = named("left", asked.left());
        var right = named("right", asked.right());
        if (left.equals(right)) {
            throw ApiRefusal.wrong("right", "SAME_SOURCE", "Name two different sources.");
        }
        return new ReconciliationJson.Heading(left, right, nameOf(left), nameOf(right), definition(asked.definition()));
    }

    private static String named(String field, @Nullable String source) {
        if (source == null || source.isBlank()) {
            throw ApiRefusal.wrong(
                    field, "SOURCE_MISSING", "Say whose counts this is about: name a source on each side.");
        }
        return source;
    }

    private String nameOf(String source) {
        return definitions().findSource(source).map(known -> known.name()).orElse(source);
    }

    private CountDefinition definition(@Nullable String id) {
        var wanted = id == null || id.isBlank() ? DEFAULT_DEFINITION : id;
        var found = definitions()
                .find(wanted)
                .orElseThrow(() -> ApiRefusal.wrong(
                        "definition", "UNKNOWN_DEFINITION", "There is no count definition “" + id + "”."));
        if (found.unit() == Unit.TONNES || found.unit() == Unit.PALLETS) {
            throw ApiRefusal.wrong(
                    "definition",
                    "NOT_IN_ROWS",
                    "Only what is counted in rows or trucks can be held against each other.");
        }
        return found;
    }

    /// Why a source has no figure by the definition; null where both have one.
    @Nullable
    String notRecorded(ReconciliationJson.Heading heading) {
        for (var source : List.of(heading.left(), heading.right())) {
            if (definitions().findReading(heading.definition(), source).isEmpty()) {
                return heading.definition().whyNotRecordedBy(source);
            }
        }
        return null;
    }

    /// @throws ApiRefusal where a list is named that the caller cannot see
    ReconciliationDesk.Question question(
            Tx tx, ReconciliationJson.Heading heading, ReconciliationController.AskedJson asked) {
        seen(tx, asked.left(), asked.leftList(), asked);
        seen(tx, asked.right(), asked.rightList(), asked);
        var from = asked.from();
        var to = asked.to();
        if (from != null && to != null) {
            if (to.isBefore(from)) {
                throw ApiRefusal.wrong("to", "PERIOD_BACKWARDS", "The period ends before it starts.");
            }
            if (ChronoUnit.DAYS.between(from, to) >= FlowDesk.MOST_DAYS) {
                throw ApiRefusal.wrong(
                        "to", "PERIOD_TOO_LONG", "Ask for at most " + FlowDesk.MOST_DAYS + " days at a time.");
            }
        }
        return new ReconciliationDesk.Question(
                heading.left(),
                heading.right(),
                heading.definition(),
                from,
                to,
                asKnown.instant(asked.knownAt()),
                asked.leftList(),
                asked.rightList());
    }

    /// The question about one day.
    ReconciliationDesk.Question onDay(Tx tx, ReconciliationController.AskedJson asked, LocalDate day) {
        return question(tx, heading(asked), asked.on(day));
    }

    ReconciliationDesk.RowsWanted rows(
            Tx tx, ReconciliationController.AskedJson asked, ReconciliationController.RowsAsked behind) {
        var rule = behind.rule();
        if (rule == null || !desk.rules().knows(rule)) {
            throw ApiRefusal.wrong("rule", "UNKNOWN_RULE", "There is no rule of this name that rows can show.");
        }
        return new ReconciliationDesk.RowsWanted(
                question(tx, heading(asked), asked.on(behind.day())),
                rule,
                side(behind.side()),
                behind.category(),
                behind.donor());
    }

    private static @Nullable Side side(@Nullable String named) {
        return switch (named) {
            case null -> null;
            case "LEFT" -> Side.LEFT;
            case "RIGHT" -> Side.RIGHT;
            default -> throw ApiRefusal.wrong("side", "UNKNOWN_CHOICE", "A side is LEFT or RIGHT.");
        };
    }

    /// What has been asserted about the two lists, and which of it is to be applied.
    ReconciliationJson.Asserted asserted(Tx tx, ReconciliationController.AskedJson asked) {
        var known = assertions.all(tx, asKnown.instant(asked.knownAt()));
        var with = asked.with() == null ? List.<UUID>of() : asked.with();
        for (var id : with) {
            var found =
                    known.stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow(ApiRefusal::nothingHere);
            if (found.factor() == null) {
                throw ApiRefusal.wrong(
                        "with",
                        "NO_FACTOR",
                        "This assertion says why, and not how much, so that it cannot be applied to a count.");
            }
            if (!found.source().equals(asked.left()) && !found.source().equals(asked.right())) {
                throw ApiRefusal.wrong("with", "OTHER_LIST", "This assertion is about neither of the two lists.");
            }
        }
        return new ReconciliationJson.Asserted(assertions.rules(), known, with);
    }

    private void seen(Tx tx, String source, @Nullable UUID list, ReconciliationController.AskedJson asked) {
        if (list != null
                && flow.findList(tx, source, list, asKnown.instant(asked.knownAt()))
                        .isEmpty()) {
            throw ApiRefusal.nothingHere();
        }
    }

    List<ReconciliationJson.ListRef> lists(Tx tx, Reconciled found) {
        var both = List.of(found.left(), found.right());
        var known = holders.of(tx, both);
        return List.of(
                new ReconciliationJson.ListRef(
                        found.left().id(), found.editions().getFirst(), known.get(found.left())),
                new ReconciliationJson.ListRef(
                        found.right().id(), found.editions().getLast(), known.get(found.right())));
    }

    @Nullable
    LabelView label(Tx tx, LabelId label) {
        return delegations.views(tx, Set.of(label)).get(label);
    }
}
