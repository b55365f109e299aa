package org.opencmcc.signin;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A link that somebody made to bring a person in, as its maker sees it: without its secret, which was shown once.
public record Enrolment(
        UUID id,
        Purpose purpose,
        String account,
        String displayName,
        List<String> roles,
        List<String> floors,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant withdrawnAt) {
    /// Whom it brings in.
    public enum Purpose {
        /// A person of the maker's own delegation.
        PERSON,
        /// The first person of a delegation that is not here yet.
        DELEGATION
    }

    /// Whom somebody wants to bring in.
    ///
    /// @param displayName   the name under which the person is to work; the person may choose another
    /// @param account       what the account is to begin with; letters that nobody can guess are put behind it,
    ///                      because
    ///                      whether a name is taken would tell of people who are not to be seen
    /// @param newDelegation whether it is the first person of a delegation that is not here yet
    public record Wish(
            String displayName, String account, Set<String> roles, Set<String> floors, boolean newDelegation) {
        public Wish {
            roles = Set.copyOf(roles);
            floors = Set.copyOf(floors);
        }
    }
}
