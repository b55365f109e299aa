package org.opencmcc.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestServer;

/// That the comparison of times finds what is there. How long anything takes is not a matter for a test; it is for
/// `./cmcc prove timing` on a quiet machine.
@Tag("leak")
@OnACentre
final class TimingTest {
    private static final int PAIRS = 20_000;

    private static Spread drawn(double longer) {
        var random = new Random(4);
        var first = new long[PAIRS];
        var second = new long[PAIRS];
        for (var at = 0; at < PAIRS; at++) {
            first[at] = (long) (1_000_000 * (1 + longer) * Math.exp(random.nextGaussian() / 5));
            second[at] = (long) (1_000_000 * Math.exp(random.nextGaussian() / 5));
        }
        return Spread.of(first, second);
    }

    @Test
    void times_of_one_kind_cannot_be_told_apart() {
        assertThat(drawn(0).isAlike()).isTrue();
        assertThat(drawn(0).auc()).isBetween(0.48, 0.52);
        var same = Spread.of(new long[] {5, 5, 5}, new long[] {5, 5, 5});
        assertThat(same.auc()).isEqualTo(0.5);
        assertThat(same.low()).isZero();
    }

    @Test
    void a_tenth_more_is_found_and_so_is_a_tenth_less() {
        assertThat(drawn(0.1).isAlike()).isFalse();
        assertThat(drawn(0.1).auc()).isGreaterThan(0.52);
        assertThat(drawn(-0.1).isAlike()).isFalse();
        assertThat(drawn(-0.1).high()).isNegative();
    }

    @Test
    void a_pause_where_something_hidden_is_is_found_in_a_running_centre(TestServer server) {
        try (var timing = new Timing(server, new Random(5))) {
            var slow = KernelBreaks.slow();
            slow.seed().accept(timing.world());
            var spread = timing.of(300, "/imports/");

            System.out.println("with a pause seeded: " + spread);
            assertThat(spread.isAlike()).isFalse();
            assertThat(spread.low()).isPositive();
            assertThat(spread.auc()).isGreaterThan(0.6);
        }
    }
}
