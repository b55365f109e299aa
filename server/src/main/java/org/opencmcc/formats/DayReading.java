package org.opencmcc.formats;

import java.time.LocalDate;

/// What a cell where a day is due comes to.
public sealed interface DayReading {
    /// A day of the calendar.
    record Stated(LocalDate day) implements DayReading {}

    /// Blank, a dash or `n/a`.
    record NotStated() implements DayReading {}

    /// Something else; `words` is a sentence for [Problem#ofCell].
    record Unread(ProblemCode code, String words) implements DayReading {}
}
