package org.opencmcc.voices;

import java.util.List;
import org.opencmcc.access.FieldProblem;

/// What came of writing down a gap, a speaker or a dispute.
public sealed interface GapOutcome {
    /// It is written down; this is how the gap stands.
    record Done(RepresentationGap gap) implements GapOutcome {}

    /// All that is wrong with it. Nothing was kept.
    record Refused(List<FieldProblem> problems) implements GapOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// No such gap or speaker that the reader can see.
    record NothingHere() implements GapOutcome {}

    /// The reader's roles do not cover this.
    record NotYourRole() implements GapOutcome {}
}
