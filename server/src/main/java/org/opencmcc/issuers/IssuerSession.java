package org.opencmcc.issuers;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.opencmcc.ledger.Entry;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.Entropy;
import org.opencmcc.postgres.Gateway;
import org.opencmcc.postgres.SignedOut;
import org.opencmcc.terms.PersonId;

/// Opens a browser's session for somebody whom the own delegation's issuer has vouched for.
public final class IssuerSession {
    /// A working day and a night shift, as after every other way of signing in.
    static final Duration LASTS = Duration.ofHours(14);

    private final IssuerDoorStore door;
    private final Gateway gateway;
    private final Entropy entropy;
    private final Ledger ledger;

    IssuerSession(IssuerDoorStore door, Gateway gateway, Entropy entropy, Ledger ledger) {
        this.door = door;
        this.gateway = gateway;
        this.entropy = entropy;
        this.ledger = ledger;
    }

    /// The session's secret; nothing for somebody who has left.
    public Optional<String> start(PersonId person) {
        var secret = entropy.secret();
        var credential = Credential.ofSecret(secret);
        var id = entropy.uuid();
        door.start(person, credential, id, LASTS);
        try {
            gateway.in(credential, tx -> {
                ledger.record(tx, Entry.done("session.start", id, Map.of("by", "issuer")));
                return id;
            });
        } catch (SignedOut left) {
            return Optional.empty();
        }
        return Optional.of(secret);
    }
}
