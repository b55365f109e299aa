package org.opencmcc.evidence.web;

import org.jspecify.annotations.Nullable;
import org.opencmcc.evidence.Evidence;

/// How the interval is worked out, in words that a person at a desk can hold against it.
///
/// @param limits      what it cannot do
/// @param wavesBefore how many slow waves of the days before it uses; null where there is no interval
/// @param degrees     of freedom of Student's t
record IntervalMethodJson(
        String name,
        String words,
        String why,
        String limits,
        @Nullable Integer wavesBefore,
        @Nullable Integer wavesAfter,
        @Nullable Integer degrees) {
    private static final String NAME = "Long-run variance from the slowest cosine waves, with Student's t";
    private static final String WORDS =
            "The difference is the plain mean of the days after less the plain mean of the days before. The interval around"
                    + " it takes how far each side's mean may be off from the slow ups and downs of that side itself: its"
                    + " slowest cosine waves, about a quarter of the days to the power of two thirds and at least three."
                    + " Each wave counts as one look. The two variances are added, and the reach is the 97.5 % point of"
                    + " Student's t with the degrees of freedom after Welch, rounded down. Days without a figure are left"
                    + " out and the others move together.";
    private static final String WHY =
            "A full day tends to follow a full day, and the week has its rhythm, so days are not independent of each other."
                    + " The usual interval takes them as if they were. Tried on made-up counts whose true difference is"
                    + " known (weekly rhythm, autocorrelation 0.2 to 0.7, 28 to 90 days a side), the usual one held the truth"
                    + " in 68 to 99 of 100 cases, depending on the rhythm; this one in 93 to 97 of 100.";
    private static final String LIMITS =
            "A slow drift inside a window counts as part of the difference. The interval speaks of the days counted here, not"
                    + " of what lies behind them, and not of rows that a later edition may add or correct.";

    static IntervalMethodJson of(Evidence.@Nullable Difference difference) {
        var range = difference == null ? null : difference.range();
        return range == null
                ? new IntervalMethodJson(NAME, WORDS, WHY, LIMITS, null, null, null)
                : new IntervalMethodJson(
                        NAME, WORDS, WHY, LIMITS, range.wavesBefore(), range.wavesAfter(), range.degrees());
    }
}
