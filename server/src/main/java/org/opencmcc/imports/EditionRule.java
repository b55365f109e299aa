package org.opencmcc.imports;

import java.util.List;
import org.opencmcc.terms.Period;

/// The rules of editions that need nothing but days and numbers.
final class EditionRule {
    /// Of a hundred rows of the list inside the coverage, how many may be withdrawn without a
    /// person saying so.
    static final int WITHDRAWN_PERCENT = 5;

    private EditionRule() {}

    /// What a file is to a list whose editions so far cover these days.
    static ReadingState stateOf(List<Period> earlier, Period coverage) {
        if (earlier.isEmpty()) {
            return ReadingState.FIRST;
        }
        if (earlier.stream().anyMatch(e -> e.from().equals(coverage.from()))) {
            return ReadingState.EDITION;
        }
        return earlier.stream().anyMatch(e -> overlap(e, coverage)) ? ReadingState.CHOOSE : ReadingState.ADDITION;
    }

    private static boolean overlap(Period one, Period other) {
        return !one.from().isAfter(other.to()) && !other.from().isAfter(one.to());
    }

    /// Whether so many of the rows that the list holds inside the coverage are too many to withdraw
    /// unasked.
    static boolean asksAgain(int withdrawn, int held) {
        return 100L * withdrawn > (long) WITHDRAWN_PERCENT * held;
    }
}
