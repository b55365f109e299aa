package org.opencmcc.assertions;

import java.util.List;
import org.opencmcc.access.FieldProblem;

/// What became of the command to write an assertion down.
public sealed interface AssertionOutcome {
    record Done(Assertion made) implements AssertionOutcome {}

    record Refused(List<FieldProblem> problems) implements AssertionOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    record NotYourRole() implements AssertionOutcome {}
}
