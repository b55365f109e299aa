package org.opencmcc.bench;

import java.util.Arrays;
import java.util.Map;

/// Two things timed in turn, in many short rounds: what disturbs the machine disturbs both, and a round that it spoilt
/// is
/// outvoted. Each side's number is the median over the rounds of their 95th percentiles.
@SuppressWarnings("ArrayRecordComponent") // times of one round, compared with nothing
record PairedRounds(double[] left, double[] right, double leftMedian, double rightMedian) {
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 25;
    private static final int PAIRS = 40;

    static PairedRounds of(Samples.Work<?> left, Samples.Work<?> right) {
        var lefts = new double[ROUNDS];
        var rights = new double[ROUNDS];
        var allLeft = new Samples();
        var allRight = new Samples();
        for (var round = -WARM_UP; round < ROUNDS; round++) {
            var ofLeft = new Samples();
            var ofRight = new Samples();
            for (var pair = 0; pair < PAIRS; pair++) {
                if (pair % 2 == 0) {
                    ofLeft.time(left);
                    ofRight.time(right);
                } else {
                    ofRight.time(right);
                    ofLeft.time(left);
                }
            }
            if (round >= 0) {
                lefts[round] = ofLeft.percentileMillis(95);
                rights[round] = ofRight.percentileMillis(95);
                allLeft.addAll(ofLeft);
                allRight.addAll(ofRight);
            }
        }
        return new PairedRounds(lefts, rights, allLeft.medianMillis(), allRight.medianMillis());
    }

    Figure figure(String name, Figure.Limit limit) {
        var leftP95 = middle(left);
        var rightP95 = middle(right);
        return new Figure(
                name,
                leftP95 / rightP95,
                "x",
                limit,
                Map.of("p95", leftP95, "other p95", rightP95, "p50", leftMedian, "other p50", rightMedian));
    }

    private static double middle(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
