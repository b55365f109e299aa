package org.opencmcc.brokering;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;

/// That a broker passed a copy on: seen by the broker and the originator, and by no receiver.
public record Passing(
        UUID id, UUID share, LabelId label, Set<DelegationId> receivers, String title, String words, Instant passedAt) {
    public Passing {
        receivers = Set.copyOf(receivers);
    }
}
