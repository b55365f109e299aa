package org.opencmcc.brokering;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;

/// What a delegation was told by another. Whether that was the other's own or passed on for a third is not in it.
///
/// @param title     null once it was withdrawn, like the words
/// @param withdrawn whether it no longer holds; by whom and when is nobody's to know
public record BrokeredMessage(
        UUID id,
        LabelId label,
        DelegationId sender,
        @Nullable String title,
        @Nullable String words,
        Instant passedAt,
        boolean withdrawn) {
    BrokeredMessage withdrawnNow() {
        return new BrokeredMessage(id, label, sender, null, null, passedAt, true);
    }
}
