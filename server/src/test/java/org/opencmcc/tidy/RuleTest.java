package org.opencmcc.tidy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opencmcc.tidy.Rule.Offence;

/// A rule that finds nothing proves nothing, so the rules themselves are tried.
class RuleTest {
    private static final Rule<String> SHORT = Rule.that(
            "words are short", word -> word.length() > 5 ? Stream.of(new Offence(word, "is long")) : Stream.empty());

    @Test
    void a_rule_that_looks_at_nothing_fails() {
        assertThatThrownBy(() -> SHORT.holdsFor(List.of())).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_rule_fails_where_it_is_broken_and_says_by_whom() {
        assertThatCode(() -> SHORT.holdsFor(List.of("lorry"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> SHORT.holdsFor(List.of("lorry", "crossing")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("crossing: is long");
    }

    @Test
    void who_is_let_off_passes_for_as_long_as_that_is_needed() {
        var lenient = SHORT.butFor(Map.of("crossing", "the word of the field"));

        assertThatCode(() -> lenient.holdsFor(List.of("crossing"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> lenient.holdsFor(List.of("lorry")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no longer in need");
    }

    @Test
    void a_planted_example_that_is_not_caught_fails() {
        assertThatThrownBy(() -> SHORT.catches("lorry", "is long")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> SHORT.allows("crossing")).isInstanceOf(AssertionError.class);
    }
}
