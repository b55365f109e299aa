package org.opencmcc.delegations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.opencmcc.access.Caveat;
import org.opencmcc.access.Compartment;
import org.opencmcc.access.Handling;
import org.opencmcc.access.LabelAsRead;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;
import org.opencmcc.terms.PersonId;

/// The delegations that a reader may know, and labels as that reader may read them.
public final class DelegationDesk {
    private final LabelDesk labels;
    private final DelegationStore store = new DelegationStore();

    public DelegationDesk(LabelDesk labels) {
        this.labels = labels;
    }

    /// Those that the reader may know, the own one first.
    public List<Delegation> known(Tx tx) {
        return store.known(tx);
    }

    public Delegation own(Tx tx) {
        return store.known(tx).stream()
                .filter(d -> d.id().equals(tx.reader().delegation()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a reader knows the own delegation"));
    }

    /// The name under which a person works, as far as the reader may know it.
    public String displayName(Tx tx, PersonId person) {
        return store.displayName(tx, person).orElse("Somebody");
    }

    /// The name that the reader leaves on a record: to the own people the account, to others the
    /// delegation. Nobody's where the record is not to be attributed, and where the delegation's
    /// presence is hidden.
    public String signature(Tx tx, LabelId label) {
        var under = labels.describe(tx, Set.of(label)).get(label);
        if (under != null && under.isOwn()) {
            return tx.reader().account();
        }
        return under != null && under.isAttributable() && !labels.isOwnDelegationHidden(tx)
                ? own(tx).name()
                : "somebody at this centre";
    }

    /// The name under which the reader's delegation stands beside what others may read, never that
    /// of an account: its own where it alone reads the record, and nobody's in particular where the
    /// record is not to be attributed or its presence is hidden.
    public String delegationSignature(Tx tx, LabelId label) {
        var under = labels.describe(tx, Set.of(label)).get(label);
        var open = under != null && under.isAttributable() && !labels.isOwnDelegationHidden(tx);
        return open || (under != null && under.isOwn()) ? own(tx).name() : "a delegation";
    }

    /// The names under which people of a delegation work, as far as the reader may know them.
    public List<String> displayNames(Tx tx, DelegationId delegation) {
        return store.displayNames(tx, delegation);
    }

    public boolean knowsPerson(Tx tx, PersonId person) {
        return store.displayName(tx, person).isPresent();
    }

    /// Labels as this reader may read them. Of those to whom a record is released, only the ones
    /// that the reader may know are named; whether there are others is not said.
    public Map<LabelId, LabelView> views(Tx tx, Collection<LabelId> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var known = store.known(tx).stream().collect(Collectors.toMap(Delegation::id, Delegation::name));
        var floors = labels.compartments(tx).stream().collect(Collectors.toMap(Compartment::id, Compartment::name));
        return labels.asRead(tx, wanted).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> view(e.getValue(), known, floors)));
    }

    /// A label that no record carries yet, in the words of this reader.
    public LabelView view(Tx tx, LabelAsRead label) {
        var known = store.known(tx).stream().collect(Collectors.toMap(Delegation::id, Delegation::name));
        var floors = labels.compartments(tx).stream().collect(Collectors.toMap(Compartment::id, Compartment::name));
        return view(label, known, floors);
    }

    private static LabelView view(LabelAsRead label, Map<DelegationId, String> known, Map<String, String> floors) {
        var others = label.releasedTo()
                .map(named -> named.stream()
                        .map(d -> new LabelView.Named(d.value(), known.getOrDefault(d, "a delegation")))
                        .sorted()
                        .toList())
                .orElse(null);
        var on = label.compartments().stream()
                .map(c -> new LabelView.Floor(c, floors.getOrDefault(c, c)))
                .sorted()
                .toList();
        return new LabelView(
                label.id(),
                LabelWords.of(label, others, on),
                others,
                on,
                label.caveats().stream().map(Caveat::name).sorted().toList(),
                label.sensitivity().name(),
                label.handling().map(Handling::name).orElse(null),
                label.embargoUntil().orElse(null),
                label.own());
    }

    /// Who a record's originator is, as far as the reader may know; nothing where the record is not
    /// to be attributed.
    public Map<DelegationId, String> names(Tx tx, Set<DelegationId> wanted) {
        return store.known(tx).stream()
                .filter(d -> wanted.contains(d.id()))
                .collect(Collectors.toMap(Delegation::id, Delegation::name));
    }
}
