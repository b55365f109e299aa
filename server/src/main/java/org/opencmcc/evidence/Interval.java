package org.opencmcc.evidence;

import java.util.Optional;

/// How far the difference of two means of daily counts may be off, at 95 %.
///
/// Daily counts follow each other and have a weekly rhythm, so a day is not a new, independent look at
/// the mean. The variance of each side's mean is its long-run variance, estimated from the side's own
/// slowest cosine waves (equal-weighted cosine estimator; Müller 2007, Lazarus, Lewis, Stock and Watson
/// 2018): each wave is one nearly independent look, so Student's t with as many degrees of freedom is
/// the honest critical value. Waves of a week and shorter are left out, so the weekly rhythm adds little
/// doubt. Decision 0019 shows what was compared, and the worlds it was tried on.
///
/// @param degrees degrees of freedom after Welch, rounded down
record Interval(double low, double high, int wavesBefore, int wavesAfter, int degrees) {
    /// Three weeks: fewer days hold too few slow waves.
    static final int LEAST_DAYS = 21;

    static final int FEWEST_WAVES = 3;
    static final double LEVEL = 0.95;

    /// Student's t, 0.975 quantile, for 1 to 40 degrees of freedom; any table of it shows these.
    private static final double[] CRITICAL = {
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131,
        2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042,
        2.040, 2.037, 2.035, 2.032, 2.030, 2.028, 2.026, 2.024, 2.023, 2.021
    };

    private static final double HALF_A_DAY = 0.5;
    private static final double A_HAIR = 1e-9;

    /// The interval of mean after less mean before; none where a side has too few days, or nothing varies.
    static Optional<Interval> of(double[] before, double[] after) {
        if (before.length < LEAST_DAYS || after.length < LEAST_DAYS) {
            return Optional.empty();
        }
        var left = waves(before.length);
        var right = waves(after.length);
        var ofBefore = longRunVariance(before, left) / before.length;
        var ofAfter = longRunVariance(after, right) / after.length;
        var sum = ofBefore + ofAfter;
        if (sum <= A_HAIR) {
            return Optional.empty();
        }
        var welch = sum * sum / (ofBefore * ofBefore / left + ofAfter * ofAfter / right);
        var degrees = (int) Math.floor(welch + A_HAIR);
        var difference = mean(after) - mean(before);
        var reach = CRITICAL[degrees - 1] * Math.sqrt(sum);
        return Optional.of(new Interval(difference - reach, difference + reach, left, right, degrees));
    }

    /// A quarter of the days to the power of two thirds, and never fewer than three.
    static int waves(int days) {
        return Math.max(FEWEST_WAVES, (int) Math.round(Math.pow(days, 2.0 / 3) / 4));
    }

    /// The mean square of the deviations' products with the slowest cosine waves, each of length one.
    static double longRunVariance(double[] counts, int waves) {
        var mean = mean(counts);
        var sum = 0.0;
        for (var wave = 1; wave <= waves; wave++) {
            var product = 0.0;
            for (var day = 0; day < counts.length; day++) {
                product += Math.cos(Math.PI * wave * (day + HALF_A_DAY) / counts.length) * (counts[day] - mean);
            }
            sum += 2.0 / counts.length * product * product;
        }
        return sum / waves;
    }

    /// How alike a day is to the day before it, about their mean: near 0 for strangers, near 1 for twins.
    static Optional<Double> dayToDay(double[] counts) {
        var mean = mean(counts);
        var own = 0.0;
        var next = 0.0;
        for (var day = 0; day < counts.length; day++) {
            own += (counts[day] - mean) * (counts[day] - mean);
            if (day > 0) {
                next += (counts[day] - mean) * (counts[day - 1] - mean);
            }
        }
        return own <= A_HAIR ? Optional.empty() : Optional.of(next / own);
    }

    static double mean(double[] counts) {
        var sum = 0.0;
        for (var count : counts) {
            sum += count;
        }
        return sum / counts.length;
    }
}
