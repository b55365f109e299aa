package org.opencmcc.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;

/// Gives labels to new records and describes those that a reader can see.
public final class LabelDesk {
    private final SharingProtocol protocol;
    private final LabelStore store = new LabelStore();
    private final LabelProblems problems = new LabelProblems(store);

    public LabelDesk(SharingProtocol protocol) {
        this.protocol = protocol;
    }

    /// The label of a new record: as wished, or by the protocol.
    public LabelChoice choose(Tx tx, RecordType type, @Nullable LabelWish wish) {
        if (wish == null) {
            return new LabelChoice.Chosen(byProtocol(tx, type));
        }
        return switch (read(tx, wish)) {
            case ReadWish.Right(var label) -> new LabelChoice.Chosen(store.intern(tx, label));
            case ReadWish.Wrong(var wrong) -> new LabelChoice.Refused(wrong);
        };
    }

    /// What the label of a new record would come to, before any is made.
    public ReadWish weigh(Tx tx, RecordType type, @Nullable LabelWish wish) {
        return read(tx, wish == null ? defaultWish(tx, type) : wish);
    }

    /// What a wish comes to, before any label is made of it.
    public sealed interface ReadWish {
        /// What it would be.
        record Right(Label label) implements ReadWish {}

        /// All that is wrong with it.
        record Wrong(List<FieldProblem> problems) implements ReadWish {
            public Wrong {
                problems = List.copyOf(problems);
            }
        }
    }

    ReadWish read(Tx tx, LabelWish wish) {
        if (wish.saysMoreThanLike()) {
            return wrong(new FieldProblem("label.like", "LIKE_ALONE", "A label is like another, or is spelt out."));
        }
        var wanted = wish.like() == null ? wish : wishLike(tx, wish.like());
        if (wanted == null) {
            return wrong(
                    new FieldProblem("label.like", "UNKNOWN_LABEL", "You see no record under a label of this id."));
        }
        var wrong = problems.of(tx, wanted);
        return wrong.isEmpty() ? new ReadWish.Right(wanted.by(tx.reader())) : new ReadWish.Wrong(wrong);
    }

    private static ReadWish wrong(FieldProblem problem) {
        return new ReadWish.Wrong(List.of(problem));
    }

    private @Nullable LabelWish wishLike(Tx tx, UUID id) {
        return find(tx, id).map(LabelAsRead::wish).orElse(null);
    }

    /// The label of this id as the reader was told it.
    public Optional<LabelAsRead> find(Tx tx, UUID id) {
        var known = store.knownDelegations(tx);
        return store.seen(tx).stream()
                .map(label -> LabelAsRead.of(tx, label, known))
                .filter(label -> label.id().equals(id))
                .findFirst();
    }

    /// The label of a record that was learned from others: as wished, or by the protocol. Where the
    /// protocol would share it with more than may read any of those others, it stays the reader's
    /// own.
    public LabelChoice choose(Tx tx, RecordType type, @Nullable LabelWish wish, Collection<LabelId> learnedFrom) {
        if (wish != null || learnedFrom.isEmpty()) {
            return choose(tx, type, wish);
        }
        var byProtocol = defaultWish(tx, type);
        var shared = describe(tx, learnedFrom).values().stream()
                .anyMatch(label -> label.opensWherever(byProtocol.by(tx.reader())));
        return choose(tx, type, shared ? byProtocol : LabelWish.own());
    }

    /// The label that the protocol gives, which cannot be refused.
    public LabelId byProtocol(Tx tx, RecordType type) {
        return store.intern(tx, defaultWish(tx, type).by(tx.reader()));
    }

    /// The label that the protocol gives to what a record of the reader's is made from, or made of:
    /// never wider than that record's own.
    public LabelId byProtocol(Tx tx, RecordType type, LabelId madeFrom) {
        var whole = describe(tx, Set.of(madeFrom)).get(madeFrom);
        if (whole == null) {
            throw new IllegalStateException("the reader sees the label that was just given");
        }
        var byProtocol = defaultWish(tx, type).by(tx.reader());
        return store.intern(tx, Label.rolledUp(tx.reader().delegation(), List.of(byProtocol, whole)));
    }

    /// The label of a record that the reader makes from records under these labels, all of which
    /// the reader sees.
    public LabelId rollUp(Tx tx, Collection<LabelId> parts) {
        var described = describe(tx, parts);
        if (parts.isEmpty() || !described.keySet().containsAll(parts)) {
            throw new IllegalStateException("a record is made from records whose labels its maker sees");
        }
        return store.intern(tx, Label.rolledUp(tx.reader().delegation(), described.values()));
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
        return store.intern(tx, Label.copied(tx.reader().delegation(), onFloorsOf, described.values(), to));
    }

    /// Whether the reader's delegation does not appear outside its own need-to-know list.
    public boolean isOwnDelegationHidden(Tx tx) {
        return store.ownDelegationIsHidden(tx);
    }

    /// Readable by the reader's own delegation alone.
    public LabelId own(Tx tx) {
        return store.intern(tx, LabelWish.own().by(tx.reader()));
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

    /// As this reader may know it.
    public LabelAsRead asRead(Tx tx, Label label) {
        return LabelAsRead.of(tx, label, store.knownDelegations(tx));
    }

    /// Makes a label of the reader's own, as it was weighed.
    public LabelId make(Tx tx, Label weighed) {
        return store.intern(tx, weighed);
    }

    /// The label of a record of the reader's own that one other delegation may read, on the floors of what it is about,
    /// and nobody else. The reader need not know that delegation.
    public LabelId toOne(Tx tx, DelegationId reader, Label about) {
        return store.intern(
                tx,
                new Label(
                        tx.reader().delegation(),
                        Optional.of(Set.of(reader)),
                        about.compartments(),
                        Set.of(),
                        about.sensitivity(),
                        Optional.empty(),
                        Optional.empty()));
    }

    public boolean has(Tx tx, LabelId label, Caveat caveat) {
        var described = describe(tx, Set.of(label)).get(label);
        return described != null && described.caveats().contains(caveat);
    }

    /// The labels of others, of those that the reader can see, that bear this caveat.
    public Set<LabelId> ofOthersWith(Tx tx, Caveat caveat) {
        return store.ofOthersWith(tx, caveat);
    }

    /// Labels as this reader may know them, of those that the reader can see.
    public Map<LabelId, LabelAsRead> asRead(Tx tx, Collection<LabelId> labels) {
        var known = store.knownDelegations(tx);
        return describe(tx, labels).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> LabelAsRead.of(tx, one.getValue(), known)));
    }

    public List<Compartment> compartments(Tx tx) {
        return store.compartments(tx);
    }

    /// Whatever a hidden delegation hands in stays its own unless it says otherwise: a record on a
    /// shared floor whose originator nobody may know would be the gap by which it is found. So does
    /// a person who is not on the floor.
    private LabelWish defaultWish(Tx tx, RecordType type) {
        var wish = protocol.of(type).wish();
        var floors = wish.compartments();
        var reachable = floors != null && tx.reader().compartments().containsAll(floors);
        return !reachable || store.ownDelegationIsHidden(tx) ? LabelWish.own() : wish;
    }
}
