package org.opencmcc.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestServer;

/// What `./cmcc prove no-leak` prints of a leak: a story of few steps, and the seed that tells it again.
@Tag("leak")
@OnACentre
final class RandomRunTest {
    @Test
    void a_leak_in_a_random_world_is_cut_down_to_at_most_three_steps(TestServer server) {
        var leak = Parts.passing().stream()
                .filter(broken -> broken.name().equals("a policy that is always true on claims"))
                .findAny();
        assertThat(leak).isPresent();

        var result = RandomRun.of(server, 7, leak);

        System.out.println(result.story());
        assertThat(result.failures()).isEmpty();
        assertThat(result.differences()).isPositive();
        assertThat(result.story().lines().filter(line -> line.matches("  [0-9]+\\. hidden .*")))
                .hasSizeBetween(1, 3);
        assertThat(result.story()).contains(" asked ").contains("--seed 7");
    }

    @Test
    void options_that_the_proof_does_not_know_are_refused() {
        assertThat(Prove.options("no-leak", "--seeds", "2", "--json")).isPresent();
        assertThat(Prove.options("no-leak", "--break", "a name")).isPresent();
        assertThat(Prove.options("timing", "--pairs", "100")).isPresent();
        assertThat(Prove.options()).isEqualTo(Optional.empty());
        assertThat(Prove.options("no-leak", "--seeds", "many")).isEmpty();
        assertThat(Prove.options("no-leak", "--seeds")).isEmpty();
        assertThat(Prove.options("everything")).isEmpty();
    }
}
