package org.opencmcc.tokens;

import java.util.List;
import org.opencmcc.access.FieldProblem;

/// What came of a wish for a token.
public sealed interface TokenOutcome {
    /// @param secret for its bearer, this once
    record Made(ServiceToken token, String secret) implements TokenOutcome {}

    /// All that is wrong with the wish.
    record Refused(List<FieldProblem> problems) implements TokenOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// A token is made in a browser, by somebody who has just shown to be there.
    record ProofNeeded() implements TokenOutcome {}

    /// The person has as many as one may have.
    record TooMany() implements TokenOutcome {}
}
