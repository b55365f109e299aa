package org.opencmcc.claims;

import java.util.List;
import org.opencmcc.access.FieldProblem;

/// What came of making a claim.
public sealed interface ClaimOutcome {
    /// It stands, beside all others.
    record Done(Claim claim) implements ClaimOutcome {}

    /// It does not hold together: all that is wrong with it. Nothing was kept.
    record Refused(List<FieldProblem> problems) implements ClaimOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// The reader's roles do not cover claims.
    record NotYourRole() implements ClaimOutcome {}
}
