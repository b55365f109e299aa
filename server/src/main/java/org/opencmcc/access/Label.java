package org.opencmcc.access;

import java.util.Optional;
import java.util.Set;
import org.opencmcc.terms.DelegationId;

/// Who may know a record. Immutable and interned: equal labels are one row, and records carry only its number.
///
/// @param releasedTo   any of these delegations; empty (the `Optional`) for every member of the compartments; a set
///                     without members for the originator alone
/// @param compartments all of these are needed, for the originator's own people too
public record Label(
        DelegationId originator,
        Optional<Set<DelegationId>> releasedTo,
        Set<String> compartments,
        Set<Caveat> caveats) {
    public Label {
        releasedTo = releasedTo.map(Set::copyOf);
        compartments = Set.copyOf(compartments);
        caveats = Set.copyOf(caveats);
    }
}
