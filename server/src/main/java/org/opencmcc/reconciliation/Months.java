package org.opencmcc.reconciliation;

import java.time.YearMonth;
import java.util.SortedSet;
import java.util.TreeSet;
import org.opencmcc.flow.CountedList;
import org.opencmcc.terms.Period;

/// Which months a record can be about, and which an edition changes.
final class Months {
    private Months() {}

    /// The months of which both lists speak.
    static SortedSet<YearMonth> shared(CountedList left, CountedList right) {
        var months = new TreeSet<YearMonth>();
        for (var one : left.coverage()) {
            for (var other : right.coverage()) {
                var from = one.from().isAfter(other.from()) ? one.from() : other.from();
                var to = one.to().isBefore(other.to()) ? one.to() : other.to();
                for (var month = YearMonth.from(from);
                        !to.isBefore(from) && !month.isAfter(YearMonth.from(to));
                        month = month.plusMonths(1)) {
                    months.add(month);
                }
            }
        }
        return months;
    }

    /// The months whose record looks at one of these days: their own, the one after them, and the
    /// one before where a day is among the first of its month.
    static boolean touches(Period coverage, YearMonth month) {
        var window = Comparison.window(month);
        return !coverage.to().isBefore(window.from()) && !coverage.from().isAfter(window.to());
    }

    /// From the first day of which both lists speak to the last.
    static Period sharedDays(CountedList left, CountedList right) {
        var from = left.firstDay().isAfter(right.firstDay()) ? left.firstDay() : right.firstDay();
        var to = left.lastDay().isBefore(right.lastDay()) ? left.lastDay() : right.lastDay();
        return new Period(from, to.isBefore(from) ? from : to);
    }
}
