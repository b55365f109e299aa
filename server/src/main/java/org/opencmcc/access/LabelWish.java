package org.opencmcc.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    public static LabelWish own() {
        return new LabelWish(List.of(), List.of(), List.of());
    }

    public static LabelWish floor(String compartment) {
        return new LabelWish(null, List.of(compartment), List.of());
    }
}
