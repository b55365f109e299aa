package org.opencmcc.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.FieldProblem;
import org.opencmcc.access.Label;
import org.opencmcc.access.LabelChoice;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.access.LabelWish;
import org.opencmcc.access.RecordType;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.formats.NameKey;
import org.opencmcc.ledger.Entry;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;
import org.opencmcc.terms.Page;

/// Looks names up, and takes what a person settles about a spelling.
///
/// A settlement carries a label like everything else: spellings are resolved when somebody reads, through the aliases
/// that
/// this reader may see, so that what one delegation settles for itself changes nothing for another.
public final class RegisterDesk {
    static final int PAGE = 50;
    static final int LONGEST_NAME = 200;

    private final LabelDesk labels;
    private final DelegationDesk delegations;
    private final Ledger ledger;
    private final RegisterStore store = new RegisterStore();
    private final UnsettledStore unsettled = new UnsettledStore();

    public RegisterDesk(LabelDesk labels, DelegationDesk delegations, Ledger ledger) {
        this.labels = labels;
        this.delegations = delegations;
        this.ledger = ledger;
    }

    public Page<RegisterEntry> entries(
            Tx tx, @Nullable RegisterKind kind, @Nullable String search, @Nullable String after) {
        var key = search == null ? "" : NameKey.of(search).text();
        return Page.of(store.entries(tx, kind, key, after, PAGE + 1), PAGE, RegisterStore::cursorOf);
    }

    /// Spellings of committed lists that lead to no entry, the most frequent first.
    public Page<Unsettled> unsettled(Tx tx, @Nullable RegisterKind kind, @Nullable String after) {
        var page = Page.of(unsettled.inLists(tx, kind, after, PAGE + 1), PAGE, UnsettledStore::cursorOf);
        var names = Suggestions.among(store.names(tx));
        return page.map(u -> new Unsettled(
                u.kind(), u.written(), u.writtenKey(), u.rows(), names.forSpelling(u.kind(), u.writtenKey())));
    }

    /// What each folded spelling of a kind means, by the entry's name, for a record under this label: only what
    /// everybody
    /// knows who may read the record, because the record would tell of the rest.
    public Map<String, String> meanings(Tx tx, RegisterKind kind, Label record) {
        var found = store.meanings(tx, kind);
        var described = labels.describe(
                tx, found.stream().flatMap(m -> m.labels().stream()).collect(Collectors.toSet()));
        var open = described.entrySet().stream()
                .filter(known -> known.getValue().opensWherever(record))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var meanings = new HashMap<String, String>();
        found.stream().filter(m -> open.containsAll(m.labels())).forEach(m -> meanings.putIfAbsent(m.key(), m.name()));
        return meanings;
    }

    /// What a person says, with the spelling that it is about and the label that the settlement should carry.
    public record Proposal(
            RegisterKind kind,
            String written,
            Settlement settlement,
            @Nullable String reason,
            @Nullable LabelWish label) {}

    public Settled settle(Tx tx, Proposal proposal) {
        var outcome = decided(tx, proposal);
        ledger.record(
                tx,
                switch (outcome) {
                    case Settled.Done done ->
                        Entry.done(
                                "register.settle",
                                done.entry(),
                                Map.of("kind", proposal.kind().name()));
                    case Settled.Refused refused ->
                        Entry.refused(
                                "register.settle", refused.problems().getFirst().code(), null);
                    case Settled.NotYourRole ignored -> Entry.refused("register.settle", "NOT_YOUR_ROLE", null);
                });
        return outcome;
    }

    private Settled decided(Tx tx, Proposal proposal) {
        if (!tx.reader().holdsAnyOf("REGISTRAR", "LOGISTICIAN")) {
            return new Settled.NotYourRole();
        }
        var key = NameKey.of(proposal.written()).text();
        if (key.isEmpty() || proposal.written().length() > LONGEST_NAME) {
            return refused(
                    "written",
                    "NO_NAME",
                    "A spelling has 1 to " + LONGEST_NAME + " characters, with letters or digits.");
        }
        if (store.isSettled(tx, proposal.kind(), key)) {
            return alreadySettled();
        }
        var learnedFrom = unsettled.labelsOf(tx, proposal.kind(), key);
        return switch (labels.choose(tx, RecordType.REGISTER_ENTRY, proposal.label(), learnedFrom)) {
            case LabelChoice.Refused wrong -> new Settled.Refused(wrong.problems());
            case LabelChoice.Chosen chosen -> entered(tx, proposal, key, chosen.label());
        };
    }

    private Settled entered(Tx tx, Proposal proposal, String key, LabelId label) {
        return switch (proposal.settlement()) {
            case Settlement.MeansEntry(var entry) -> meansEntry(tx, proposal, key, label, entry);
            case Settlement.MeansNewEntry(var name) -> meansNewEntry(tx, proposal, key, label, name);
            case Settlement.StaysAsWritten() -> aliased(tx, proposal, key, label, null);
        };
    }

    private Settled meansEntry(Tx tx, Proposal proposal, String key, LabelId label, UUID entry) {
        if (!store.exists(tx, proposal.kind(), entry)) {
            return refused("entry", "UNKNOWN_ENTRY", "The register has no such entry of this kind that you can see.");
        }
        return aliased(tx, proposal, key, label, entry);
    }

    private Settled meansNewEntry(Tx tx, Proposal proposal, String key, LabelId label, String name) {
        var nameKey = NameKey.of(name).text();
        if (nameKey.isEmpty() || name.length() > LONGEST_NAME) {
            return refused(
                    "newEntry.name",
                    "NO_NAME",
                    "A name has 1 to " + LONGEST_NAME + " characters, with letters or digits.");
        }
        var id = tx.newId();
        var entry = new RegisterEntry(
                id, proposal.kind(), name.strip(), null, null, List.of(), origin(tx, proposal, label), label);
        if (store.isNamed(tx, proposal.kind(), nameKey) || !store.addEntry(tx, entry)) {
            return refused(
                    "newEntry.name", "NAME_EXISTS", "The register has an entry of this name. Choose it instead.");
        }
        return aliased(tx, proposal, key, label, id);
    }

    private Settled aliased(Tx tx, Proposal proposal, String key, LabelId label, @Nullable UUID entry) {
        return store.addAlias(tx, label, proposal, key, entry, origin(tx, proposal, label))
                ? new Settled.Done(entry)
                : alreadySettled();
    }

    private static Settled alreadySettled() {
        return refused("written", "ALREADY_SETTLED", "This spelling is settled already, from what you can see.");
    }

    private String origin(Tx tx, Proposal proposal, LabelId label) {
        var reason = proposal.reason();
        return "settled by " + delegations.signature(tx, label)
                + (reason == null || reason.isBlank() ? "" : ": " + reason.strip());
    }

    private static Settled refused(String field, String code, String words) {
        return new Settled.Refused(List.of(new FieldProblem(field, code, words)));
    }

    /// Enters the theatre's curated register, as whoever founds the centre.
    public void plant(Tx tx, List<RegisterSeedling> seedlings) {
        var label = labels.byProtocol(tx, RecordType.REGISTER_ENTRY);
        store.plant(tx, label, seedlings);
        ledger.record(tx, Entry.done("register.plant", null, Map.of("entries", seedlings.size())));
    }
}
