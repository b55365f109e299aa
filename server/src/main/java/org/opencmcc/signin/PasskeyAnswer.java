package org.opencmcc.signin;

import org.jspecify.annotations.Nullable;

/// What an authenticator signed, as the browser hands it over. Nothing in it is believed before it was checked.
///
/// @param key        which passkey it says to be
/// @param userHandle what the authenticator keeps for the person, where it says it
public record PasskeyAnswer(
        Bytes key,
        Bytes clientData,
        Bytes authenticatorData,
        Bytes signature,
        @Nullable Bytes userHandle) {

    /// A passkey that was just made, and the name that its owner gives it.
    public record Made(String name, Bytes clientData, Bytes attestation) {}
}
