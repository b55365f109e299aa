package org.opencmcc.issuers;

import org.jspecify.annotations.Nullable;

/// What a head wants the delegation's issuer to be.
///
/// @param clientSecret null to leave it as it is, empty for none
public record IssuerWish(
        String issuer, String clientId, @Nullable String clientSecret, boolean allowed) {}
