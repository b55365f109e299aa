package org.opencmcc.claims;

import java.util.List;
import java.util.UUID;
import org.opencmcc.access.FieldProblem;

/// What came of a file with claims.
public sealed interface ClaimImportOutcome {
    /// Every row is a claim now.
    ///
    /// @param file what all of them name as their origin
    record Done(UUID file, List<Claim> claims) implements ClaimImportOutcome {
        public Done {
            claims = List.copyOf(claims);
        }
    }

    /// Something is wrong with some of it, so that nothing of it was kept.
    record Refused(List<FieldProblem> problems) implements ClaimImportOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// The reader's roles do not cover claims.
    record NotYourRole() implements ClaimImportOutcome {}
}
