package org.opencmcc.evidence;

import java.util.Random;

/// Daily counts made up from what is known of them: a level, a weekly rhythm, ups and downs that last, and the chance
/// of counting whole trucks. The true difference of the two sides is the step that was put in.
final class Worlds {
    static final double STEP = 30;

    private static final double[] WEEK = {0.4, 0.3, 0.2, 0.1, 0.1, -0.3, -0.8};
    private static final int RUN_IN = 60;

    private final Random random;
    private final Shape shape;

    /// @param likeness of a day to the day before it, in what lasts
    /// @param week     how high the weekly rhythm goes, in trucks
    /// @param lasting  the standard deviation of what lasts, in trucks
    record Shape(double level, double likeness, double week, double lasting) {}

    Worlds(Random random, Shape shape) {
        this.random = random;
        this.shape = shape;
    }

    /// The days of both sides; the step comes with the first day after.
    double[] days(int before, int after) {
        var days = new double[before + after];
        var firstWeekday = random.nextInt(WEEK.length);
        var lasts = 0.0;
        var fresh = Math.sqrt(1 - shape.likeness() * shape.likeness()) * shape.lasting();
        for (var day = -RUN_IN; day < days.length; day++) {
            lasts = shape.likeness() * lasts + fresh * random.nextGaussian();
            if (day >= 0) {
                var rhythm = shape.week() * (WEEK[(day + firstWeekday) % WEEK.length] - mean());
                var expected = shape.level() + rhythm + lasts + (day < before ? 0 : STEP);
                days[day] = counted(Math.max(0, expected));
            }
        }
        return days;
    }

    private static double mean() {
        return Interval.mean(WEEK);
    }

    /// A Poisson count; for the large ones that trucks are, its normal approximation is as good and quick.
    private double counted(double expected) {
        return Math.max(0, Math.round(expected + Math.sqrt(expected) * random.nextGaussian()));
    }
}
