package org.opencmcc.delegations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.access.RecordType;
import org.opencmcc.ledger.Entry;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Tx;

/// What a delegation keeps of itself, and how it lets others see it.
public final class OwnDesk {
    static final String HEAD = "DELEGATION_HEAD";
    private static final int SET = 500;

    private final LabelDesk labels;
    private final DelegationDesk delegations;
    private final PresenceDesk presence;
    private final Ledger ledger;
    private final SealedRecords records;
    private final OwnStore store;

    OwnDesk(LabelDesk labels, DelegationDesk delegations, PresenceDesk presence, Ledger ledger, SealedRecords records) {
        this.labels = labels;
        this.delegations = delegations;
        this.presence = presence;
        this.ledger = ledger;
        this.records = records;
        this.store = new OwnStore(records);
    }

    /// What a delegation goes by inside: its working posture, and the caveats on how it may appear, told to others or
    /// not.
    ///
    /// @param version 0 where nothing has been written yet
    public record Paper(int version, @Nullable String workingPosture, List<Delegation.StandingCaveat> caveats) {
        public Paper {
            caveats = List.copyOf(caveats);
        }
    }

    /// What of it is sealed.
    record PaperContent(@Nullable String workingPosture, List<Delegation.StandingCaveat> caveats) {}

    /// The newest first.
    public List<OwnStatus> statuses(Tx tx) {
        return store.statuses(tx, records.own(tx));
    }

    public Paper paper(Tx tx) {
        return store.paper(tx, records.own(tx)).orElseGet(() -> new Paper(0, null, List.of()));
    }

    /// Writes down how the own delegation takes part by its own account. What others know of it does not change.
    public DelegationOutcome<OwnStatus> state(
            Tx tx, @Nullable String participation, @Nullable String reason, @Nullable String words) {
        var id = tx.newId();
        var outcome = stated(tx, id, participation, reason, words);
        ledger.record(tx, DelegationOutcome.entry("delegation.status", outcome, id));
        return outcome;
    }

    private DelegationOutcome<OwnStatus> stated(
            Tx tx, UUID id, @Nullable String participation, @Nullable String reason, @Nullable String words) {
        if (!tx.reader().holdsAnyOf(HEAD)) {
            return new DelegationOutcome.NotYourRole<>();
        }
        var texts = new DelegationText();
        var to = texts.one("participation", participation, OwnStatus.Participation.class);
        var why = reason == null ? null : texts.one("reason", reason, OwnStatus.Reason.class);
        var said = texts.optional("words", words, DelegationText.WORDS);
        if (to == null || !texts.problems().isEmpty()) {
            return new DelegationOutcome.Refused<>(texts.problems());
        }
        var status = new OwnStatus(id, tx.now(), to, why, said);
        store.add(tx, labels.own(tx), records.own(tx), status);
        return new DelegationOutcome.Done<>(status);
    }

    /// How the own delegation is to appear, and what it goes by inside.
    ///
    /// @param version      of the paper that was read, 0 for none
    /// @param caveatsShown those that others may know
    public record Wish(
            int version,
            @Nullable String participation,
            @Nullable String publicAttribution,
            @Nullable String publicPosture,
            @Nullable String workingPosture,
            List<String> caveats,
            List<String> caveatsShown) {
        public Wish {
            caveats = List.copyOf(caveats);
            caveatsShown = List.copyOf(caveatsShown);
        }
    }

    public DelegationOutcome<Paper> appear(Tx tx, Wish wish) {
        var outcome = appeared(tx, wish);
        ledger.record(
                tx,
                DelegationOutcome.entry(
                        "delegation.appear", outcome, tx.reader().delegation().value()));
        return outcome;
    }

    private DelegationOutcome<Paper> appeared(Tx tx, Wish wish) {
        if (!tx.reader().holdsAnyOf(HEAD)) {
            return new DelegationOutcome.NotYourRole<>();
        }
        var texts = new DelegationText();
        var participation = texts.one("participation", wish.participation(), Delegation.Participation.class);
        var attribution = texts.one("publicAttribution", wish.publicAttribution(), Delegation.Attribution.class);
        var openly = texts.optional("publicPosture", wish.publicPosture(), DelegationText.WORDS);
        var inside = texts.optional("workingPosture", wish.workingPosture(), DelegationText.WORDS);
        var caveats = caveats(texts, "standingCaveats", wish.caveats());
        var shown = caveats(texts, "standingCaveatsShown", wish.caveatsShown());
        if (!caveats.containsAll(shown)) {
            texts.add("standingCaveatsShown", "NOT_HELD", "Only a caveat that you hold can be told to others.");
        }
        if (participation == null || attribution == null || !texts.problems().isEmpty()) {
            return new DelegationOutcome.Refused<>(texts.problems());
        }
        var paper = new Paper(wish.version(), inside, caveats);
        if (!store.keep(tx, labels.own(tx), records.own(tx), paper)) {
            return new DelegationOutcome.NotNow<>(
                    "CHANGED_MEANWHILE", "Somebody of your delegation has changed this meanwhile. Read it again.");
        }
        var own = delegations.own(tx);
        var appearance = new Delegation.Appearance(attribution, openly, shown);
        var now = new Delegation(own.id(), own.name(), own.kind(), own.role(), participation, appearance);
        store.appear(tx, labels.own(tx), now);
        if (attribution != Delegation.Attribution.HIDDEN) {
            store.appear(tx, labels.byProtocol(tx, RecordType.DELEGATION), now);
        }
        presence.tellCover(tx);
        return new DelegationOutcome.Done<>(paper(tx));
    }

    private static List<Delegation.StandingCaveat> caveats(DelegationText texts, String field, List<String> names) {
        var found = new ArrayList<Delegation.StandingCaveat>();
        for (var name : names) {
            var caveat = texts.one(field, name, Delegation.StandingCaveat.class);
            if (caveat != null && !found.contains(caveat)) {
                found.add(caveat);
            }
        }
        return List.copyOf(found);
    }

    /// A new generation of the own delegation's key, with a first set of records sealed anew; further sets where the
    /// newest generation has not sealed all yet.
    ///
    /// @param left whether there may be more to seal anew
    public record Renewed(int generation, int sealedAnew, boolean left) {}

    public DelegationOutcome<Renewed> renewKey(Tx tx, boolean goOn) {
        if (!tx.reader().holdsAnyOf(HEAD)) {
            var refused = new DelegationOutcome.NotYourRole<Renewed>();
            ledger.record(tx, DelegationOutcome.entry("delegation.key.renew", refused, null));
            return refused;
        }
        var keys = goOn ? records.own(tx) : records.renew(tx);
        var done = store.reseal(tx, keys, SET);
        ledger.record(
                tx,
                Entry.done(
                        "delegation.key.renew",
                        tx.reader().delegation().value(),
                        Map.of("generation", keys.generation(), "sealedAnew", done)));
        return new DelegationOutcome.Done<>(new Renewed(keys.generation(), done, done == SET));
    }
}
