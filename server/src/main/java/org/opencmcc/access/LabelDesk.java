package org.opencmcc.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.Reader;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;

/// Gives labels to new records and describes those that a reader can see.
public final class LabelDesk {
    /// More names than a label can sensibly carry.
    static final int MOST_NAMES = 200;

    private final SharingProtocol protocol;
    private final LabelStore store = new LabelStore();

    public LabelDesk(SharingProtocol protocol) {
        this.protocol = protocol;
    }

    /// The label of a new record: as wished, or by the protocol.
    public LabelChoice choose(Tx tx, RecordType type, @Nullable LabelWish wish) {
        var wanted = wish == null ? defaultWish(tx, type) : wish;
        var problems = problemsOf(tx, wanted);
        if (!problems.isEmpty()) {
            return new LabelChoice.Refused(problems);
        }
        return new LabelChoice.Chosen(store.intern(tx, wanted));
    }

    /// The label of a record that was learned from others: as wished, or by the protocol. Where the protocol would
    /// share
    /// it with more than may read any of those others, it stays the reader's own.
    public LabelChoice choose(Tx tx, RecordType type, @Nullable LabelWish wish, Collection<LabelId> learnedFrom) {
        if (wish != null || learnedFrom.isEmpty()) {
            return choose(tx, type, wish);
        }
        var byProtocol = defaultWish(tx, type);
        var shared = describe(tx, learnedFrom).values().stream()
                .anyMatch(label -> label.opensWherever(byProtocol.by(tx.reader().delegation())));
        return choose(tx, type, shared ? byProtocol : LabelWish.own());
    }

    /// The label that the protocol gives, which cannot be refused.
    public LabelId byProtocol(Tx tx, RecordType type) {
        return store.intern(tx, defaultWish(tx, type));
    }

    /// The label that the protocol gives to what a record of the reader's is made from, or made of: never wider than
    /// that
    /// record's own.
    public LabelId byProtocol(Tx tx, RecordType type, LabelId madeFrom) {
        var whole = describe(tx, Set.of(madeFrom)).get(madeFrom);
        if (whole == null) {
            throw new IllegalStateException("the reader sees the label that was just given");
        }
        var byProtocol = defaultWish(tx, type).by(tx.reader().delegation());
        return store.intern(tx, LabelWish.of(Label.rolledUp(tx.reader().delegation(), List.of(byProtocol, whole))));
    }

    /// The label of a record that the reader makes from records under these labels, all of which the reader sees.
    public LabelId rollUp(Tx tx, Collection<LabelId> parts) {
        var described = describe(tx, parts);
        if (parts.isEmpty() || !described.keySet().containsAll(parts)) {
            throw new IllegalStateException("a record is made from records whose labels its maker sees");
        }
        return store.intern(tx, LabelWish.of(Label.rolledUp(tx.reader().delegation(), described.values())));
    }

    /// The label of a copy that the reader makes for these delegations by name: bound as the record that lies under
    /// the first label and those under the others are, on the floors of the first alone.
    public LabelId copied(Tx tx, LabelId first, Collection<LabelId> others, Set<DelegationId> to) {
        var all = new HashSet<>(others);
        all.add(first);
        var described = describe(tx, all);
        var onFloorsOf = described.get(first);
        if (onFloorsOf == null || !described.keySet().containsAll(all)) {
            throw new IllegalStateException("a copy is made of records whose labels its maker sees");
        }
        return store.intern(
                tx, LabelWish.of(Label.copied(tx.reader().delegation(), onFloorsOf, described.values(), to)));
    }

    /// Whether the reader's delegation does not appear outside its own need-to-know list.
    public boolean isOwnDelegationHidden(Tx tx) {
        return store.ownDelegationIsHidden(tx);
    }

    /// Readable by the reader's own delegation alone.
    public LabelId own(Tx tx) {
        return store.intern(tx, LabelWish.own());
    }

    /// What the form says about a record type, for this reader.
    public LabelDefault describeDefault(Tx tx, RecordType type) {
        return new LabelDefault(type, protocol.of(type).words(), defaultWish(tx, type));
    }

    /// A default of the protocol as it applies to one reader.
    public record LabelDefault(RecordType recordType, String words, LabelWish label) {}

    public Map<LabelId, Label> describe(Tx tx, Collection<LabelId> labels) {
        return store.describe(tx, Set.copyOf(labels));
    }

    public List<Compartment> compartments(Tx tx) {
        return store.compartments(tx);
    }

    /// Whatever a hidden delegation hands in stays its own unless it says otherwise: a record on a shared floor whose
    /// originator nobody may know would be the gap by which it is found. So does a person who is not on the floor.
    private LabelWish defaultWish(Tx tx, RecordType type) {
        var wish = protocol.of(type).wish();
        var floors = wish.compartments();
        var reachable = floors != null && tx.reader().compartments().containsAll(floors);
        return !reachable || store.ownDelegationIsHidden(tx) ? LabelWish.own() : wish;
    }

    private List<FieldProblem> problemsOf(Tx tx, LabelWish wish) {
        var problems = new ArrayList<FieldProblem>();
        var released = wish.releasableTo();
        var floors = wish.compartments();
        var caveats = wish.caveats();
        if (sizeOf(released) + sizeOf(floors) + sizeOf(caveats) > MOST_NAMES) {
            problems.add(new FieldProblem(
                    "label",
                    "LABEL_TOO_LONG",
                    "A label names at most " + MOST_NAMES + " delegations, floors and caveats."));
            return problems;
        }
        if (released != null) {
            problemsOfReleased(tx, released, problems);
        }
        if (floors != null && !tx.reader().compartments().containsAll(floors)) {
            problems.add(new FieldProblem(
                    "label.compartments", "UNKNOWN_FLOOR", "One of these floors is not one that you are on."));
        }
        if (caveats != null) {
            if (tx.reader().way() == Reader.Way.TOKEN && caveats.contains(Caveat.DISPLAY_ONLY.name())) {
                problems.add(
                        new FieldProblem(
                                "label.caveats",
                                "DISPLAY_ONLY_BY_PROGRAM",
                                "A program cannot make a record for display only, because it could not see it again. Use a browser."));
            }
            for (var caveat : new LinkedHashSet<>(caveats)) {
                if (Caveat.find(caveat).isEmpty()) {
                    problems.add(new FieldProblem(
                            "label.caveats",
                            "UNKNOWN_CAVEAT",
                            "This centre keeps no caveat of the name “" + caveat + "”."));
                }
            }
        }
        return problems;
    }

    private void problemsOfReleased(Tx tx, List<UUID> released, List<FieldProblem> problems) {
        if (!store.knownDelegations(tx, released).containsAll(released)) {
            problems.add(new FieldProblem(
                    "label.releasableTo", "UNKNOWN_DELEGATION", "One of these is not a delegation that you can name."));
        }
    }

    private static int sizeOf(@Nullable List<?> list) {
        return list == null ? 0 : list.size();
    }
}
