package org.opencmcc.breakglass;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.terms.DelegationId;

/// One emergency reading: who asked whom for which record and why, what came of it, and until when it lasts.
///
/// @param side   as whom the reader sees it
/// @param record as the asker gave it; whether there is such a record is not said here
public record Glass(
        UUID id,
        Side side,
        String askedBy,
        DelegationId delegation,
        DelegationId askedOf,
        UUID record,
        String reason,
        Instant askedAt,
        State state,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable Instant endsAt) {
    /// As whom the reader sees it.
    public enum Side {
        ASKER,
        ASKED,
        ORIGINATOR
    }

    /// What came of it.
    public enum State {
        WAITING,
        LAPSED,
        REFUSED,
        OPEN,
        OVER
    }
}
