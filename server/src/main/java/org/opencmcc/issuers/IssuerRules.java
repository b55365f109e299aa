package org.opencmcc.issuers;

import java.net.URI;
import java.util.function.Supplier;

/// What a start decides about issuers.
///
/// @param address       the centre's own address, known once it listens
/// @param loopbackTaken whether an issuer may be on this machine and without TLS: for trials and tests alone
public record IssuerRules(Supplier<URI> address, boolean loopbackTaken) {
    /// The page to which an issuer sends browsers back.
    URI back() {
        return address.get().resolve("/sign-in/done");
    }
}
