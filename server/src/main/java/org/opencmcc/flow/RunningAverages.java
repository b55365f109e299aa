package org.opencmcc.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Running averages over a row of days, of which some may not be covered: those are left out, never taken for zero.
final class RunningAverages {
    static final List<Integer> LENGTHS = List.of(7, 14, 28);
    static final int LONGEST = 28;

    /// The day's value, or NaN where the day is not covered.
    private final double[] values;

    RunningAverages(double[] values) {
        this.values = values.clone();
    }

    /// For each length the averages of every day from `first` on, each over the window that ends on that day.
    List<Map<Integer, DailyCount.RunningAverage>> from(int first) {
        var sums = new double[values.length + 1];
        var covered = new int[values.length + 1];
        for (var at = 0; at < values.length; at++) {
            var counted = !Double.isNaN(values[at]);
            sums[at + 1] = sums[at] + (counted ? values[at] : 0);
            covered[at + 1] = covered[at] + (counted ? 1 : 0);
        }
        var averages = new ArrayList<Map<Integer, DailyCount.RunningAverage>>(values.length - first);
        for (var end = first + 1; end <= values.length; end++) {
            var ofDay = LinkedHashMap.<Integer, DailyCount.RunningAverage>newLinkedHashMap(LENGTHS.size());
            for (var length : LENGTHS) {
                var start = Math.max(0, end - length);
                var days = covered[end] - covered[start];
                if (days > 0) {
                    var mean = (sums[end] - sums[start]) / days;
                    ofDay.put(length, new DailyCount.RunningAverage(Math.round(mean * 10) / 10.0, days));
                }
            }
            averages.add(ofDay);
        }
        return averages;
    }
}
