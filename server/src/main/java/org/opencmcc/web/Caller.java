package org.opencmcc.web;

import java.util.function.Function;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.Gateway;
import org.opencmcc.postgres.Tx;

/// Whoever sent the request, with the credential that came with it. Every operation runs in the caller's own
/// transaction.
public final class Caller {
    private final Gateway gateway;
    private final Credential credential;

    Caller(Gateway gateway, Credential credential) {
        this.gateway = gateway;
        this.credential = credential;
    }

    public <T> T in(Function<Tx, T> work) {
        return gateway.in(credential, work);
    }

    /// A reading whose answer leaves as a file: what is for display only does not exist in it.
    public <T> T carrying(Function<Tx, T> work) {
        return gateway.carrying(credential, work);
    }

    public Credential credential() {
        return credential;
    }
}
