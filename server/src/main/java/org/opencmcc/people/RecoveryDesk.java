package org.opencmcc.people;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opencmcc.access.FieldProblem;
import org.opencmcc.ledger.Entry;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.Tx;
import org.opencmcc.signin.GivenRole;

/// Brings somebody back who has lost every way in: one person begins it, a second agrees and gets a link to hand over.
/// The person is told at each step, and may stop it while any way in is left.
public final class RecoveryDesk {
    static final Duration LINK_LASTS = Duration.ofHours(24);

    private static final String ACCOUNT = "[a-z][a-z0-9.-]{1,63}";
    private static final String BEGIN = "recovery.begin";
    private static final String AGREE = "recovery.agree";

    private final RecoveryStore store = new RecoveryStore();
    private final Ledger ledger;

    public RecoveryDesk(Ledger ledger) {
        this.ledger = ledger;
    }

    /// What came of a wish to bring somebody back.
    public sealed interface Outcome {
        /// Begun; a second person must agree.
        record Begun(UUID id) implements Outcome {}

        /// The secret of the link, shown this once to the second person.
        record Agreed(String secret, Instant expiresAt) implements Outcome {}

        /// Only a membership authority brings back others than people of the own delegation.
        record NotYourRole() implements Outcome {}

        /// Presence must be proved first.
        record NotProved() implements Outcome {}

        /// The reader sees no such recovery.
        record NothingHere() implements Outcome {}

        /// The reader may not be the second person, or it does not stand where one could be.
        record NotTheSecond() implements Outcome {}

        /// The own delegation has nobody else of this account.
        record Refused(FieldProblem problem) implements Outcome {}
    }

    public Outcome begin(Tx tx, String account, Recovery.Right right) {
        if (right == Recovery.Right.AUTHORITY && !tx.reader().holdsAnyOf(GivenRole.MEMBERSHIP_AUTHORITY.name())) {
            return refused(tx, BEGIN, "NOT_YOUR_ROLE", new Outcome.NotYourRole());
        }
        if (!tx.isPresenceProven()) {
            return refused(tx, BEGIN, "PRESENCE_NOT_PROVED", new Outcome.NotProved());
        }
        var id = tx.newId();
        if (!account.matches(ACCOUNT) || !store.begin(tx, id, account, right)) {
            return refused(
                    tx,
                    BEGIN,
                    "UNKNOWN_ACCOUNT",
                    new Outcome.Refused(new FieldProblem(
                            "account", "UNKNOWN_ACCOUNT", "Nobody else of your delegation has this account.")));
        }
        ledger.record(tx, Entry.done(BEGIN, id, Map.of("right", right.name())));
        return new Outcome.Begun(id);
    }

    public List<Recovery> all(Tx tx) {
        return store.seen(tx, null);
    }

    public Optional<Recovery> find(Tx tx, UUID id) {
        return store.seen(tx, id).stream().findFirst();
    }

    public Outcome agree(Tx tx, UUID id) {
        if (find(tx, id).isEmpty()) {
            return new Outcome.NothingHere();
        }
        if (!tx.isPresenceProven()) {
            return refused(tx, AGREE, "PRESENCE_NOT_PROVED", new Outcome.NotProved());
        }
        var secret = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(tx.newNonce());
        if (!store.agree(tx, id, tx.newId(), Credential.ofSecret(secret), LINK_LASTS)) {
            return refused(tx, AGREE, "NOT_THE_SECOND", new Outcome.NotTheSecond());
        }
        ledger.record(tx, Entry.done(AGREE, id, Map.of()));
        return new Outcome.Agreed(secret, tx.now().plus(LINK_LASTS));
    }

    /// False where the reader has none of that id to stop.
    public boolean stop(Tx tx, UUID id) {
        var stopped = store.stop(tx, id);
        if (stopped) {
            ledger.record(tx, Entry.done("recovery.stop", id, Map.of()));
        }
        return stopped;
    }

    private Outcome refused(Tx tx, String command, String code, Outcome outcome) {
        ledger.record(tx, Entry.refused(command, code, null));
        return outcome;
    }
}
