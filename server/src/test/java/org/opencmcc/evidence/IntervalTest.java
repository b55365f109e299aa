package org.opencmcc.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The interval round a difference of means, against figures worked out by hand and against worlds whose truth is
/// known.
final class IntervalTest {
    private static final long SEED = 20240506;
    private static final int WORLDS = 4_000;
    private static final double[] LIKENESSES = {0.2, 0.45, 0.7};
    private static final int[] LENGTHS = {28, 31, 42, 56, 75, 90};
    private static final double NORMAL = 1.96;

    private static double[] days(int count, IntToDoubleFunction of) {
        return IntStream.range(0, count).mapToDouble(of).toArray();
    }

    @Test
    void the_number_of_waves_grows_slowly_with_the_days() {
        assertThat(IntStream.of(21, 28, 45, 56, 90, 366).map(Interval::waves)).containsExactly(3, 3, 3, 4, 5, 13);
    }

    /// A side that is one wave itself has all its variance in that wave: 100 * n / 2 spread over three waves.
    @Test
    void a_side_that_is_one_slow_wave_has_the_variance_of_that_wave() {
        var wave = days(28, day -> 50 + 10 * Math.cos(Math.PI * 2 * (day + 0.5) / 28));

        assertThat(Interval.longRunVariance(wave, 3)).isCloseTo(100 * 28 / 2.0 / 3, within(1e-9));
    }

    /// Days that alternate by 10 round their mean have a plain variance of 100 and hardly any slow wave; two weeks
    /// below and two above it have the same plain variance, and all of it is slow.
    @Test
    void what_lasts_widens_the_interval_and_what_passes_does_not() {
        var hasty = days(28, day -> day % 2 == 0 ? 90 : 110);
        var lasting = days(28, day -> day < 14 ? 90 : 110);

        assertThat(Interval.longRunVariance(hasty, 3)).isLessThan(6);
        assertThat(Interval.longRunVariance(lasting, 3)).isGreaterThan(500);
    }

    /// By hand: each side is 100 +- 10 in one wave, so each mean's variance is 466.667 / 28 = 16.667, both together
    /// 33.333, and Welch's degrees of freedom are 3 + 3 = 6, for which Student's t is 2.447.
    @Test
    void the_interval_is_what_the_formula_gives_by_hand() {
        var before = days(28, day -> 100 + 10 * Math.cos(Math.PI * (day + 0.5) / 28));
        var after = days(28, day -> 80 + 10 * Math.cos(Math.PI * (day + 0.5) / 28));

        var found = Interval.of(before, after).orElseThrow();
        assertThat(found.degrees()).isEqualTo(6);
        assertThat(found.low()).isCloseTo(-20 - 2.447 * Math.sqrt(33.33333), within(1e-3));
        assertThat(found.high()).isCloseTo(-20 + 2.447 * Math.sqrt(33.33333), within(1e-3));
    }

    /// A rhythm of +-40 has a plain variance of 800; the ends of a window let some of it into the slow waves.
    @Test
    void the_weekly_rhythm_adds_at_most_six_tenths_of_its_variance_and_little_over_many_weeks() {
        for (var phase = 0; phase < 7; phase++) {
            var first = phase;
            IntToDoubleFunction weekly = day -> 40 * Math.cos(Math.PI * 2 * (day + first) / 7);

            assertThat(Interval.longRunVariance(days(28, weekly), Interval.waves(28)))
                    .isLessThan(480);
            assertThat(Interval.longRunVariance(days(91, weekly), Interval.waves(91)))
                    .isLessThan(200);
        }
    }

    @Test
    void below_three_weeks_on_either_side_there_is_no_interval() {
        var random = new Random(SEED);
        var enough = days(21, day -> 100 + random.nextInt(20));
        var less = days(20, day -> 100 + random.nextInt(20));

        assertThat(Interval.of(enough, enough)).isPresent();
        assertThat(Interval.of(less, enough)).isEmpty();
        assertThat(Interval.of(enough, less)).isEmpty();
    }

    @Test
    void where_nothing_varies_there_is_no_interval() {
        assertThat(Interval.of(days(30, day -> 5), days(30, day -> 9))).isEmpty();
        assertThat(Interval.of(days(30, day -> 5), days(30, day -> 9 + day % 3)))
                .hasValueSatisfying(found -> assertThat(found.degrees()).isEqualTo(3));
    }

    @Test
    void a_year_a_side_still_finds_its_critical_value() {
        var random = new Random(SEED);
        var year = days(366, day -> 100 + random.nextInt(60));

        assertThat(Interval.of(year, year).orElseThrow().degrees()).isEqualTo(26);
    }

    @Test
    void the_likeness_of_neighbouring_days_is_told_by_hand() {
        assertThat(Interval.dayToDay(new double[] {1, 2, 3, 4})).hasValue(0.25);
        assertThat(Interval.dayToDay(new double[] {5, 5, 5})).isEmpty();
    }

    /// The gate: 95 % stated is at least 92 % held in every kind of world, where the usual interval does not hold it.
    @Test
    void the_interval_holds_the_truth_where_the_usual_one_does_not() {
        var worst = 1.0;
        var worstOfUsual = 1.0;
        for (var shape : new Worlds.Shape[] {
            new Worlds.Shape(200, 0, 60, 35), new Worlds.Shape(60, 0, 40, 25), new Worlds.Shape(400, 0, 200, 60)
        }) {
            for (var likeness : LIKENESSES) {
                for (var days : LENGTHS) {
                    var held = held(
                            new Worlds.Shape(shape.level(), likeness, shape.week(), shape.lasting()), days, days, 0);
                    worst = Math.min(worst, held[0]);
                    worstOfUsual = Math.min(worstOfUsual, held[1]);
                }
            }
        }
        System.out.println(said("worst case", worst, worstOfUsual));
        assertThat(worst).isGreaterThanOrEqualTo(0.92);
        assertThat(worstOfUsual).as("the usual interval").isLessThan(0.80);
    }

    @Test
    void sides_of_unequal_length_and_days_that_are_left_out_do_not_break_it() {
        for (var likeness : LIKENESSES) {
            var shape = new Worlds.Shape(200, likeness, 60, 35);
            assertThat(held(shape, 28, 84, 0)[0]).isGreaterThanOrEqualTo(0.92);
            assertThat(held(shape, 60, 30, 0)[0]).isGreaterThanOrEqualTo(0.92);
            assertThat(held(shape, 56, 56, 0.2)[0]).isGreaterThanOrEqualTo(0.92);
        }
    }

    /// In how many of the worlds the stated interval holds the true step, and in how many the usual one does.
    private static double[] held(Worlds.Shape shape, int before, int after, double leftOut) {
        var random = new Random(SEED);
        var worlds = new Worlds(random, shape);
        var stated = 0;
        var usual = 0;
        for (var world = 0; world < WORLDS; world++) {
            var days = worlds.days(before, after);
            var left = kept(Arrays.copyOf(days, before), leftOut, random);
            var right = kept(Arrays.copyOfRange(days, before, days.length), leftOut, random);
            var interval = Interval.of(left, right).orElseThrow();
            stated += interval.low() <= Worlds.STEP && Worlds.STEP <= interval.high() ? 1 : 0;
            usual += usualHolds(left, right) ? 1 : 0;
        }
        var held = new double[] {stated / (double) WORLDS, usual / (double) WORLDS};
        System.out.println("seed " + SEED + ", " + shape + ", days " + before + "/" + after + ", left out " + leftOut
                + ": " + said("", held[0], held[1]));
        return held;
    }

    private static double[] kept(double[] days, double leftOut, Random random) {
        return leftOut == 0
                ? days
                : Arrays.stream(days)
                        .filter(day -> random.nextDouble() >= leftOut)
                        .toArray();
    }

    /// What is usually done: every day a new, independent one.
    private static boolean usualHolds(double[] left, double[] right) {
        var reach = NORMAL * Math.sqrt(variance(left) / left.length + variance(right) / right.length);
        return Math.abs(Interval.mean(right) - Interval.mean(left) - Worlds.STEP) <= reach;
    }

    private static double variance(double[] days) {
        var mean = Interval.mean(days);
        return Arrays.stream(days).map(d -> (d - mean) * (d - mean)).sum() / (days.length - 1);
    }

    private static String said(String what, double stated, double usual) {
        return String.format(Locale.ROOT, "%s this interval %.3f, the usual one %.3f", what, stated, usual);
    }
}
