package org.opencmcc.people;

import java.time.Instant;
import java.util.UUID;

/// Two people bring a third back who has lost every way in.
///
/// @param account as it was named; by right of an authority it may be one that nobody has
/// @param mine    whether the reader began it
/// @param aboutMe whether it is the reader's own account
/// @param ofDelegation whether somebody of the reader's delegation began it
public record Recovery(
        UUID id,
        String account,
        Right right,
        boolean ofDelegation,
        Instant begunAt,
        Instant expiresAt,
        State state,
        boolean mine,
        boolean aboutMe) {
    /// By what right two people bring somebody back.
    public enum Right {
        /// Both are of the person's own delegation.
        OWN_DELEGATION,
        /// Both are membership authorities, of two delegations.
        AUTHORITY
    }

    /// Where it stands.
    public enum State {
        OPEN,
        AGREED,
        STOPPED,
        EXPIRED
    }
}
