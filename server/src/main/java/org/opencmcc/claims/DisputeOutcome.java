package org.opencmcc.claims;

import java.util.List;
import org.opencmcc.access.FieldProblem;

/// What came of disputing a claim, or of taking a dispute back.
public sealed interface DisputeOutcome {
    /// It stands beside the claim, or is marked as withdrawn.
    record Done(Dispute dispute) implements DisputeOutcome {}

    /// All that is wrong with it. Nothing was kept.
    record Refused(List<FieldProblem> problems) implements DisputeOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// No such claim or dispute that the reader can see.
    record NothingHere() implements DisputeOutcome {}

    /// It is another delegation's, or withdrawn already.
    record NotNow(String code, String words) implements DisputeOutcome {}

    /// The reader's roles do not cover claims.
    record NotYourRole() implements DisputeOutcome {}
}
