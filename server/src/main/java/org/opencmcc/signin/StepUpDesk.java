package org.opencmcc.signin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencmcc.ledger.Entry;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.Tx;

/// Asks somebody who is in to show that it is still they: for acts that are not to be done from a browser left open.
/// The proof holds for five minutes, and for a browser's session alone.
public final class StepUpDesk {
    private static final String COMMAND = "presence.prove";

    private final Door door;
    private final WaysInStore ways = new WaysInStore();
    private final Ledger ledger;

    StepUpDesk(Door door, Ledger ledger) {
        this.door = door;
        this.ledger = ledger;
    }

    /// What one of the reader's own passkeys is to sign.
    public Challenge.ForPerson challenge(Tx tx) {
        var person = tx.reader().person();
        var keys = ways.passkeys(tx).stream().map(WaysInStore.Kept::key).toList();
        return new Challenge.ForPerson(
                door.challenge(Challenge.Purpose.STEP_UP, person.value()),
                Door.handleOf(person),
                tx.reader().account(),
                List.copyOf(keys));
    }

    /// Until when presence is proved; nothing where the password or the code is not right, or must wait.
    ///
    /// @throws org.opencmcc.postgres.SignedOut where the credential opens nothing
    public Optional<Instant> byPassword(Credential credential, String password, @Nullable String code) {
        var right = door.store()
                .present(credential)
                .flatMap(p -> door.byPassword(
                        new DoorStore.SignInRecord(p.instant(), p.person(), p.passwordHash(), p.codeSecret()),
                        password,
                        code,
                        Attempt.toProve(p.account(), credential.hash())));
        return proved(credential, right.isPresent());
    }

    /// The same by one of the person's own passkeys.
    public Optional<Instant> byPasskey(Credential credential, PasskeyAnswer answer, String origin) {
        var right = door.store()
                .present(credential)
                .flatMap(p -> door.byPasskey(answer, origin, Challenge.Purpose.STEP_UP, p.person()));
        return proved(credential, right.isPresent());
    }

    private Optional<Instant> proved(Credential credential, boolean right) {
        var proved = right && door.store().prove(credential);
        return door.gateway().in(credential, tx -> {
            ledger.record(
                    tx, proved ? Entry.done(COMMAND, null, Map.of()) : Entry.refused(COMMAND, "NOT_PROVED", null));
            return proved ? Optional.of(tx.now().plus(Tx.PRESENCE_LASTS)) : Optional.empty();
        });
    }
}
