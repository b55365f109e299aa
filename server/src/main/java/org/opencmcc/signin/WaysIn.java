package org.opencmcc.signin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// By what a person comes in, and what happened to it lately.
///
/// @param code whether the password asks for a one-time code
public record WaysIn(boolean password, boolean code, List<Passkey> passkeys, List<Event> events) {
    /// A key that lies in a device of the person, under the name that the person gave it.
    public record Passkey(
            UUID id, String name, Instant madeAt, @Nullable Instant lastUsedAt) {}

    /// Something that the person is told.
    public record Event(Instant at, Happened what) {}

    /// What can happen to the ways in of a person.
    public enum Happened {
        ENROLLED,
        PASSWORD_CHANGED,
        PASSKEY_ADDED,
        PASSKEY_REMOVED,
        CODE_ADDED,
        CODE_REMOVED,
        RECOVERY_BEGUN,
        RECOVERY_AGREED,
        RECOVERED
    }
}
