package org.opencmcc.postgres;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.PersonId;
import org.opencmcc.terms.Sensitivity;

/// The person for whom a transaction is open: one delegation, the roles held in it, the
/// compartments belonged to.
///
/// @param level the most sensitive that the person may read
/// @param way   how the person came in; records that are for display only do not exist for a token
/// @param stepUpAt when the person last showed to be there, in this very session
public record Reader(
        PersonId person,
        DelegationId delegation,
        String account,
        Set<String> roles,
        Sensitivity level,
        Set<String> compartments,
        UUID credential,
        Way way,
        Optional<Instant> stepUpAt) {
    /// A browser's session, or a token that a program carries.
    public enum Way {
        BROWSER,
        TOKEN
    }

    public Reader {
        roles = Set.copyOf(roles);
        compartments = Set.copyOf(compartments);
    }

    public boolean holdsAnyOf(String... wanted) {
        for (var role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
