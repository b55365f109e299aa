package org.opencmcc.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.Reader;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.Sensitivity;

/// The label that somebody asks for, as it stands in a request; what is left out is not the same as
/// what is empty.
///
/// @param releasableTo null with compartments: every member of them; empty: the own delegation
///                     alone
/// @param like         the id of a label as the reader was told it, in the place of all the rest
public record LabelWish(
        @Nullable List<UUID> releasableTo,
        @Nullable List<String> compartments,
        @Nullable List<String> caveats,
        @Nullable String sensitivity,
        @Nullable String handling,
        @Nullable Instant embargoUntil,
        @Nullable UUID like) {
    public LabelWish {
        releasableTo = releasableTo == null ? null : List.copyOf(releasableTo);
        compartments = compartments == null ? null : List.copyOf(compartments);
        caveats = caveats == null ? null : List.copyOf(caveats);
    }

    /// Of the usual sensitivity, without words for handling and without an embargo.
    public LabelWish(
            @Nullable List<UUID> releasableTo, @Nullable List<String> compartments, @Nullable List<String> caveats) {
        this(releasableTo, compartments, caveats, null, null, null, null);
    }

    /// The label that this wish makes of a record of the reader's delegation; nobody makes what
    /// they could not read.
    Label by(Reader reader) {
        var floors = compartments == null ? List.<String>of() : compartments;
        var named = releasableTo == null && floors.isEmpty() ? List.<UUID>of() : releasableTo;
        var usual = Sensitivity.USUAL.isAbove(reader.level()) ? reader.level() : Sensitivity.USUAL;
        return new Label(
                reader.delegation(),
                Optional.ofNullable(named)
                        .map(ids -> ids.stream().map(DelegationId::new).collect(Collectors.toSet())),
                Set.copyOf(floors),
                (caveats == null ? List.<String>of() : caveats)
                        .stream().map(Caveat::valueOf).collect(Collectors.toSet()),
                sensitivity == null ? usual : Sensitivity.valueOf(sensitivity),
                Optional.ofNullable(handling).map(Handling::valueOf),
                Optional.ofNullable(embargoUntil));
    }

    boolean saysMoreThanLike() {
        return like != null
                && (releasableTo != null
                        || compartments != null
                        || caveats != null
                        || sensitivity != null
                        || handling != null
                        || embargoUntil != null);
    }

    public static LabelWish like(UUID label) {
        return new LabelWish(null, null, null, null, null, null, label);
    }

    public static LabelWish own() {
        return new LabelWish(List.of(), List.of(), List.of());
    }

    public static LabelWish floor(String compartment) {
        return new LabelWish(null, List.of(compartment), List.of());
    }
}
