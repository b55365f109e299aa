package org.opencmcc.reconciliation;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opencmcc.access.Caveat;
import org.opencmcc.access.Label;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.access.LabelNews;
import org.opencmcc.access.RecordType;
import org.opencmcc.flow.CountedList;
import org.opencmcc.flow.FlowDesk;
import org.opencmcc.imports.CommittedEdition;
import org.opencmcc.imports.EditionNews;
import org.opencmcc.ledger.Entry;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;

/// Holds two lists of the same flow against each other: when an edition is entered, by whoever
/// enters it, or when somebody who sees both lists asks for it. A record carries the roll-up of
/// both labels, and nothing goes into it that one of its readers may not know.
public final class PairDesk implements EditionNews, LabelNews {
    private final FlowDesk flow;
    private final LabelDesk labels;
    private final Ledger ledger;
    private final ReconciliationWork work;

    PairDesk(FlowDesk flow, LabelDesk labels, Ledger ledger, ReconciliationWork work) {
        this.flow = flow;
        this.labels = labels;
        this.ledger = ledger;
        this.work = work;
    }

    /// What became of the command to compute two lists anew.
    public sealed interface Outcome {
        /// @param records how many were appended
        record Done(int records) implements Outcome {}

        /// These two cannot be held against each other, and why.
        record Refused(String field, String code, String words) implements Outcome {}

        /// One of the lists is none that the reader can see.
        record NothingHere() implements Outcome {}

        /// Somebody else of the delegation may do it.
        record NotYourRole() implements Outcome {}
    }

    /// Computes what the new edition changes, against every other source's lists that the committer
    /// sees and that no newer one takes the place of. Two lists that were held against each other
    /// once are always computed again.
    @Override
    public void committed(Tx tx, CommittedEdition edition) {
        var lists = flow.lists(tx);
        var described =
                labels.describe(tx, lists.stream().map(CountedList::label).collect(Collectors.toSet()));
        var own = lists.stream().filter(l -> l.id().equals(edition.list())).findFirst();
        own.filter(list -> mayBeAdded(list, described)).ifPresent(list -> {
            for (var other : lists) {
                if (!other.source().equals(list.source()) && mayBeAdded(other, described)) {
                    var sides = Sides.of(list, other);
                    if (!isSuperseded(other, lists, described) || work.hasRecords(tx, sides.left(), sides.right())) {
                        compute(tx, sides, edition);
                    }
                }
            }
        });
    }

    /// What was held against a list that goes to another label is computed anew, under the roll-up
    /// of the labels as they are now.
    @Override
    public void relabelled(Tx tx, RecordType type, UUID record) {
        var lists = flow.lists(tx);
        var described =
                labels.describe(tx, lists.stream().map(CountedList::label).collect(Collectors.toSet()));
        var own = lists.stream().filter(l -> l.id().equals(record)).findFirst();
        own.filter(list -> type == RecordType.LIST && mayBeAdded(list, described))
                .ifPresent(list -> {
                    for (var other : lists) {
                        var sides = Sides.of(list, other);
                        if (mayBeAdded(other, described) && work.hasRecords(tx, sides.left(), sides.right())) {
                            work.compute(tx, sides.left(), sides.right(), Months.shared(sides.left(), sides.right()));
                        }
                    }
                });
    }

    private void compute(Tx tx, Sides sides, CommittedEdition edition) {
        var months = new TreeSet<>(Months.shared(sides.left(), sides.right()));
        months.removeIf(month -> !Months.touches(edition.coverage(), month));
        work.compute(tx, sides.left(), sides.right(), months);
    }

    private static boolean mayBeAdded(CountedList list, Map<LabelId, Label> described) {
        var label = described.get(list.label());
        return label != null && !label.caveats().contains(Caveat.NO_AGGREGATE);
    }

    /// Whether everybody who reads this list reads a newer one of its source, too, that speaks of
    /// all of its days: what somebody cannot see must not decide what is computed for them, and a
    /// list of a few days takes no longer one's place.
    private static boolean isSuperseded(CountedList list, List<CountedList> lists, Map<LabelId, Label> described) {
        var label = described.get(list.label());
        for (var newer : lists) {
            var newerLabel = described.get(newer.label());
            if (newer.source().equals(list.source())
                    && newer.lastCommittedAt().isAfter(list.lastCommittedAt())
                    && newer.coversAllOf(list)
                    && label != null
                    && newerLabel != null
                    && !newerLabel.caveats().contains(Caveat.NO_AGGREGATE)
                    && newerLabel.opensWherever(label)) {
                return true;
            }
        }
        return false;
    }

    /// Two lists, the sources in the order of their ids.
    private record Sides(CountedList left, CountedList right) {
        static Sides of(CountedList one, CountedList other) {
            return one.source().compareTo(other.source()) < 0 ? new Sides(one, other) : new Sides(other, one);
        }
    }

    /// Computes all months of two lists anew, for whoever sees both.
    public Outcome compute(Tx tx, UUID one, UUID other) {
        var outcome = computed(tx, one, other);
        ledger.record(
                tx,
                switch (outcome) {
                    case Outcome.Done done ->
                        Entry.done("reconciliation.compute", null, Map.of("records", done.records()));
                    case Outcome.Refused refused -> Entry.refused("reconciliation.compute", refused.code(), null);
                    case Outcome.NothingHere ignored -> Entry.refused("reconciliation.compute", "NOTHING_HERE", null);
                    case Outcome.NotYourRole ignored -> Entry.refused("reconciliation.compute", "NOT_YOUR_ROLE", null);
                });
        return outcome;
    }

    private Outcome computed(Tx tx, UUID one, UUID other) {
        if (!tx.reader().holdsAnyOf("LOGISTICIAN")) {
            return new Outcome.NotYourRole();
        }
        var lists = flow.lists(tx);
        var first = lists.stream().filter(l -> l.id().equals(one)).findFirst();
        var second = lists.stream().filter(l -> l.id().equals(other)).findFirst();
        if (first.isEmpty() || second.isEmpty()) {
            return new Outcome.NothingHere();
        }
        if (first.get().source().equals(second.get().source())) {
            return new Outcome.Refused(
                    "rightList", "SAME_SOURCE", "Two copies of one source's list cannot be held against each other.");
        }
        var described =
                labels.describe(tx, List.of(first.get().label(), second.get().label()));
        if (!mayBeAdded(first.get(), described) || !mayBeAdded(second.get(), described)) {
            return new Outcome.Refused(
                    "leftList",
                    "NOT_TO_BE_ADDED",
                    "One of these lists carries the caveat that it is not to be put together with others.");
        }
        var sides = Sides.of(first.get(), second.get());
        var months = Months.shared(sides.left(), sides.right());
        if (months.isEmpty()) {
            return new Outcome.Refused("rightList", "NO_SHARED_DAYS", "There is no day of which both lists speak.");
        }
        return new Outcome.Done(work.compute(tx, sides.left(), sides.right(), months));
    }
}
