package org.opencmcc.tokens;

import java.time.LocalDate;
import java.util.List;

/// A wished token.
///
/// @param expiresOn its last day
public record TokenWish(String name, List<String> scopes, LocalDate expiresOn) {
    public TokenWish {
        scopes = List.copyOf(scopes);
    }
}
