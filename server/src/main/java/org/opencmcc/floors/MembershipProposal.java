package org.opencmcc.floors;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That somebody is to be admitted to a floor, or to leave it: proposed by one delegation of its authority, and decided
/// by another. Those two know whom they admit; nobody else is told.
///
/// @param account    as it was typed; whether there is such a person is not said
/// @param proposedBy the delegation, as far as the reader may know it
/// @param own        whether the reader's own delegation proposed it, and another must decide
/// @param decision   null while nobody has decided
public record MembershipProposal(
        UUID id,
        String floor,
        String floorName,
        String account,
        boolean admits,
        String reason,
        String proposedBy,
        Instant proposedAt,
        boolean own,
        @Nullable Decision decision) {
    /// What another delegation of the authority said.
    public record Decision(boolean approved, String by, Instant at) {}
}
