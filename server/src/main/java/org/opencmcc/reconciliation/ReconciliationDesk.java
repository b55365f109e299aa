package org.opencmcc.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.Caveat;
import org.opencmcc.access.Label;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.counting.CountDefinition;
import org.opencmcc.flow.CountedList;
import org.opencmcc.flow.FlowDesk;
import org.opencmcc.imports.CommittedEdition;
import org.opencmcc.imports.EditionNews;
import org.opencmcc.ledger.Entry;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;

/// Holds lists of the same flow against each other, and reads what came of it.
///
/// A record is computed when an edition is entered, by whoever enters it, and never by a question.
/// It carries the roll-up of both lists' labels, and nothing goes into it that one of its readers
/// may not know.
public final class ReconciliationDesk implements EditionNews {
    private final ReconciliationRules rules;
    private final FlowDesk flow;
    private final LabelDesk labels;
    private final Ledger ledger;
    private final ReconciliationWork work;
    private final ReconciliationStore store = new ReconciliationStore();

    /// What became of the command to compute two lists anew.
    public sealed interface Outcome {
        /// @param records how many were appended
        record Done(int records) implements Outcome {}

        record Refused(String field, String code, String words) implements Outcome {}

        record NothingHere() implements Outcome {}
    }

    ReconciliationDesk(
            ReconciliationRules rules, FlowDesk flow, LabelDesk labels, Ledger ledger, ReconciliationWork work) {
        this.rules = rules;
        this.flow = flow;
        this.labels = labels;
        this.ledger = ledger;
        this.work = work;
    }

    public ReconciliationRules rules() {
        return rules;
    }

    /// Computes what the new edition changes, against every other source's newest lists that the
    /// committer sees.
    @Override
    public void committed(Tx tx, CommittedEdition edition) {
        var lists = flow.lists(tx);
        var described =
                labels.describe(tx, lists.stream().map(CountedList::label).collect(Collectors.toSet()));
        var own = lists.stream().filter(l -> l.id().equals(edition.list())).findFirst();
        own.filter(list -> mayBeAdded(list, described)).ifPresent(list -> {
            for (var other : lists) {
                if (!other.source().equals(list.source())
                        && mayBeAdded(other, described)
                        && !isSuperseded(other, lists, described)) {
                    compute(tx, Sides.of(list, other), edition);
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

    /// Whether everybody who reads this list reads a newer one of its source, too: what somebody
    /// cannot see must not decide what is computed for them.
    private static boolean isSuperseded(CountedList list, List<CountedList> lists, Map<LabelId, Label> described) {
        var label = described.get(list.label());
        for (var newer : lists) {
            if (newer.id().equals(list.id())) {
                return false;
            }
            var newerLabel = described.get(newer.label());
            if (newer.source().equals(list.source())
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
                });
        return outcome;
    }

    private Outcome computed(Tx tx, UUID one, UUID other) {
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

    /// What is asked about two sources.
    ///
    /// @param leftList  one delegation's copy of the left source's list; null for the newest pair
    ///                  that was compared
    public record Question(
            String left,
            String right,
            CountDefinition definition,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Instant knownAt,
            @Nullable UUID leftList,
            @Nullable UUID rightList) {}

    /// The records that a question is about, the sides as they were asked for.
    ///
    /// @param flipped whether the records have them the other way round
    /// @param behind  whether one of the lists has an edition that a record should have seen and
    ///                has not
    record Found(
            CountedList left,
            CountedList right,
            List<ReconciliationStore.Stored> stored,
            boolean flipped,
            boolean behind) {}

    /// What was computed of it, with assertions applied; nothing where the reader can see none of
    /// it.
    public Optional<Reconciled> find(Tx tx, Question asked, List<Assertion> with) {
        return find(tx, asked).map(found -> Reconciled.of(found, asked, rules, with));
    }

    Optional<Found> find(Tx tx, Question asked) {
        var flipped = asked.left().compareTo(asked.right()) > 0;
        var first = flipped ? asked.right() : asked.left();
        var second = flipped ? asked.left() : asked.right();
        var lists = flow.lists(tx, asked.knownAt());
        var pair = pair(tx, asked, lists, first, second);
        if (pair.isEmpty()) {
            return Optional.empty();
        }
        var stored = store.months(
                tx,
                new ReconciliationStore.Asked(
                        pair.get(), asked.definition().id(), asked.from(), asked.to(), asked.knownAt()));
        var left = numbered(lists, pair.get().left());
        var right = numbered(lists, pair.get().right());
        if (stored.isEmpty() || left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        var behind = isBehind(left.get(), right.get(), stored, asked);
        return Optional.of(
                flipped
                        ? new Found(right.get(), left.get(), stored, true, behind)
                        : new Found(left.get(), right.get(), stored, false, behind));
    }

    private Optional<ReconciliationStore.Pair> pair(
            Tx tx, Question asked, List<CountedList> lists, String first, String second) {
        if (asked.leftList() == null && asked.rightList() == null) {
            return store.newestPair(tx, first, second, asked.knownAt());
        }
        var named = new ArrayList<UUID>();
        named.add(asked.leftList());
        named.add(asked.rightList());
        var one = newest(lists, first, named);
        var other = newest(lists, second, named);
        return one.isEmpty() || other.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReconciliationStore.Pair(
                        one.get().number(), other.get().number()));
    }

    private static Optional<CountedList> newest(List<CountedList> lists, String source, List<UUID> named) {
        return lists.stream()
                .filter(l -> l.source().equals(source))
                .sorted(java.util.Comparator.comparing(l -> !named.contains(l.id())))
                .findFirst();
    }

    private static Optional<CountedList> numbered(List<CountedList> lists, long number) {
        return lists.stream().filter(l -> l.number() == number).findFirst();
    }

    private static boolean isBehind(
            CountedList left, CountedList right, List<ReconciliationStore.Stored> stored, Question asked) {
        var computed = stored.stream().map(s -> s.month().month()).collect(Collectors.toSet());
        for (var month : Months.shared(left, right)) {
            if (isAsked(month, asked) && !computed.contains(month)) {
                return true;
            }
        }
        for (var each : stored) {
            var month = each.month();
            if (missed(left, month.editions().getFirst(), month.month())
                    || missed(right, month.editions().getLast(), month.month())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAsked(YearMonth month, Question asked) {
        return (asked.from() == null || !month.atEndOfMonth().isBefore(asked.from()))
                && (asked.to() == null || !month.atDay(1).isAfter(asked.to()));
    }

    private static boolean missed(CountedList list, int seen, YearMonth month) {
        for (var edition = seen; edition < list.coverage().size(); edition++) {
            if (Months.touches(list.coverage().get(edition), month)) {
                return true;
            }
        }
        return false;
    }
}
