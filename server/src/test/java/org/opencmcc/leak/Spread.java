package org.opencmcc.leak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;

/// How far two lots of times, taken in pairs, lie apart.
///
/// @param median of the second lot, in nanoseconds
/// @param low    the lower end of the 90 % interval of the median difference in a pair, as a part of that median
/// @param high   its upper end
/// @param auc    how often one of the first lot is longer than one of the second; 0.5 where they cannot be told apart
record Spread(int pairs, double median, double low, double high, double auc) {
    private static final double NINETY_PERCENT = 1.645;
    private static final double MOST_DIFFERENCE = 0.05;
    private static final double MOST_AUC = 0.02;

    static Spread of(long[] first, long[] second) {
        var differences = new long[first.length];
        for (var at = 0; at < first.length; at++) {
            differences[at] = first[at] - second[at];
        }
        Arrays.sort(differences);
        var sorted = second.clone();
        Arrays.sort(sorted);
        var count = first.length;
        var median = (double) sorted[count / 2];
        var reach = (int) Math.ceil(NINETY_PERCENT * Math.sqrt(count) / 2);
        var low = differences[Math.max(0, count / 2 - reach)] / median;
        var high = differences[Math.min(count - 1, count / 2 + reach)] / median;
        return new Spread(count, median, low, high, auc(first, second));
    }

    /// The sum of ranks of the first lot among both; equal times share their rank.
    private static double auc(long[] first, long[] second) {
        record Time(long took, boolean isFirst) {}
        var all = new ArrayList<Time>(first.length + second.length);
        Arrays.stream(first).forEach(took -> all.add(new Time(took, true)));
        Arrays.stream(second).forEach(took -> all.add(new Time(took, false)));
        all.sort(Comparator.comparingLong(Time::took));
        var ranks = 0.0;
        for (var from = 0; from < all.size(); ) {
            var to = from;
            while (to < all.size() && all.get(to).took() == all.get(from).took()) {
                to++;
            }
            for (var at = from; at < to; at++) {
                ranks += all.get(at).isFirst() ? (from + 1 + to) / 2.0 : 0;
            }
            from = to;
        }
        var least = first.length * (first.length + 1.0) / 2;
        return (ranks - least) / ((double) first.length * second.length);
    }

    boolean isAlike() {
        return Math.max(Math.abs(low), Math.abs(high)) <= MOST_DIFFERENCE && Math.abs(auc - 0.5) <= MOST_AUC;
    }

    @Override
    public String toString() {
        return "%d pairs, median %.0f us, difference from %+.2f %% to %+.2f %%, AUC %.4f"
                .formatted(pairs, median / 1_000, 100 * low, 100 * high, auc);
    }
}
