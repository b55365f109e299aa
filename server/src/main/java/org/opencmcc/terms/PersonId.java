package org.opencmcc.terms;

import java.util.UUID;

/// A person, who acts for exactly one delegation.
public record PersonId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
