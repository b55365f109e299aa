package org.opencmcc.signin;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.FieldProblem;
import org.opencmcc.ledger.Entry;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.PersonId;

/// Signs people in by passkey, or by password and code, and keeps their sessions.
public final class SignInDesk {
    /// A working day and a night shift.
    static final Duration SESSION_LASTS = Duration.ofHours(14);

    static final String ACCOUNT = "[a-z][a-z0-9.-]{1,63}";

    private final Door door;
    private final SessionStore sessions = new SessionStore();
    private final Ledger ledger;

    SignInDesk(Door door, Ledger ledger) {
        this.door = door;
        this.ledger = ledger;
    }

    /// Opens a session and returns its secret, or nothing: for a wrong password, a wrong or missing code, an account
    /// that does not exist and one that must wait alike, and after the same work.
    ///
    /// @param address whence the attempt comes, for counting it
    public Optional<String> signIn(String account, String password, @Nullable String code, String address) {
        var known = door.store().signInRecord(account.matches(ACCOUNT) ? account : "");
        return door.byPassword(known, password, code, Attempt.toSignIn(account, address))
                .map(person -> opened(person, "password"));
    }

    /// What a passkey of anybody's is to sign to sign in.
    public Challenge challenge() {
        return door.challenge(Challenge.Purpose.SIGN_IN, null);
    }

    /// The same by passkey, which names its person itself.
    ///
    /// @param origin the one that a browser must have been on
    public Optional<String> signIn(PasskeyAnswer answer, String origin) {
        return door.byPasskey(answer, origin, Challenge.Purpose.SIGN_IN, null).map(person -> opened(person, "passkey"));
    }

    private String opened(PersonId person, String by) {
        var opened = door.letIn(person);
        return door.gateway().in(opened.credential(), tx -> {
            ledger.record(tx, Entry.done("session.start", opened.id(), Map.of("by", by)));
            return opened.secret();
        });
    }

    public List<SessionOfMine> sessions(Tx tx) {
        return sessions.mine(tx);
    }

    /// Ends one of the reader's own ways in; false where there is none of that id to end.
    public boolean end(Tx tx, UUID session) {
        var ended = sessions.end(tx, session);
        if (ended) {
            ledger.record(tx, Entry.done("session.end", session, Map.of()));
        }
        return ended;
    }

    /// Ends every way in of the reader's but the present one.
    public void endOthers(Tx tx) {
        var ended = sessions.endOthers(tx);
        ledger.record(tx, Entry.done("session.end-others", null, Map.of("ended", ended)));
    }

    /// What came of a wish for a new password.
    public sealed interface PasswordChange {
        /// Changed, and every other session of the person ended.
        record Changed() implements PasswordChange {}

        /// The old password is wrong, or the new one will not do.
        record Refused(FieldProblem problem) implements PasswordChange {}
    }

    /// A person who has no password yet sets one after a proof of presence.
    public PasswordChange changePassword(Tx tx, String current, String replacement) {
        var length = Passwords.lengthProblem("replacement", replacement);
        if (length.isPresent()) {
            return refused(tx, length.get());
        }
        if (!mayChange(tx, current)) {
            return refused(tx, new FieldProblem("current", "WRONG_PASSWORD", "This is not your present password."));
        }
        sessions.changeMyPassword(tx, door.passwords().hash(replacement));
        ledger.record(tx, Entry.done("password.change", null, Map.of()));
        return new PasswordChange.Changed();
    }

    private boolean mayChange(Tx tx, String current) {
        var hash = sessions.myPasswordHash(tx);
        if (hash.isEmpty()) {
            return tx.isPresenceProven();
        }
        var attempt =
                Attempt.toProve(tx.reader().account(), tx.reader().credential().toString());
        var may = door.store().beginAttempt(attempt, tx.now());
        var right = door.passwords().matches(current, hash.get());
        if (may && right) {
            door.store().attemptSucceeded(attempt, tx.now());
        }
        return may && right;
    }

    private PasswordChange refused(Tx tx, FieldProblem problem) {
        ledger.record(tx, Entry.refused("password.change", problem.code(), null));
        return new PasswordChange.Refused(problem);
    }
}
