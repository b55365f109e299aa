package org.opencmcc.access;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /// The label of what is made from records under this label and another: all floors and caveats of both, and only
    /// those to whom both are released.
    Label with(Label other) {
        var floors = new HashSet<>(compartments);
        floors.addAll(other.compartments);
        var marks = new HashSet<>(caveats);
        marks.addAll(other.caveats);
        var both = releasedTo
                .map(mine -> other.releasedTo
                        .map(theirs -> mine.stream().filter(theirs::contains).collect(Collectors.toSet()))
                        .orElse(mine))
                .or(() -> other.releasedTo);
        return new Label(originator, both, floors, marks);
    }

    /// Whether the originator's own people alone may read it.
    public boolean isOwn() {
        return releasedTo.map(Set::isEmpty).orElseGet(compartments::isEmpty);
    }

    /// Whether everybody who may read a record under the other label may read one under this label too.
    boolean isAtLeastAsWideAs(Label other) {
        return other.compartments.containsAll(compartments)
                && (!caveats.contains(Caveat.DISPLAY_ONLY) || other.caveats.contains(Caveat.DISPLAY_ONLY))
                && namesAllWhom(other);
    }

    private boolean namesAllWhom(Label other) {
        var everybody = releasedTo.isEmpty() && !compartments.isEmpty();
        var othersEverybody = other.releasedTo.isEmpty() && !other.compartments.isEmpty();
        return everybody || (!othersEverybody && named().containsAll(other.named()));
    }

    private Set<DelegationId> named() {
        var named = new HashSet<>(releasedTo.orElseGet(Set::of));
        named.add(originator);
        return named;
    }
}
