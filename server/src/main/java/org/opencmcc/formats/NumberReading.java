package org.opencmcc.formats;

import java.math.BigDecimal;

/// What a cell where a number is due comes to.
public sealed interface NumberReading {
    /// A number. It is `unsure` where `1,234` was taken for a thousand and more: that is how English
    /// lists mean it, but not all lists.
    record Stated(BigDecimal value, boolean unsure) implements NumberReading {}

    /// Blank, a dash or `n/a`: not stated, which is not zero.
    record NotStated() implements NumberReading {}

    /// Something else; `words` is a sentence for [Problem#ofCell].
    record Unread(ProblemCode code, String words) implements NumberReading {}
}
