package org.opencmcc.assertions;

import java.util.List;
import org.opencmcc.access.FieldProblem;

/// What became of the command to write an assertion down.
public sealed interface AssertionOutcome {
    /// It is written down.
    record Done(Assertion made) implements AssertionOutcome {}

    /// All that is wrong with it.
    record Refused(List<FieldProblem> problems) implements AssertionOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// Somebody else of the delegation may do it.
    record NotYourRole() implements AssertionOutcome {}
}
