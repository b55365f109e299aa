package org.opencmcc.signin;

import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.Entropy;
import org.opencmcc.postgres.Gateway;
import org.opencmcc.terms.PersonId;

/// Decides whether somebody is who they say, with the door's own connections: the role that runs the product can read
/// no secret of a person and make no session.
final class Door {
    private final DoorStore store;
    private final Gateway gateway;
    private final Passwords passwords;
    private final Entropy entropy;
    private final Doorstep doorstep;
    private final PasskeyCheck passkeys = new PasskeyCheck();

    Door(DataSource door, Gateway gateway, Passwords passwords, Entropy entropy, Doorstep doorstep) {
        this.store = new DoorStore(door);
        this.gateway = gateway;
        this.passwords = passwords;
        this.entropy = entropy;
        this.doorstep = doorstep;
    }

    DoorStore store() {
        return store;
    }

    Gateway gateway() {
        return gateway;
    }

    Passwords passwords() {
        return passwords;
    }

    Entropy entropy() {
        return entropy;
    }

    Doorstep doorstep() {
        return doorstep;
    }

    PasskeyCheck passkeys() {
        return passkeys;
    }

    /// Whether the password and the code are those of this account. An account that does not exist, one that must wait
    /// and one without a password take the same work and get the same answer.
    Optional<PersonId> byPassword(
            DoorStore.SignInRecord known, String password, @Nullable String code, Attempt attempt) {
        var at = gateway.told(known.instant());
        var may = store.beginAttempt(attempt, at);
        var hash = known.passwordHash();
        var right = hash == null ? passwords.matchesNobody(password) : passwords.matches(password, hash);
        var person = known.person();
        if (!may || !right || person == null || !isRight(code, known.codeSecret(), person, known.instant())) {
            return Optional.empty();
        }
        store.attemptSucceeded(attempt, at);
        return Optional.of(person);
    }

    private boolean isRight(@Nullable String code, @Nullable Bytes secret, PersonId person, java.time.Instant instant) {
        if (secret == null) {
            return !doorstep.secondFactor();
        }
        var step = OneTimeCode.step(secret.array(), code == null ? "" : code, gateway.told(instant));
        return step.isPresent() && store.useCode(person, step.getAsLong());
    }

    Challenge challenge(Challenge.Purpose purpose, @Nullable UUID person) {
        var challenge = new Challenge(Bytes.of(entropy.bytes(32)), doorstep.host(), Challenge.LASTS);
        store.putChallenge(challenge.value(), purpose, person, challenge.lasts());
        return challenge;
    }

    /// Who signed; nothing where anything about it is not right, whatever it is.
    ///
    /// @param person whose signature is asked for; null for anybody's
    Optional<PersonId> byPasskey(
            PasskeyAnswer answer, String origin, Challenge.Purpose purpose, @Nullable PersonId person) {
        var challenge = passkeys.challengeOf(answer)
                .map(Bytes::of)
                .filter(c -> store.takeChallenge(c, purpose, person == null ? null : person.value()));
        var known = store.passkey(answer.key());
        if (challenge.isEmpty() || known.isEmpty()) {
            return Optional.empty();
        }
        var key = new PasskeyCheck.Key(
                answer.key(), known.get().keyData(), known.get().signCount());
        return passkeys.signed(answer, key, challenge.get().array(), origin, doorstep.host())
                .filter(count -> isOf(answer.userHandle(), known.get().person()))
                .filter(count -> person == null || person.equals(known.get().person()))
                .filter(count -> store.usePasskey(known.get().passkey(), count))
                .map(count -> known.get().person());
    }

    private static boolean isOf(@Nullable Bytes handle, PersonId person) {
        return handle == null || handle.equals(Bytes.of(new byte[0])) || handle.equals(handleOf(person));
    }

    /// What an authenticator keeps for a person: the id's bytes.
    static Bytes handleOf(PersonId person) {
        var id = person.value();
        return Bytes.of(java.nio.ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    /// A passkey that was just made for this person, or nothing.
    Optional<PasskeyCheck.Key> newKey(PasskeyAnswer.Made made, String origin, Challenge.Purpose purpose, UUID person) {
        return passkeys.challengeOf(made)
                .map(Bytes::of)
                .filter(challenge -> store.takeChallenge(challenge, purpose, person))
                .flatMap(challenge -> passkeys.made(made, challenge.array(), origin, doorstep.host()));
    }

    /// Opens a session and returns its secret.
    Credential.Opened letIn(PersonId person) {
        var secret = entropy.secret();
        var credential = Credential.ofSecret(secret);
        var id = entropy.uuid();
        store.start(person, credential, id, SignInDesk.SESSION_LASTS);
        store.prove(credential);
        return new Credential.Opened(secret, credential, id);
    }
}
