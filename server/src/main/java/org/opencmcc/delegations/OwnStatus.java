package org.opencmcc.delegations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a delegation takes part by its own account, and why: for its own eyes.
public record OwnStatus(
        UUID id,
        Instant at,
        Participation participation,
        @Nullable Reason reason,
        @Nullable String words) {
    /// As the delegation itself knows it. That it is under review is nobody else's to know.
    public enum Participation {
        ACTIVE,
        REDUCED,
        DORMANT,
        UNDER_REVIEW,
        SUSPENDED,
        WITHDRAWN
    }

    /// For which side a reason speaks.
    public enum Reason {
        STAYING,
        LEAVING
    }
}
