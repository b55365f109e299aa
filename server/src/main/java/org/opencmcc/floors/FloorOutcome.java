package org.opencmcc.floors;

import java.util.List;
import org.opencmcc.access.FieldProblem;

/// What came of founding a floor, or of proposing or deciding who is on one.
///
/// @param <T> what was made
public sealed interface FloorOutcome<T> {
    /// Done, from the next request on.
    record Done<T>(T made) implements FloorOutcome<T> {}

    /// All that is wrong with it. Nothing was kept.
    record Refused<T>(List<FieldProblem> problems) implements FloorOutcome<T> {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// It was decided before, or is not for this person to decide.
    record NotNow<T>(String code, String words) implements FloorOutcome<T> {}

    /// No such proposal about a floor that the reader decides about.
    record NothingHere<T>() implements FloorOutcome<T> {}

    /// The reader does not speak for a membership authority.
    record NotYourRole<T>() implements FloorOutcome<T> {}
}
