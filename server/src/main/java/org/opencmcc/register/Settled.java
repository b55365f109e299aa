package org.opencmcc.register;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.FieldProblem;

/// What came of settling a spelling.
public sealed interface Settled {
    /// Entered; the rows that carry the spelling show the entry at once, for those who may see the settlement.
    ///
    /// @param entry null where it stays as written
    record Done(@Nullable UUID entry) implements Settled {}

    /// The wish makes no sense; nothing was entered.
    record Refused(List<FieldProblem> problems) implements Settled {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// The reader's roles do not cover the register.
    record NotYourRole() implements Settled {}
}
