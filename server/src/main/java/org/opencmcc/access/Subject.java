package org.opencmcc.access;

import java.util.Set;
import org.opencmcc.postgres.Reader;
import org.opencmcc.terms.DelegationId;

/// What the decision needs to know of a reader.
public record Subject(DelegationId delegation, Set<String> compartments, Reader.Way way) {
    public Subject {
        compartments = Set.copyOf(compartments);
    }

    public static Subject of(Reader reader) {
        return new Subject(reader.delegation(), reader.compartments(), reader.way());
    }
}
