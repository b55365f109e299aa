package org.opencmcc.voices;

import java.util.List;
import java.util.UUID;
import org.opencmcc.access.FieldProblem;

/// What came of a command about a channel or a comment.
public sealed interface CommentOutcome {
    /// It is done.
    record Done() implements CommentOutcome {}

    /// Comments were handed in under this receipt.
    record Taken(UUID receipt, int comments) implements CommentOutcome {}

    /// All that is wrong with it. Nothing was kept.
    record Refused(List<FieldProblem> problems) implements CommentOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// No such comment that the reader may see.
    record NothingHere() implements CommentOutcome {}

    /// It was done before.
    record NotNow(String code, String words) implements CommentOutcome {}

    /// The reader's roles do not cover this.
    record NotYourRole() implements CommentOutcome {}
}
