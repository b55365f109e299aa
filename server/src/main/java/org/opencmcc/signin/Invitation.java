package org.opencmcc.signin;

import java.time.Instant;
import java.util.List;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.PersonId;

/// What an enrolment link says to the one who opens it.
///
/// @param displayName the name that was proposed; the person chooses
/// @param now         when it was opened
public record Invitation(
        Purpose purpose,
        PersonId person,
        DelegationId delegation,
        String account,
        String displayName,
        List<String> roles,
        List<String> floors,
        Instant expiresAt,
        Instant now) {
    /// What it is for.
    public enum Purpose {
        /// A further person of a delegation that is here.
        PERSON,
        /// The first person of a new delegation.
        DELEGATION,
        /// Somebody who comes back.
        RECOVERY
    }
}
