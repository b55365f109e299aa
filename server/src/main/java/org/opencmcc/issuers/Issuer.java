package org.opencmcc.issuers;

import java.time.Instant;

/// A delegation's own issuer, as its own head set it down.
///
/// @param link      the unguessable part of the address at which the delegation's people sign in; who has not been told
///                  it cannot know that there is an issuer at all
/// @param hasSecret whether the centre proves itself to the issuer with a secret, which is never shown again
/// @param allowed   whether people may sign in with it now
/// @param people    how many of the delegation's people have linked an account
public record Issuer(
        String issuer,
        String clientId,
        boolean hasSecret,
        boolean allowed,
        String link,
        int people,
        Instant changedAt) {}
