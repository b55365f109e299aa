package org.opencmcc.terms;

import java.util.UUID;

/// A delegation: a team at the centre that owns records and reads those released to it.
public record DelegationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
