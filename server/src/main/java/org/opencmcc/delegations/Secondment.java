package org.opencmcc.delegations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That a delegation sends somebody to a post, from the nomination to the end.
///
/// @param displayName the name that the delegation chose; it need not be the person's
/// @param steps       the oldest first, at least one
public record Secondment(UUID id, UUID post, String displayName, List<Step> steps) {
    public Secondment {
        steps = List.copyOf(steps);
    }

    /// One change of state.
    ///
    /// @param on the day from which it holds, where that is not the day of writing
    public record Step(
            State state,
            Instant at,
            @Nullable LocalDate on,
            @Nullable String note) {}

    /// What of it is sealed.
    record Content(String displayName) {}

    /// What of a step is sealed.
    record StepContent(
            State state, @Nullable LocalDate on, @Nullable String note) {}

    /// Where a secondment stands, and what may come next.
    public enum State {
        NOMINATED,
        ACCEPTED,
        CLEARED,
        DEPLOYED,
        EXTENDED,
        ROTATED,
        CURTAILED,
        RECALLED,
        ENDED;

        /// The states that may follow this one.
        public Set<State> next() {
            return switch (this) {
                case NOMINATED -> EnumSet.of(ACCEPTED, ENDED);
                case ACCEPTED -> EnumSet.of(CLEARED, ENDED);
                case CLEARED -> EnumSet.of(DEPLOYED, ENDED);
                case DEPLOYED, EXTENDED -> EnumSet.of(EXTENDED, ROTATED, CURTAILED, RECALLED, ENDED);
                case ROTATED, CURTAILED, RECALLED -> EnumSet.of(ENDED);
                case ENDED -> EnumSet.noneOf(State.class);
            };
        }

        /// Whether somebody is in the post.
        public boolean holds() {
            return this == DEPLOYED || this == EXTENDED;
        }
    }

    public State state() {
        return steps.getLast().state();
    }
}
