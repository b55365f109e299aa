package org.opencmcc.brokering;

import java.util.List;
import org.opencmcc.access.FieldProblem;

/// What came of handing over, seeing, passing on or stopping.
public sealed interface BrokeringOutcome {
    /// It is done; this is how the hand-over stands now.
    record Done(BrokeredShare share) implements BrokeringOutcome {}

    /// All that is wrong with it. Nothing was kept.
    record Refused(List<FieldProblem> problems) implements BrokeringOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// No such hand-over that the reader can see.
    record NothingHere() implements BrokeringOutcome {}

    /// It is the other side's to do, or was stopped.
    record NotNow(String code, String words) implements BrokeringOutcome {}

    /// The reader's roles do not cover this.
    record NotYourRole() implements BrokeringOutcome {}
}
