package org.opencmcc.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.terms.DelegationId;

/// The label that somebody asks for, as it stands in a request; what is left out is not the same as what is empty.
///
/// @param releasableTo null with compartments: every member of them; empty: the own delegation alone
public record LabelWish(
        @Nullable List<UUID> releasableTo,
        @Nullable List<String> compartments,
        @Nullable List<String> caveats) {
    public LabelWish {
        releasableTo = releasableTo == null ? null : List.copyOf(releasableTo);
        compartments = compartments == null ? null : List.copyOf(compartments);
        caveats = caveats == null ? null : List.copyOf(caveats);
    }

    /// The label that this wish makes of a delegation's record.
    Label by(DelegationId originator) {
        var floors = compartments == null ? List.<String>of() : compartments;
        var named = releasableTo == null && floors.isEmpty() ? List.<UUID>of() : releasableTo;
        return new Label(
                originator,
                Optional.ofNullable(named)
                        .map(ids -> ids.stream().map(DelegationId::new).collect(Collectors.toSet())),
                Set.copyOf(floors),
                (caveats == null ? List.<String>of() : caveats)
                        .stream().map(Caveat::valueOf).collect(Collectors.toSet()));
    }

    /// The wish for this label.
    static LabelWish of(Label label) {
        return new LabelWish(
                label.releasedTo()
                        .map(named -> named.stream().map(DelegationId::value).toList())
                        .orElse(null),
                List.copyOf(label.compartments()),
                label.caveats().stream().map(Caveat::name).toList());
    }

    public static LabelWish own() {
        return new LabelWish(List.of(), List.of(), List.of());
    }

    public static LabelWish floor(String compartment) {
        return new LabelWish(null, List.of(compartment), List.of());
    }
}
