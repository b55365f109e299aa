package org.opencmcc.claims;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.terms.LabelId;

/// A claim that holds together and is about to be kept.
record NewClaim(
        UUID id,
        String ref,
        LabelId label,
        @Nullable UUID question,
        @Nullable UUID supersedes,
        ClaimStatement statement,
        ClaimOrigin origin) {}
