package org.opencmcc.issuers;

import java.util.List;
import org.opencmcc.access.FieldProblem;

/// What came of a wish about a delegation's issuer.
public sealed interface IssuerOutcome {
    /// It stands as wished.
    record Kept(Issuer issuer) implements IssuerOutcome {}

    /// All that is wrong with the wish.
    record Refused(List<FieldProblem> problems) implements IssuerOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// Only a delegation's head says who may vouch for its people.
    record NotTheHead() implements IssuerOutcome {}

    /// Saying who may vouch for others asks for a fresh proof of presence, from a browser.
    record ProofNeeded() implements IssuerOutcome {}
}
