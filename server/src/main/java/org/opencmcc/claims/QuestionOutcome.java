package org.opencmcc.claims;

import java.util.List;
import org.opencmcc.access.FieldProblem;

/// What came of asking a question.
public sealed interface QuestionOutcome {
    /// Claims can be put under it.
    record Done(Question question) implements QuestionOutcome {}

    /// All that is wrong with it. Nothing was kept.
    record Refused(List<FieldProblem> problems) implements QuestionOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// The reader's roles do not cover claims.
    record NotYourRole() implements QuestionOutcome {}
}
