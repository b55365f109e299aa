package org.opencmcc.access;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.opencmcc.ledger.Entry;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.Entropy;
import org.opencmcc.postgres.Gateway;
import org.opencmcc.postgres.Tx;

/// Signs people in with account and password, and keeps their sessions.
///
/// Opening a session needs the door's own connections: the role that runs the product can neither read a password's
/// hash
/// of somebody else nor make a session for anybody.
public final class SignInDesk {
    /// A working day and a night shift.
    static final Duration SESSION_LASTS = Duration.ofHours(14);

    private final DoorStore door;
    private final SessionStore sessions = new SessionStore();
    private final Gateway gateway;
    private final Passwords passwords;
    private final Entropy entropy;
    private final Ledger ledger;

    public SignInDesk(DataSource door, Gateway gateway, Passwords passwords, Entropy entropy, Ledger ledger) {
        this.door = new DoorStore(door);
        this.gateway = gateway;
        this.passwords = passwords;
        this.entropy = entropy;
        this.ledger = ledger;
    }

    /// Opens a session and returns its secret, or nothing: for a wrong password and for an account that does not exist
    /// alike,
    /// and after the same work.
    public Optional<String> signIn(String account, String password) {
        var known = door.passwordOf(account);
        var right = known.map(k -> passwords.matches(password, k.hash()))
                .orElseGet(() -> passwords.matchesNobody(password));
        if (!right || known.isEmpty()) {
            return Optional.empty();
        }
        var secret = entropy.secret();
        var credential = Credential.ofSecret(secret);
        var id = entropy.uuid();
        door.start(known.get().person(), credential, id, SESSION_LASTS);
        gateway.in(credential, tx -> {
            ledger.record(tx, Entry.done("session.start", id, Map.of()));
            return id;
        });
        return Optional.of(secret);
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

    /// What came of a wish for a new password.
    public sealed interface PasswordChange {
        /// Changed, and every other session of the person ended.
        record Changed() implements PasswordChange {}

        /// The old password is wrong, or the new one will not do.
        record Refused(FieldProblem problem) implements PasswordChange {}
    }

    public PasswordChange changePassword(Tx tx, String current, String replacement) {
        if (replacement.length() < Passwords.SHORTEST || replacement.length() > Passwords.LONGEST) {
            return refused(
                    tx,
                    new FieldProblem(
                            "replacement",
                            "PASSWORD_LENGTH",
                            "A password has " + Passwords.SHORTEST + " to " + Passwords.LONGEST + " characters."));
        }
        if (!passwords.matches(current, sessions.myPasswordHash(tx))) {
            return refused(tx, new FieldProblem("current", "WRONG_PASSWORD", "This is not your present password."));
        }
        sessions.changeMyPassword(tx, passwords.hash(replacement));
        ledger.record(tx, Entry.done("password.change", null, Map.of()));
        return new PasswordChange.Changed();
    }

    private PasswordChange refused(Tx tx, FieldProblem problem) {
        ledger.record(tx, Entry.refused("password.change", problem.code(), null));
        return new PasswordChange.Refused(problem);
    }
}
