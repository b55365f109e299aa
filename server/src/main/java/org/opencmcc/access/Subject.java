package org.opencmcc.access;

import java.time.Instant;
import java.util.Set;
import org.opencmcc.postgres.Reader;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.Sensitivity;

/// What the decision needs to know of a reader.
///
/// @param level the most sensitive that the reader may read
/// @param at    the instant at which it is decided
public record Subject(
        DelegationId delegation, Set<String> compartments, Reader.Way way, Sensitivity level, Instant at) {
    public Subject {
        compartments = Set.copyOf(compartments);
    }

    public static Subject of(Reader reader, Instant at) {
        return new Subject(reader.delegation(), reader.compartments(), reader.way(), reader.level(), at);
    }

    public static Subject of(Tx tx) {
        return of(tx.reader(), tx.now());
    }
}
