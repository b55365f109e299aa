package org.opencmcc.tokens;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.opencmcc.access.TokenScope;

/// A token of the reader's own. Its secret is shown once, when it is made, and kept nowhere.
public record ServiceToken(
        UUID id, String name, List<TokenScope> scopes, Instant startedAt, Instant lastUsedAt, Instant expiresAt) {
    public ServiceToken {
        scopes = List.copyOf(scopes);
    }
}
