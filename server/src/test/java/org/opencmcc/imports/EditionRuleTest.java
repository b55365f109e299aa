package org.opencmcc.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencmcc.terms.Period;

/// What a file is to its list, and how much may be withdrawn unasked: each limit from both sides.
final class EditionRuleTest {
    private static Period days(int from, int to) {
        return new Period(LocalDate.of(2024, 5, from), LocalDate.of(2024, 5, to));
    }

    private static ReadingState state(Period coverage, Period... earlier) {
        return EditionRule.stateOf(Arrays.asList(earlier), coverage);
    }

    @Test
    void the_first_file_of_a_list_is_neither() {
        assertThat(EditionRule.stateOf(List.of(), days(10, 20))).isEqualTo(ReadingState.FIRST);
    }

    @Test
    void a_file_that_starts_on_the_day_of_an_earlier_edition_is_a_later_edition_wherever_it_ends() {
        assertThat(state(days(10, 20), days(10, 20))).isEqualTo(ReadingState.EDITION);
        assertThat(state(days(10, 10), days(10, 20))).as("ends earlier").isEqualTo(ReadingState.EDITION);
        assertThat(state(days(10, 31), days(10, 20))).as("ends later").isEqualTo(ReadingState.EDITION);
        assertThat(state(days(21, 25), days(10, 20), days(21, 30)))
                .as("starts as what was added later")
                .isEqualTo(ReadingState.EDITION);
    }

    @Test
    void a_file_without_a_day_in_common_with_the_list_is_an_addition() {
        assertThat(state(days(21, 25), days(10, 20))).isEqualTo(ReadingState.ADDITION);
        assertThat(state(days(1, 9), days(10, 20))).isEqualTo(ReadingState.ADDITION);
        assertThat(state(days(15, 20), days(10, 14), days(21, 30)))
                .as("fills a gap between two editions to the day")
                .isEqualTo(ReadingState.ADDITION);
    }

    @Test
    void one_day_in_common_and_another_start_is_for_a_person_to_choose() {
        assertThat(state(days(20, 25), days(10, 20))).isEqualTo(ReadingState.CHOOSE);
        assertThat(state(days(1, 10), days(10, 20))).isEqualTo(ReadingState.CHOOSE);
        assertThat(state(days(9, 20), days(10, 20))).isEqualTo(ReadingState.CHOOSE);
        assertThat(state(days(11, 20), days(10, 20))).isEqualTo(ReadingState.CHOOSE);
        assertThat(state(days(15, 21), days(10, 14), days(21, 30))).isEqualTo(ReadingState.CHOOSE);
        assertThat(state(days(14, 20), days(10, 14), days(21, 30))).isEqualTo(ReadingState.CHOOSE);
    }

    @Test
    void five_in_a_hundred_are_withdrawn_unasked_and_one_more_is_not() {
        assertThat(EditionRule.asksAgain(5, 100)).isFalse();
        assertThat(EditionRule.asksAgain(6, 100)).isTrue();
        assertThat(EditionRule.asksAgain(1, 20)).isFalse();
        assertThat(EditionRule.asksAgain(1, 19)).isTrue();
        assertThat(EditionRule.asksAgain(0, 0)).isFalse();
        assertThat(EditionRule.asksAgain(100_000_000, 2_000_000_000)).isFalse();
        assertThat(EditionRule.asksAgain(100_000_001, 2_000_000_000)).isTrue();
    }
}
