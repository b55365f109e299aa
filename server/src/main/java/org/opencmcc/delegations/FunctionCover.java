package org.opencmcc.delegations;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.opencmcc.delegations.Presence.State;

/// Whether somebody answers for a function of a delegation, as others may know it.
///
/// The rule: it is told only for a function that at least [#FEWEST] people hold, so that neither "yes" nor "no" is
/// about
/// one of them; "no" only where each of them was entered as away, so that what nobody entered is not taken for absence;
/// and with a day, never a time. A hidden delegation and a sensitive post tell nothing.
public record FunctionCover(Post.Function function, boolean covered, LocalDate day) {
    /// With fewer, the function's answer would be one person's whereabouts.
    public static final int FEWEST = 3;

    /// @param holders where each person who holds a post of the function is
    static Optional<Boolean> of(Collection<State> holders) {
        if (holders.size() < FEWEST) {
            return Optional.empty();
        }
        if (holders.stream().anyMatch(State::answers)) {
            return Optional.of(true);
        }
        return holders.contains(State.UNKNOWN) ? Optional.empty() : Optional.of(false);
    }
}
