package org.opencmcc.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmcc.reconciliation.MadePair.Causes;

/// Two lists made from one flow with known causes of difference: each comes back within 5 %, and two
/// lists that have nothing to do with each other explain next to nothing by each other.
final class KnownCausesTest {
    private static final List<String> RULES =
            List.of("route", "crossing", "class", "duplicates", "late-correction", "day-shift");

    private static final Causes MIXED = new Causes(.04, .03, .04, .03, .03, .08, .005);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void each_of_several_causes_comes_back_within_5_percent(long seed) {
        var made = new MadePair(seed).flow(90, 40, MIXED);
        var found = made.explained();
        addsUp(found);
        for (var rule : RULES) {
            assertThat(gross(of(found, rule)))
                    .as(rule + " from seed " + seed)
                    .isBetween(atLeast(made, rule), atMost(made, rule));
        }
        assertThat(gross(of(found, "unexplained")))
                .as("what is truly unexplained stays so")
                .isLessThan(gross(truth(made, "unexplained")) * 2);
    }

    @ParameterizedTest(name = "{0} of a day a day later")
    @ValueSource(doubles = {0.02, 0.05, 0.1, 0.2})
    void trucks_that_one_list_has_a_day_later_come_back_within_5_percent(double share) {
        for (var seed = 21L; seed < 25; seed++) {
            var made = new MadePair(seed).flow(150, 40, new Causes(0, 0, 0, 0, 0, share, 0));
            var found = made.explained();
            addsUp(found);
            assertThat(gross(of(found, "day-shift")))
                    .as("share " + share + " from seed " + seed)
                    .isBetween(atLeast(made, "day-shift"), atMost(made, "day-shift"));
            assertThat(sum(of(found, "day-shift")))
                    .as("what a day loses another gains")
                    .isZero();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38, 39, 40})
    void two_lists_whose_donors_are_dealt_out_anew_explain_less_than_a_tenth(long seed) {
        for (var donors : new int[] {8, 40, 150}) {
            var found = new MadePair(seed)
                    .flow(120, donors, new Causes(0, 0, 0, 0, 0, .1, .1))
                    .shuffled()
                    .explained();
            addsUp(found);
            var explained =
                    RULES.stream().mapToInt(rule -> gross(of(found, rule))).sum();
            assertThat(explained).as(donors + " donors from seed " + seed).isLessThan(gross(difference(found)) / 10);
        }
    }

    @Test
    void equal_lists_have_nothing_to_explain() {
        var found =
                new MadePair(1).flow(60, 20, new Causes(0, 0, 0, 0, 0, 0, 0)).explained();
        addsUp(found);
        RULES.forEach(rule -> assertThat(gross(of(found, rule))).as(rule).isZero());
        assertThat(gross(of(found, "unexplained"))).isZero();
    }

    private static void addsUp(Map<String, Map<LocalDate, Integer>> found) {
        difference(found).forEach((day, gap) -> {
            var sum = of(found, "unexplained").getOrDefault(day, 0);
            for (var rule : RULES) {
                sum += of(found, rule).getOrDefault(day, 0);
            }
            assertThat(sum).as(day.toString()).isEqualTo(gap);
        });
    }

    private static int atLeast(MadePair made, String rule) {
        return (int) Math.floor(gross(truth(made, rule)) * 0.95);
    }

    private static int atMost(MadePair made, String rule) {
        return (int) Math.ceil(gross(truth(made, rule)) * 1.05);
    }

    private static Map<LocalDate, Integer> of(Map<String, Map<LocalDate, Integer>> found, String line) {
        return found.getOrDefault(line, Map.of());
    }

    private static Map<LocalDate, Integer> truth(MadePair made, String rule) {
        var truth = new TreeMap<LocalDate, Integer>();
        MadePair.days().eachDay().forEach(day -> truth.put(day, made.truth(rule, day)));
        return truth;
    }

    private static Map<LocalDate, Integer> difference(Map<String, Map<LocalDate, Integer>> found) {
        var gap = new TreeMap<LocalDate, Integer>();
        of(found, "left")
                .forEach((day, trucks) ->
                        gap.put(day, trucks - of(found, "right").getOrDefault(day, 0)));
        return gap;
    }

    private static int gross(Map<LocalDate, Integer> days) {
        return days.values().stream().mapToInt(Math::abs).sum();
    }

    private static int sum(Map<LocalDate, Integer> days) {
        return days.values().stream().mapToInt(Integer::intValue).sum();
    }
}
