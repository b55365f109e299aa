package org.opencmcc.claims;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;

/// What several claimants answer differently: it puts their claims side by side, and answers
/// nothing itself.
///
/// @param unit   in which its claims can be compared; null where they need not be of one
/// @param claims how many claims under it the reader may see that no newer one replaced
public record Question(
        UUID id,
        LabelId label,
        DelegationId maker,
        String title,
        @Nullable String unit,
        @Nullable String words,
        Instant madeAt,
        int claims) {}
