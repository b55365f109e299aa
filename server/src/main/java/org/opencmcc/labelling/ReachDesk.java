package org.opencmcc.labelling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.FieldProblem;
import org.opencmcc.access.Label;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.access.LabelWish;
import org.opencmcc.access.RecordType;
import org.opencmcc.delegations.Delegation;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.delegations.LabelView;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.DelegationId;

/// Answers who would see a record under a label, and to its originator's people who could read one
/// that there is, and why. It counts nobody, and names nobody whom the asker may not know.
public final class ReachDesk {
    private final LabelDesk labels;
    private final DelegationDesk delegations;
    private final LabelledThings things;
    private final ReachStore store = new ReachStore();

    ReachDesk(LabelDesk labels, DelegationDesk delegations, LabelledThings things) {
        this.labels = labels;
        this.delegations = delegations;
        this.things = things;
    }

    /// The label of this id as the reader was told it.
    public Optional<LabelView> label(Tx tx, UUID id) {
        return labels.find(tx, id).map(found -> delegations.view(tx, found));
    }

    /// What came of asking who would see it.
    public sealed interface Preview {
        /// Nothing was made of it.
        record Shown(Reach reach) implements Preview {}

        /// All that is wrong with the wish.
        record Refused(List<FieldProblem> problems) implements Preview {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /// Who would see a record under this label; null for what the sharing protocol gives.
    public Preview preview(Tx tx, RecordType type, @Nullable LabelWish wish) {
        return switch (labels.weigh(tx, type, wish)) {
            case LabelDesk.ReadWish.Right(var label) -> new Preview.Shown(reach(tx, type, label));
            case LabelDesk.ReadWish.Wrong(var problems) -> new Preview.Refused(problems);
        };
    }

    /// Who could read this record, for its originator's own people; nothing for everybody else.
    public Optional<Reach> review(Tx tx, UUID record) {
        return things.find(tx, record)
                .filter(found -> found.isOwn(tx))
                .map(found -> reach(tx, found.type(), found.label()));
    }

    private Reach reach(Tx tx, RecordType type, Label label) {
        var known = delegations.known(tx);
        var ids = known.stream().map(Delegation::id).collect(Collectors.toSet());
        var able = store.delegationsOn(tx, label.compartments(), label.sensitivity(), ids);
        var readers = new ArrayList<Reach.Of>();
        for (var delegation : known) {
            why(label, delegation.id(), able)
                    .ifPresent(why -> readers.add(new Reach.Of(delegation.id().value(), delegation.name(), why)));
        }
        return new Reach(type, delegations.view(tx, labels.asRead(tx, label)), readers);
    }

    private static Optional<Reach.Why> why(Label label, DelegationId delegation, Set<DelegationId> able) {
        if (delegation.equals(label.originator())) {
            return Optional.of(Reach.Why.ORIGINATOR);
        }
        if (!able.contains(delegation)) {
            return Optional.empty();
        }
        var named = new HashSet<>(label.releasedTo().orElse(Set.of()));
        if (named.contains(delegation)) {
            return Optional.of(Reach.Why.NAMED);
        }
        return label.releasedTo().isEmpty() && !label.compartments().isEmpty()
                ? Optional.of(Reach.Why.FLOOR)
                : Optional.empty();
    }
}
