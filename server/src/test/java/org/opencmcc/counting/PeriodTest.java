package org.opencmcc.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.opencmcc.terms.Period;

/// The days from one to another.
final class PeriodTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 2, 28);

    @Test
    void both_ends_belong_to_a_period() {
        var leap = new Period(FIRST, LocalDate.of(2024, 3, 1));

        assertThat(leap.days()).isEqualTo(3);
        assertThat(leap.eachDay()).containsExactly(FIRST, FIRST.plusDays(1), FIRST.plusDays(2));
        assertThat(leap.covers(FIRST)).isTrue();
        assertThat(leap.covers(FIRST.minusDays(1))).isFalse();
        assertThat(leap.covers(LocalDate.of(2024, 3, 1))).isTrue();
        assertThat(leap.covers(LocalDate.of(2024, 3, 2))).isFalse();
        assertThat(leap).hasToString("2024-02-28 to 2024-03-01");
    }

    @Test
    void one_day_is_a_period_and_one_that_ends_before_it_starts_is_none() {
        assertThat(new Period(FIRST, FIRST).days()).isEqualTo(1);
        assertThatThrownBy(() -> new Period(FIRST, FIRST.minusDays(1)))
                .hasMessage("a period ends on or after the day on which it starts: 2024-02-28 to 2024-02-27");
    }
}
