package org.opencmcc.imports;

import java.util.List;
import org.opencmcc.access.FieldProblem;

/// What came of something that a person wanted done with an import.
public sealed interface ImportOutcome {
    /// It was done, or begun; this is how the import stands.
    record Done(Import made) implements ImportOutcome {}

    /// The wish itself is wrong, with all that is wrong about it.
    record Refused(List<FieldProblem> problems) implements ImportOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// The import does not stand where this could be done.
    record NotNow(String code, String words) implements ImportOutcome {}

    /// No such import for this reader.
    record NothingHere() implements ImportOutcome {}

    /// The reader's roles do not cover imports.
    record NotYourRole() implements ImportOutcome {}
}
