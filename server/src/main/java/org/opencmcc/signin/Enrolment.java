package org.opencmcc.signin;

import java.time.Instant;
import java.util.List;
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
}
