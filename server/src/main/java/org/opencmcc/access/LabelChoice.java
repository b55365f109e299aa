package org.opencmcc.access;

import java.util.List;
import org.opencmcc.terms.LabelId;

/// Whether a wished label can be given.
public sealed interface LabelChoice {
    /// The label's number, to be carried by the records.
    record Chosen(LabelId label) implements LabelChoice {}

    /// All that is wrong with the wish. What the reader may not know is refused in the words for what does not exist.
    record Refused(List<FieldProblem> problems) implements LabelChoice {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
