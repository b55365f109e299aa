package org.opencmcc.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class SuggestionsTest {
    private static final UUID EGYPTIAN = new UUID(0, 1);
    private static final UUID EMIRATES = new UUID(0, 2);
    private static final UUID REFUGEE_COUNCIL = new UUID(0, 3);

    private final Suggestions suggestions = Suggestions.among(List.of(
            name(EGYPTIAN, "Egyptian Red Crescent", "egyptian red crescent"),
            name(EMIRATES, "Emirates Red Crescent", "emirates red crescent"),
            name(REFUGEE_COUNCIL, "Norwegian Refugee Council", "nrc")));

    private static Suggestions.Name name(UUID entry, String name, String key) {
        return new Suggestions.Name(RegisterKind.DONOR, entry, name, key, name);
    }

    @Test
    void letters_that_could_be_the_initials_of_two_propose_both_and_decide_nothing() {
        assertThat(suggestions.forSpelling(RegisterKind.DONOR, "erc"))
                .extracting(Unsettled.Suggestion::id)
                .containsExactly(EGYPTIAN, EMIRATES);
    }

    @Test
    void a_slip_of_the_pen_in_a_long_name_still_finds_it() {
        assertThat(suggestions.forSpelling(RegisterKind.DONOR, "egyptain red cresent"))
                .extracting(Unsettled.Suggestion::id)
                .startsWith(EGYPTIAN);
    }

    @Test
    void short_spellings_are_not_likened_letter_by_letter() {
        assertThat(suggestions.forSpelling(RegisterKind.DONOR, "arc")).isEmpty();
    }

    @Test
    void names_of_another_kind_are_not_proposed() {
        assertThat(suggestions.forSpelling(RegisterKind.CROSSING, "egyptian red crescent"))
                .isEmpty();
    }
}
