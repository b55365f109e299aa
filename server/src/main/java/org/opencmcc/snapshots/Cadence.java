package org.opencmcc.snapshots;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.opencmcc.terms.Period;

/// How long a time one snapshot is about. Each time is published once, when it is over.
public enum Cadence {
    /// From Monday to Sunday.
    WEEK {
        @Override
        Period before(LocalDate day) {
            var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return new Period(monday.minusWeeks(1), monday.minusDays(1));
        }
    },
    /// A month of the calendar.
    MONTH {
        @Override
        Period before(LocalDate day) {
            var first = day.withDayOfMonth(1);
            return new Period(first.minusMonths(1), first.minusDays(1));
        }
    };

    /// The last time that was over before this day.
    abstract Period before(LocalDate day);
}
