package org.opencmcc.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opencmcc.formats.NameKey;

/// Entries that a spelling looks like: proposed, never decided.
final class SuggestedEntriesTest {
    private static final Suggestions NAMES = Suggestions.among(List.of(
            name(1, RegisterKind.DONOR, "Relief Hazel", "Relief Hazel"),
            name(1, RegisterKind.DONOR, "Relief Hazel", "Hazel Relief Fund"),
            name(2, RegisterKind.DONOR, "Agency Larch", "Agency Larch"),
            name(3, RegisterKind.DONOR, "Larch Foundation", "Larch Foundation"),
            name(4, RegisterKind.DONOR, "Larch Trust", "Larch Trust"),
            name(5, RegisterKind.DONOR, "Larch Society", "Larch Society"),
            name(6, RegisterKind.CROSSING, "Hazel Gate", "Hazel Gate")));

    private static Suggestions.Name name(int entry, RegisterKind kind, String entryName, String written) {
        return new Suggestions.Name(
                kind, new UUID(0, entry), entryName, NameKey.of(written).text(), written);
    }

    private static List<String> proposed(RegisterKind kind, String written) {
        return NAMES.forSpelling(kind, NameKey.of(written).text()).stream()
                .map(s -> s.name() + ", " + s.why())
                .toList();
    }

    @Test
    void a_misspelt_name_is_proposed_with_the_name_that_it_is_like() {
        assertThat(proposed(RegisterKind.DONOR, "Relif Hazle")).containsExactly("Relief Hazel, like “Relief Hazel”");
    }

    @Test
    void an_entry_is_proposed_once_by_the_closest_of_its_names() {
        assertThat(proposed(RegisterKind.DONOR, "Hazel Relief Funds"))
                .containsExactly("Relief Hazel, like “Hazel Relief Fund”");
    }

    @Test
    void three_are_proposed_at_most_the_closest_first() {
        assertThat(proposed(RegisterKind.DONOR, "Larch"))
                .containsExactly(
                        "Agency Larch, like “Agency Larch”",
                        "Larch Foundation, like “Larch Foundation”",
                        "Larch Society, like “Larch Society”");
    }

    @Test
    void only_names_of_the_same_kind_are_proposed() {
        assertThat(proposed(RegisterKind.CROSSING, "Agency Larch")).isEmpty();
        assertThat(proposed(RegisterKind.CROSSING, "Hazel gate 2")).containsExactly("Hazel Gate, like “Hazel Gate”");
    }

    @Test
    void what_is_like_nothing_is_proposed_nothing() {
        assertThat(proposed(RegisterKind.DONOR, "Quercus")).isEmpty();
        assertThat(proposed(RegisterKind.DONOR, "x")).isEmpty();
        assertThat(Suggestions.likeness("", "larch")).isZero();
    }
}
