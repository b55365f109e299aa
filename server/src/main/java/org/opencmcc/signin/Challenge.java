package org.opencmcc.signin;

import java.time.Duration;

/// What an authenticator is to sign, once.
///
/// @param value random bytes
/// @param host  the name to which the passkey is bound
public record Challenge(Bytes value, String host, Duration lasts) {
    static final Duration LASTS = Duration.ofMinutes(5);

    /// What the signature is for; it is good for nothing else.
    enum Purpose {
        SIGN_IN,
        STEP_UP,
        REGISTER,
        ENROL
    }

    /// A new one, with who it is for.
    ///
    /// @param person    what the authenticator keeps for the person: an id that tells nothing
    /// @param keys      the passkeys of the person that are known
    public record ForPerson(Challenge challenge, Bytes person, String account, java.util.List<Bytes> keys) {}
}
