package org.opencmcc.assertions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.Caveat;
import org.opencmcc.access.LabelChoice;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.access.RecordType;
import org.opencmcc.counting.Definitions;
import org.opencmcc.counting.ListSource;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.flow.CountedList;
import org.opencmcc.flow.FlowDesk;
import org.opencmcc.formats.CellText;
import org.opencmcc.ledger.Entry;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;

/// Writes down what named parties say about a list, and finds it again.
public final class AssertionDesk {
    /// More than anybody can look through on one page.
    static final int MOST = 200;

    private final AssertionRules rules;
    private final FlowDesk flow;
    private final LabelDesk labels;
    private final DelegationDesk delegations;
    private final Ledger ledger;
    private final AssertionStore store = new AssertionStore();

    AssertionDesk(AssertionRules rules, FlowDesk flow, LabelDesk labels, DelegationDesk delegations, Ledger ledger) {
        this.rules = rules;
        this.flow = flow;
        this.labels = labels;
        this.delegations = delegations;
        this.ledger = ledger;
    }

    public AssertionRules rules() {
        return rules;
    }

    /// What the reader can see, by rule, the oldest of a rule first.
    public List<Assertion> all(Tx tx, @Nullable Instant knownAt) {
        var guarded = labels.ofOthersWith(tx, Caveat.SOURCE_PROTECTED);
        return store.all(tx, knownAt, MOST).stream()
                .map(a -> guarded.contains(a.label()) ? a.withoutSource() : a)
                .toList();
    }

    public AssertionOutcome make(Tx tx, AssertionDraft draft) {
        var outcome = made(tx, draft);
        ledger.record(
                tx,
                switch (outcome) {
                    case AssertionOutcome.Done done ->
                        Entry.done(
                                "assertion.make",
                                done.made().id(),
                                Map.of("rule", done.made().rule()));
                    case AssertionOutcome.Refused refused ->
                        Entry.refused(
                                "assertion.make", refused.problems().getFirst().code(), null);
                    case AssertionOutcome.NotYourRole ignored -> Entry.refused("assertion.make", "NOT_YOUR_ROLE", null);
                });
        return outcome;
    }

    private AssertionOutcome made(Tx tx, AssertionDraft draft) {
        if (!tx.reader().holdsAnyOf("LOGISTICIAN", "DIPLOMAT")) {
            return new AssertionOutcome.NotYourRole();
        }
        var problems = draft.problems(rules, sources(tx, flow.definitions()));
        if (!problems.isEmpty()) {
            return new AssertionOutcome.Refused(problems);
        }
        return switch (labels.choose(tx, RecordType.ASSERTION, draft.label())) {
            case LabelChoice.Refused wrong -> new AssertionOutcome.Refused(wrong.problems());
            case LabelChoice.Chosen chosen -> {
                var assertion = assertion(tx, draft, chosen.label());
                store.add(tx, assertion);
                yield new AssertionOutcome.Done(assertion);
            }
        };
    }

    private List<String> sources(Tx tx, Definitions definitions) {
        return Stream.concat(
                        definitions.sources().stream().map(ListSource::id),
                        flow.lists(tx, null).stream().map(CountedList::source))
                .distinct()
                .toList();
    }

    private Assertion assertion(Tx tx, AssertionDraft draft, LabelId label) {
        var url = draft.url();
        return new Assertion(
                tx.newId(),
                draft.rule(),
                draft.side(),
                draft.factor(),
                CellText.tidy(draft.claimant()),
                CellText.tidy(draft.words()),
                draft.from(),
                draft.to(),
                null,
                CellText.tidy(draft.title()),
                url == null ? List.of() : List.of(url),
                delegations.signature(tx, label),
                tx.now(),
                label);
    }

    /// Writes down what has been published, as whoever founds the centre.
    public void plant(Tx tx) {
        var label = labels.byProtocol(tx, RecordType.ASSERTION);
        for (var each : rules.published()) {
            store.add(
                    tx,
                    new Assertion(
                            tx.newId(),
                            each.rule(),
                            each.side(),
                            each.factor(),
                            each.claimant(),
                            each.words(),
                            null,
                            null,
                            each.publishedWords(),
                            each.source().title(),
                            each.source().urls(),
                            delegations.signature(tx, label),
                            tx.now(),
                            label));
        }
        ledger.record(
                tx,
                Entry.done(
                        "assertion.plant",
                        null,
                        Map.of("assertions", rules.published().size())));
    }
}
