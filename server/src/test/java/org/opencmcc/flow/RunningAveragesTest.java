package org.opencmcc.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;
import org.opencmcc.terms.Period;

/// Averages over the days before, and the days on which they rest.
final class RunningAveragesTest {
    private static final double GAP = Double.NaN;
    private static final long SEED = 728;

    private static double[] days(int count, double value) {
        var days = new double[count];
        Arrays.fill(days, value);
        return days;
    }

    private static String line(double[] values, int day) {
        return new TreeMap<>(new RunningAverages(values).from(0).get(day)).toString();
    }

    @Test
    void the_first_days_rest_on_the_days_that_there_are() {
        assertThat(line(new double[] {4, 8}, 0))
                .isEqualTo("{7=RunningAverage[mean=4.0, days=1], 14=RunningAverage[mean=4.0, days=1],"
                        + " 28=RunningAverage[mean=4.0, days=1]}");
        assertThat(line(new double[] {4, 8}, 1)).startsWith("{7=RunningAverage[mean=6.0, days=2]");
    }

    @Test
    void a_window_ends_on_its_day_and_is_as_long_as_it_says() {
        var values = days(30, 1);
        values[0] = 1_000;
        values[22] = 8;

        assertThat(line(values, 28))
                .isEqualTo("{7=RunningAverage[mean=2.0, days=7], 14=RunningAverage[mean=1.5, days=14],"
                        + " 28=RunningAverage[mean=1.3, days=28]}");
        assertThat(line(values, 29)).startsWith("{7=RunningAverage[mean=1.0, days=7]");
        assertThat(line(values, 27)).contains("28=RunningAverage[mean=36.9, days=28]");
    }

    @Test
    void days_that_are_not_covered_are_left_out_and_never_taken_for_none() {
        assertThat(line(new double[] {10, GAP, GAP, 20}, 3)).startsWith("{7=RunningAverage[mean=15.0, days=2]");
        assertThat(line(new double[] {10, 0, 0, 20}, 3)).startsWith("{7=RunningAverage[mean=7.5, days=4]");
    }

    @Test
    void where_no_day_of_a_window_is_covered_there_is_no_average() {
        var values = days(20, GAP);
        values[0] = 5;

        assertThat(line(values, 13))
                .isEqualTo("{14=RunningAverage[mean=5.0, days=1], 28=RunningAverage[mean=5.0, days=1]}");
        assertThat(line(days(3, GAP), 2)).isEqualTo("{}");
    }

    @Test
    void averages_are_given_from_the_day_that_is_asked_for() {
        assertThat(new RunningAverages(days(30, 2)).from(27)).hasSize(3);
    }

    @Test
    void every_average_is_the_plain_mean_of_its_covered_days() {
        System.out.println("averages from seed " + SEED);
        var random = new Random(SEED);
        var values = new double[200];
        for (var at = 0; at < values.length; at++) {
            values[at] = random.nextInt(4) == 0 ? GAP : random.nextInt(600);
        }
        var averages = new RunningAverages(values).from(0);
        for (var day = 0; day < values.length; day++) {
            for (var length : RunningAverages.LENGTHS) {
                var window = Arrays.stream(values, Math.max(0, day + 1 - length), day + 1)
                        .filter(v -> !Double.isNaN(v))
                        .toArray();
                var average = averages.get(day).get(length);
                if (window.length == 0) {
                    assertThat(average).isNull();
                } else {
                    var mean = Math.round(Arrays.stream(window).average().orElseThrow() * 10) / 10.0;
                    assertThat(average).isEqualTo(new DailyCount.RunningAverage(mean, window.length));
                }
            }
        }
    }

    @Test
    void a_list_covers_the_days_of_its_editions_and_not_the_gap_between_them() {
        var may = LocalDate.of(2024, 5, 1);
        var list = new CountedList(
                new UUID(0, 1),
                1,
                new LabelId(1),
                new DelegationId(new UUID(0, 2)),
                "tree",
                "Tree",
                2,
                10,
                List.of(new Period(may.plusDays(9), may.plusDays(12)), new Period(may, may.plusDays(2))),
                Instant.EPOCH);

        assertThat(list.firstDay() + " " + list.lastDay()).isEqualTo("2024-05-01 2024-05-13");
        assertThat(List.of(0, 2, 3, 8, 9, 12, 13))
                .extracting(days -> list.covers(may.plusDays(days)))
                .containsExactly(true, true, false, false, true, true, false);
    }
}
