package org.opencmcc.breakglass;

import java.util.List;
import java.util.UUID;
import org.opencmcc.access.FieldProblem;

/// What came of an act on an emergency reading.
public sealed interface GlassOutcome {
    /// It is done.
    record Done(UUID id) implements GlassOutcome {}

    /// All that is wrong with the wish.
    record Refused(List<FieldProblem> problems) implements GlassOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// Both who asks and who opens has just shown to be there.
    record ProofNeeded() implements GlassOutcome {}

    /// Ten a day, and no more.
    record TooMany() implements GlassOutcome {}

    /// There is nothing that this reader could decide or close.
    record NothingHere() implements GlassOutcome {}

    /// Those who are asked can read no such record, or it is one that is never opened so.
    record CannotBeOpened() implements GlassOutcome {}
}
