package org.opencmcc.access;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.Sensitivity;

/// Who may know a record. Immutable and interned: equal labels are one row, and records carry only
/// its number.
///
/// @param releasedTo   any of these delegations; empty (the `Optional`) for every member of the
///                     compartments; a set without members for the originator alone
/// @param compartments all of these are needed, for the originator's own people too
/// @param sensitivity  nobody reads above the own level, the originator's own people neither
/// @param handling     how those who have it are asked to handle it
/// @param embargoUntil before it the originator's own people alone
public record Label(
        DelegationId originator,
        Optional<Set<DelegationId>> releasedTo,
        Set<String> compartments,
        Set<Caveat> caveats,
        Sensitivity sensitivity,
        Optional<Handling> handling,
        Optional<Instant> embargoUntil) {
    public Label {
        releasedTo = releasedTo.map(Set::copyOf);
        compartments = Set.copyOf(compartments);
        caveats = Set.copyOf(caveats);
    }

    /// Of the usual sensitivity, without words for handling and without an embargo.
    public Label(
            DelegationId originator,
            Optional<Set<DelegationId>> releasedTo,
            Set<String> compartments,
            Set<Caveat> caveats) {
        this(originator, releasedTo, compartments, caveats, Sensitivity.USUAL, Optional.empty(), Optional.empty());
    }

    /// The label of what one delegation makes from records under several labels: all floors and
    /// all caveats of them, the highest sensitivity, the strictest handling, the latest embargo,
    /// and only those delegations to whom each of them is open.
    ///
    /// @param by    who makes it, and can read all of them
    /// @param parts at least one
    public static Label rolledUp(DelegationId by, Collection<Label> parts) {
        var floors = new HashSet<String>();
        var marks = new HashSet<Caveat>();
        var open = Optional.<Set<DelegationId>>empty();
        var sensitivity = Sensitivity.LOW;
        var handling = Optional.<Handling>empty();
        var embargo = Optional.<Instant>empty();
        for (var part : parts) {
            floors.addAll(part.compartments);
            marks.addAll(part.caveats);
            open = both(open, part.openTo());
            sensitivity = part.sensitivity.isAbove(sensitivity) ? part.sensitivity : sensitivity;
            handling = Handling.stricter(handling, part.handling);
            embargo =
                    Stream.concat(embargo.stream(), part.embargoUntil.stream()).max(Instant::compareTo);
        }
        return new Label(by, open.map(named -> without(named, by)), floors, marks, sensitivity, handling, embargo);
    }

    /// The label of a copy that one delegation makes for others by name: bound as the record that lies under the first
    /// and those under the others are, on the floors of the first alone.
    ///
    /// @param by who makes it, and can read all of them
    public static Label copied(DelegationId by, Label first, Collection<Label> others, Set<DelegationId> to) {
        var all = new HashSet<>(others);
        all.add(first);
        var bound = rolledUp(by, all);
        return new Label(
                by,
                Optional.of(without(to, by)),
                first.compartments,
                bound.caveats,
                bound.sensitivity,
                bound.handling,
                bound.embargoUntil);
    }

    private static Optional<Set<DelegationId>> both(
            Optional<Set<DelegationId>> one, Optional<Set<DelegationId>> other) {
        return one.map(mine -> other.map(theirs -> {
                            var shared = new HashSet<>(mine);
                            shared.retainAll(theirs);
                            return Set.copyOf(shared);
                        })
                        .orElse(mine))
                .or(() -> other);
    }

    private static Set<DelegationId> without(Set<DelegationId> named, DelegationId one) {
        var others = new HashSet<>(named);
        others.remove(one);
        return others;
    }

    /// The delegations whose people may read it, given its floors; empty (the `Optional`) for
    /// everybody on them.
    private Optional<Set<DelegationId>> openTo() {
        return releasedTo.isEmpty() && !compartments.isEmpty() ? Optional.empty() : Optional.of(named());
    }

    /// Whether the originator's own people alone may read it.
    public boolean isOwn() {
        return releasedTo.map(Set::isEmpty).orElseGet(compartments::isEmpty);
    }

    /// Whether the record may say whose it is.
    public boolean isAttributable() {
        return !caveats.contains(Caveat.NOT_ATTRIBUTABLE) && !caveats.contains(Caveat.CHATHAM_HOUSE);
    }

    /// Whether everybody who may read a record under the other label may read one under this label
    /// too, at any time.
    public boolean opensWherever(Label other) {
        return other.compartments.containsAll(compartments)
                && (!caveats.contains(Caveat.DISPLAY_ONLY) || other.caveats.contains(Caveat.DISPLAY_ONLY))
                && !sensitivity.isAbove(other.sensitivity)
                && isOpenAsEarlyAs(other)
                && namesAllWhom(other);
    }

    private boolean isOpenAsEarlyAs(Label other) {
        return embargoUntil
                .map(mine -> originator.equals(other.originator)
                        && other.embargoUntil
                                .filter(theirs -> !theirs.isBefore(mine))
                                .isPresent())
                .orElse(true);
    }

    private boolean namesAllWhom(Label other) {
        return openTo().map(mine -> other.openTo().map(mine::containsAll).orElse(false))
                .orElse(true);
    }

    private Set<DelegationId> named() {
        var named = new HashSet<>(releasedTo.orElseGet(Set::of));
        named.add(originator);
        return named;
    }
}
