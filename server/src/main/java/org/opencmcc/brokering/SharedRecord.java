package org.opencmcc.brokering;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which record of the originator's a hand-over was made from.
///
/// @param ref the short address, where the record has one
public record SharedRecord(Kind kind, UUID id, @Nullable String ref) {
    /// What sort of record it is.
    public enum Kind {
        CLAIM,
        QUESTION,
        LIST
    }
}
