package org.opencmcc.delegations;

import java.util.Map;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.access.RecordType;
import org.opencmcc.ledger.Entry;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;
import org.opencmcc.terms.PersonId;

/// A delegation writes what others may know of it, and the names under which its own people work.
public final class EnrolDesk {
    private final LabelDesk labels;
    private final Ledger ledger;
    private final EnrolStore store = new EnrolStore();

    public EnrolDesk(LabelDesk labels, Ledger ledger) {
        this.labels = labels;
        this.ledger = ledger;
    }

    /// Enters the reader's own delegation. A hidden one is labelled its own, so that for everybody else it does not
    /// exist.
    public void enrolOwn(Tx tx, Delegation delegation, Delegation.Attribution attribution) {
        var label = attribution == Delegation.Attribution.HIDDEN
                ? labels.own(tx)
                : labels.byProtocol(tx, RecordType.DELEGATION);
        store.addDelegation(tx, label, delegation, attribution);
        ledger.record(tx, Entry.done("delegation.enrol", delegation.id().value(), Map.of()));
    }

    public void enrolPerson(Tx tx, PersonId person, String account, String displayName) {
        LabelId label = labels.byProtocol(tx, RecordType.PERSON);
        store.addPerson(tx, label, person, account, displayName);
        ledger.record(tx, Entry.done("person.enrol", person.value(), Map.of()));
    }
}
