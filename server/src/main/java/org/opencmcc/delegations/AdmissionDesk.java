package org.opencmcc.delegations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.LabelChoice;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.access.LabelWish;
import org.opencmcc.access.LabelledRecords;
import org.opencmcc.access.RecordType;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;

/// Takes down who objects to whose admission, and who answers. Nobody decides here, and nothing is taken away.
public final class AdmissionDesk implements LabelledRecords {
    private final LabelDesk labels;
    private final DelegationDesk delegations;
    private final Ledger ledger;
    private final AdmissionStore store = new AdmissionStore();

    AdmissionDesk(LabelDesk labels, DelegationDesk delegations, Ledger ledger) {
        this.labels = labels;
        this.delegations = delegations;
        this.ledger = ledger;
    }

    /// The newest first.
    public List<AdmissionObjection> all(Tx tx) {
        return store.all(tx);
    }

    public Optional<AdmissionObjection> find(Tx tx, UUID id) {
        return store.all(tx).stream().filter(o -> o.id().equals(id)).findFirst();
    }

    /// An objection as somebody states it.
    ///
    /// @param against whose admission it is about, as the objector names them
    public record Wish(
            @Nullable String against,
            @Nullable String ground,
            @Nullable String words,
            @Nullable LabelWish label) {}

    public DelegationOutcome<AdmissionObjection> object(Tx tx, Wish wish) {
        var id = tx.newId();
        var outcome = objected(tx, id, wish);
        ledger.record(tx, DelegationOutcome.entry("admission.object", outcome, id));
        return outcome;
    }

    private DelegationOutcome<AdmissionObjection> objected(Tx tx, UUID id, Wish wish) {
        if (!tx.reader().holdsAnyOf(OwnDesk.HEAD, "DIPLOMAT")) {
            return new DelegationOutcome.NotYourRole<>();
        }
        var texts = new DelegationText();
        var against = texts.required("against", wish.against(), DelegationText.NAME);
        var ground = texts.one("ground", wish.ground(), AdmissionObjection.Ground.class);
        var words = texts.optional("words", wish.words(), DelegationText.WORDS);
        var chosen = labels.choose(tx, RecordType.ADMISSION_OBJECTION, wish.label());
        if (chosen instanceof LabelChoice.Refused(var wrong)) {
            texts.addAll(wrong);
        }
        if (ground == null || !texts.problems().isEmpty() || !(chosen instanceof LabelChoice.Chosen(var label))) {
            return new DelegationOutcome.Refused<>(texts.problems());
        }
        var made = new AdmissionObjection(
                id,
                label,
                tx.reader().delegation(),
                delegations.delegationSignature(tx, label),
                against,
                ground,
                words,
                tx.now(),
                null,
                List.of());
        store.add(tx, made);
        return new DelegationOutcome.Done<>(made);
    }

    /// Answers for those who may read the objection, as far as the protocol goes.
    public DelegationOutcome<AdmissionObjection> answer(Tx tx, UUID objection, @Nullable String words) {
        var outcome = answered(tx, objection, words);
        ledger.record(tx, DelegationOutcome.entry("admission.answer", outcome, objection));
        return outcome;
    }

    private DelegationOutcome<AdmissionObjection> answered(Tx tx, UUID id, @Nullable String words) {
        var found = find(tx, id);
        if (found.isEmpty()) {
            return new DelegationOutcome.NothingHere<>();
        }
        if (!tx.reader().holdsAnyOf(OwnDesk.HEAD, "DIPLOMAT")) {
            return new DelegationOutcome.NotYourRole<>();
        }
        var texts = new DelegationText();
        var said = texts.required("words", words, DelegationText.WORDS);
        if (!texts.problems().isEmpty()) {
            return new DelegationOutcome.Refused<>(texts.problems());
        }
        if (found.get().withdrawnAt() != null) {
            return new DelegationOutcome.NotNow<>("ALREADY_WITHDRAWN", "This objection was withdrawn.");
        }
        var label = labels.byProtocol(
                tx, RecordType.ADMISSION_OBJECTION, found.get().label());
        store.answer(
                tx,
                label,
                id,
                new AdmissionObjection.Answer(
                        tx.newId(), delegations.delegationSignature(tx, label), true, said, tx.now()));
        return new DelegationOutcome.Done<>(find(tx, id).orElseThrow());
    }

    /// Takes an own objection back, which stays on record too.
    public DelegationOutcome<AdmissionObjection> withdraw(Tx tx, UUID objection) {
        var outcome = withdrawn(tx, objection);
        ledger.record(tx, DelegationOutcome.entry("admission.withdraw", outcome, objection));
        return outcome;
    }

    private DelegationOutcome<AdmissionObjection> withdrawn(Tx tx, UUID id) {
        var found = find(tx, id);
        if (found.isEmpty()) {
            return new DelegationOutcome.NothingHere<>();
        }
        if (!tx.reader().holdsAnyOf(OwnDesk.HEAD, "DIPLOMAT")) {
            return new DelegationOutcome.NotYourRole<>();
        }
        if (!found.get().maker().equals(tx.reader().delegation())) {
            return new DelegationOutcome.NotNow<>("NOT_YOURS", "Only the delegation that objects can take it back.");
        }
        if (found.get().withdrawnAt() != null || !store.withdraw(tx, found.get())) {
            return new DelegationOutcome.NotNow<>("ALREADY_WITHDRAWN", "This objection was withdrawn before.");
        }
        return new DelegationOutcome.Done<>(find(tx, id).orElseThrow());
    }

    @Override
    public RecordType type() {
        return RecordType.ADMISSION_OBJECTION;
    }

    @Override
    public Optional<LabelId> labelOf(Tx tx, UUID record) {
        return find(tx, record).map(AdmissionObjection::label);
    }

    /// An objection is a fact and stays under the label under which it was made.
    @Override
    public boolean move(Tx tx, UUID record, LabelId from, LabelId to) {
        return false;
    }
}
