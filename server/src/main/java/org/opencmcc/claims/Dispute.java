package org.opencmcc.claims;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;

/// That somebody does not accept a claim, and why. It stands beside the claim and changes nothing
/// in it.
///
/// @param disputant   who disputes: the delegation that wrote it down, or the party that it names
/// @param withdrawnAt when it was taken back; the dispute itself stays on record
public record Dispute(
        UUID id,
        UUID claim,
        LabelId label,
        DelegationId maker,
        String disputant,
        String ground,
        @Nullable String sourceTitle,
        List<String> sourceUrls,
        Instant madeAt,
        @Nullable Instant withdrawnAt) {
    public Dispute {
        sourceUrls = List.copyOf(sourceUrls);
    }

    /// The same for a reader from whom its source is kept, whether it names one or not.
    Dispute withoutSource() {
        return new Dispute(
                id, claim, label, maker, disputant, ground, ClaimSource.PROTECTED, List.of(), madeAt, withdrawnAt);
    }
}
