package org.opencmcc.signin;

import java.util.Map;
import java.util.UUID;
import org.opencmcc.access.FieldProblem;
import org.opencmcc.ledger.Entry;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.Tx;

/// A person's own passkeys and one-time codes. Whoever changes them shows to be there first: a browser that was left
/// open must not be enough to make oneself a way in.
public final class WaysInDesk {
    static final int MOST_PASSKEYS = 20;
    static final int LONGEST_NAME = 60;

    private final Door door;
    private final WaysInStore store = new WaysInStore();
    private final Ledger ledger;

    WaysInDesk(Door door, Ledger ledger) {
        this.door = door;
        this.ledger = ledger;
    }

    /// What came of a wish about the own ways in.
    public sealed interface Outcome {
        /// Done.
        record Done() implements Outcome {}

        /// Presence must be proved first.
        record NotProved() implements Outcome {}

        /// The reader has no such way in.
        record NothingHere() implements Outcome {}

        /// Something about it will not do.
        record Refused(FieldProblem problem) implements Outcome {}
    }

    public WaysIn waysIn(Tx tx) {
        var mine = store.mine(tx);
        return new WaysIn(
                mine.password(),
                mine.code(),
                store.passkeys(tx).stream().map(WaysInStore.Kept::passkey).toList(),
                store.events(tx));
    }

    /// What a new authenticator of the reader's is to sign.
    public Challenge.ForPerson challenge(Tx tx) {
        var person = tx.reader().person();
        return new Challenge.ForPerson(
                door.challenge(Challenge.Purpose.REGISTER, person.value()),
                Door.handleOf(person),
                tx.reader().account(),
                store.passkeys(tx).stream().map(WaysInStore.Kept::key).toList());
    }

    public Outcome addPasskey(Tx tx, PasskeyAnswer.Made made, String origin) {
        var command = "passkey.add";
        var name = made.name().strip();
        if (!tx.isPresenceProven()) {
            return notProved(tx, command);
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return refused(tx, command, nameProblem());
        }
        var key = door.newKey(
                made, origin, Challenge.Purpose.REGISTER, tx.reader().person().value());
        var id = tx.newId();
        if (key.isEmpty() || !store.addPasskey(tx, id, name, key.get())) {
            return refused(
                    tx,
                    command,
                    new FieldProblem(
                            "passkey",
                            "PASSKEY_NOT_TAKEN",
                            "This passkey was not taken. Try again; a person has at most " + MOST_PASSKEYS + "."));
        }
        return done(tx, command, id);
    }

    private static FieldProblem nameProblem() {
        return new FieldProblem("name", "NAME_LENGTH", "A name has 1 to " + LONGEST_NAME + " characters.");
    }

    public Outcome namePasskey(Tx tx, UUID id, String name) {
        var command = "passkey.name";
        var called = name.strip();
        if (store.passkeys(tx).stream().noneMatch(k -> k.passkey().id().equals(id))) {
            return new Outcome.NothingHere();
        }
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            return refused(tx, command, nameProblem());
        }
        return store.namePasskey(tx, id, called) ? done(tx, command, id) : new Outcome.NothingHere();
    }

    /// The last way in cannot be removed.
    public Outcome removePasskey(Tx tx, UUID id) {
        var command = "passkey.remove";
        var all = store.passkeys(tx);
        if (all.stream().noneMatch(k -> k.passkey().id().equals(id))) {
            return new Outcome.NothingHere();
        }
        if (!tx.isPresenceProven()) {
            return notProved(tx, command);
        }
        if (all.size() == 1 && !hasPasswordThatOpens(tx)) {
            return refused(
                    tx,
                    command,
                    new FieldProblem(
                            "passkey", "LAST_WAY_IN", "This is your last way in. Add another before you remove it."));
        }
        return store.removePasskey(tx, id) ? done(tx, command, id) : notProved(tx, command);
    }

    private boolean hasPasswordThatOpens(Tx tx) {
        var mine = store.mine(tx);
        return mine.password() && (mine.code() || !door.doorstep().secondFactor());
    }

    /// What came of a wish for a generator of codes.
    public sealed interface NewCode {
        /// The secret for the generator, shown this once.
        ///
        /// @param link the same as a generator's app opens it
        record Made(String secret, String link) implements NewCode {}

        /// Presence must be proved first.
        record NotProved() implements NewCode {}
    }

    /// Makes a secret that holds once a code of it was given.
    public NewCode beginCode(Tx tx) {
        var secret = door.entropy().bytes(OneTimeCode.SECRET_BYTES);
        if (!tx.isPresenceProven() || !store.beginCode(tx, Bytes.of(secret))) {
            notProved(tx, "code.begin");
            return new NewCode.NotProved();
        }
        done(tx, "code.begin", null);
        var text = Base32.of(secret);
        return new NewCode.Made(text, linkOf(tx.reader().account(), text));
    }

    static String linkOf(String account, String secret) {
        return "otpauth://totp/OpenCMCC:" + account + "?secret=" + secret + "&issuer=OpenCMCC";
    }

    public Outcome confirmCode(Tx tx, Credential credential, String code) {
        var command = "code.add";
        if (!tx.isPresenceProven()) {
            return notProved(tx, command);
        }
        var pending = door.store().present(credential).map(DoorStore.Present::pendingSecret);
        var step = pending.map(secret -> OneTimeCode.step(secret.array(), code, tx.now()));
        if (pending.isEmpty() || step.isEmpty() || step.get().isEmpty()) {
            return refused(
                    tx,
                    command,
                    new FieldProblem("code", "WRONG_CODE", "This is not the code that the generator shows now."));
        }
        return store.confirmCode(tx, pending.get(), step.get().getAsLong())
                ? done(tx, command, null)
                : notProved(tx, command);
    }

    /// Where a password alone opens nothing, the code goes only if a passkey is there.
    public Outcome removeCode(Tx tx) {
        var command = "code.remove";
        if (!store.mine(tx).code()) {
            return new Outcome.NothingHere();
        }
        if (!tx.isPresenceProven()) {
            return notProved(tx, command);
        }
        if (door.doorstep().secondFactor() && store.passkeys(tx).isEmpty()) {
            return refused(
                    tx,
                    command,
                    new FieldProblem(
                            "code", "LAST_WAY_IN", "This is your last way in. Add another before you remove it."));
        }
        return store.removeCode(tx) ? done(tx, command, null) : notProved(tx, command);
    }

    private Outcome done(Tx tx, String command, @org.jspecify.annotations.Nullable UUID subject) {
        ledger.record(tx, Entry.done(command, subject, Map.of()));
        return new Outcome.Done();
    }

    private Outcome notProved(Tx tx, String command) {
        ledger.record(tx, Entry.refused(command, "PRESENCE_NOT_PROVED", null));
        return new Outcome.NotProved();
    }

    private Outcome refused(Tx tx, String command, FieldProblem problem) {
        ledger.record(tx, Entry.refused(command, problem.code(), null));
        return new Outcome.Refused(problem);
    }
}
