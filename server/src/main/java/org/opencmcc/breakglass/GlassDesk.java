package org.opencmcc.breakglass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.opencmcc.access.Caveat;
import org.opencmcc.access.FieldProblem;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.access.LabelledRecords;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.ledger.Entry;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;

/// Emergency readings: asked of another delegation, opened by somebody of it who can read the record, told to the
/// originator.
///
/// Asking says nothing: the id is taken down as it was given and looked up by nobody until those who are asked look,
/// and
/// then only among what they can read. So what only its originator reads is opened by nobody else.
public final class GlassDesk {
    static final int SHORTEST_REASON = 20;
    static final int LONGEST_REASON = 1000;

    private final GlassStore store = new GlassStore();
    private final DelegationDesk delegations;
    private final LabelDesk labels;
    private final List<LabelledRecords> records;
    private final Ledger ledger;

    GlassDesk(DelegationDesk delegations, LabelDesk labels, List<LabelledRecords> records, Ledger ledger) {
        this.delegations = delegations;
        this.labels = labels;
        this.records = List.copyOf(records);
        this.ledger = ledger;
    }

    /// Those that the reader asked for, is asked for, and those that opened a label of the reader's delegation.
    public List<Glass> mine(Tx tx) {
        return store.mine(tx);
    }

    public Optional<Glass> find(Tx tx, UUID id) {
        return store.mine(tx).stream().filter(g -> g.id().equals(id)).findFirst();
    }

    public List<GlassReading> readings(Tx tx, UUID id) {
        return store.readings(tx, id);
    }

    public GlassOutcome ask(Tx tx, GlassWish wish) {
        if (!tx.isPresenceProven()) {
            return refused(tx, "break-glass.ask", "PRESENCE_NOT_PROVED", null, new GlassOutcome.ProofNeeded());
        }
        var problems = problemsOf(tx, wish);
        if (!problems.isEmpty()) {
            return refused(tx, "break-glass.ask", problems.getFirst().code(), null, new GlassOutcome.Refused(problems));
        }
        var id = tx.newId();
        if (!store.ask(tx, id, wish, signature(tx))) {
            return refused(tx, "break-glass.ask", "TOO_MANY", null, new GlassOutcome.TooMany());
        }
        ledger.record(tx, Entry.done("break-glass.ask", id, Map.of()));
        return new GlassOutcome.Done(id);
    }

    public GlassOutcome open(Tx tx, UUID id) {
        var asked = toDecide(tx, id);
        if (asked.isEmpty()) {
            return new GlassOutcome.NothingHere();
        }
        if (!tx.isPresenceProven()) {
            return refused(tx, "break-glass.open", "PRESENCE_NOT_PROVED", id, new GlassOutcome.ProofNeeded());
        }
        var label = asked.flatMap(glass -> labelOf(tx, glass.record())).filter(l -> mayBeOpened(tx, l));
        if (label.isEmpty() || !store.open(tx, id, label.get(), signature(tx))) {
            return refused(tx, "break-glass.open", "CANNOT_BE_OPENED", id, new GlassOutcome.CannotBeOpened());
        }
        ledger.record(tx, Entry.done("break-glass.open", id, Map.of()));
        return new GlassOutcome.Done(id);
    }

    public GlassOutcome refuse(Tx tx, UUID id) {
        if (toDecide(tx, id).isEmpty() || !store.refuse(tx, id, signature(tx))) {
            return new GlassOutcome.NothingHere();
        }
        ledger.record(tx, Entry.done("break-glass.refuse", id, Map.of()));
        return new GlassOutcome.Done(id);
    }

    public GlassOutcome close(Tx tx, UUID id) {
        if (!store.close(tx, id)) {
            return new GlassOutcome.NothingHere();
        }
        ledger.record(tx, Entry.done("break-glass.close", id, Map.of()));
        return new GlassOutcome.Done(id);
    }

    private Optional<Glass> toDecide(Tx tx, UUID id) {
        return find(tx, id).filter(g -> g.side() == Glass.Side.ASKED && g.state() == Glass.State.WAITING);
    }

    private Optional<LabelId> labelOf(Tx tx, UUID record) {
        return records.stream()
                .flatMap(kind -> kind.labelOf(tx, record).stream())
                .findFirst();
    }

    /// Never what protects its source, and never of an originator whose presence is hidden or unknown to who decides.
    private boolean mayBeOpened(Tx tx, LabelId label) {
        var behind = labels.describe(tx, Set.of(label)).get(label);
        return behind != null
                && !behind.caveats().contains(Caveat.SOURCE_PROTECTED)
                && store.isNamed(tx, behind.originator());
    }

    /// Who does this, for the originator to read: whoever breaks glass does so under their own name.
    private String signature(Tx tx) {
        return delegations.displayName(tx, tx.reader().person()) + ", "
                + delegations.own(tx).name();
    }

    private List<FieldProblem> problemsOf(Tx tx, GlassWish wish) {
        var problems = new ArrayList<FieldProblem>();
        var length = wish.reason().strip().length();
        if (length < SHORTEST_REASON || length > LONGEST_REASON) {
            problems.add(new FieldProblem(
                    "reason",
                    "REASON_LENGTH",
                    "A reason has " + SHORTEST_REASON + " to " + LONGEST_REASON
                            + " characters; the originator will read it."));
        }
        var known = delegations.known(tx).stream().anyMatch(d -> d.id().equals(wish.askOf()));
        if (!known || wish.askOf().equals(tx.reader().delegation())) {
            problems.add(new FieldProblem(
                    "askOf", "UNKNOWN_DELEGATION", "This is not another delegation that you can name."));
        }
        return problems;
    }

    private GlassOutcome refused(
            Tx tx, String command, String code, @org.jspecify.annotations.Nullable UUID id, GlassOutcome outcome) {
        ledger.record(tx, Entry.refused(command, code, id));
        return outcome;
    }
}
