package org.opencmcc.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencmcc.formats.NameKey;

/// Which rows a definition counts, and the numbers that its combinations get.
final class ReadingTest {
    /// A row by its fields; what is not named states nothing.
    private record Row(Map<String, String> fields) implements Reading.Fields {
        private static Row of(String... pairs) {
            var fields = new HashMap<String, String>();
            for (var at = 0; at < pairs.length; at += 2) {
                fields.put(pairs[at], pairs[at + 1]);
            }
            return new Row(fields);
        }

        @Override
        public String written(String field) {
            return fields.getOrDefault(field, "");
        }

        @Override
        public String key(String field) {
            return NameKey.of(written(field)).text();
        }
    }

    private static Reading reading(
            Map<String, List<String>> where, Map<String, List<String>> whereNot, Map<String, List<String>> written) {
        return new Reading("tree", "a reading", Unit.ROWS, new Reading.Conditions(where, whereNot, written));
    }

    @Test
    void a_reading_without_conditions_counts_every_row() {
        var all = reading(Map.of(), Map.of(), Map.of());

        assertThat(all.counts(Row.of())).isTrue();
        assertThat(all.counts(Row.of("route", "Land Crossings"))).isTrue();
    }

    @Test
    void a_value_is_compared_as_names_are() {
        var byLand = reading(Map.of("route", List.of("Land Crossings", "By road")), Map.of(), Map.of());

        assertThat(byLand.counts(Row.of("route", "LAND  crossings"))).isTrue();
        assertThat(byLand.counts(Row.of("route", "by-road"))).isTrue();
        assertThat(byLand.counts(Row.of("route", "Land Crossing"))).isFalse();
        assertThat(byLand.counts(Row.of("route", ""))).isFalse();
        assertThat(byLand.counts(Row.of("cargo", "Land Crossings"))).isFalse();
    }

    @Test
    void a_row_that_states_nothing_is_none_of_what_is_left_out() {
        var notByPier = reading(Map.of(), Map.of("crossing", List.of("JLOTS")), Map.of());

        assertThat(notByPier.counts(Row.of("crossing", "jlots"))).isFalse();
        assertThat(notByPier.counts(Row.of("crossing", "Rafah"))).isTrue();
        assertThat(notByPier.counts(Row.of())).isTrue();
    }

    @Test
    void what_is_asked_as_written_counts_letter_for_letter() {
        var exact = reading(Map.of(), Map.of(), Map.of("donor", List.of("Private Sector")));

        assertThat(exact.counts(Row.of("donor", "Private Sector"))).isTrue();
        assertThat(exact.counts(Row.of("donor", "Private sector"))).isFalse();
        assertThat(exact.counts(Row.of("donor", "Private Sector (trader)"))).isFalse();
    }

    @Test
    void every_condition_must_hold() {
        var all = reading(
                Map.of("route", List.of("Land")),
                Map.of("crossing", List.of("Pier")),
                Map.of("donor", List.of("Hazel")));

        assertThat(all.counts(Row.of("route", "land", "crossing", "Gate", "donor", "Hazel")))
                .isTrue();
        assertThat(all.counts(Row.of("route", "sea", "crossing", "Gate", "donor", "Hazel")))
                .isFalse();
        assertThat(all.counts(Row.of("route", "land", "crossing", "Pier", "donor", "Hazel")))
                .isFalse();
        assertThat(all.counts(Row.of("route", "land", "crossing", "Gate", "donor", "hazel")))
                .isFalse();
    }

    private static CountDefinition definition(String id, Unit unit, @Nullable Reading reading) {
        return new CountDefinition(
                id,
                id,
                id,
                "CROSSED",
                unit,
                "the day",
                null,
                reading == null ? List.of() : List.of(reading),
                List.of());
    }

    private static Definitions definitions(CountDefinition... all) {
        var source = new ListSource("tree", "Tree", "Tree", "trees", null, List.of(), List.of());
        return new Definitions(List.of(source), List.of(all));
    }

    @Test
    void each_combination_of_definitions_has_one_number_in_the_order_in_which_it_is_met() {
        var patterns = definitions(
                        definition("entries", Unit.ROWS, reading(Map.of(), Map.of(), Map.of())),
                        definition(
                                "by-land", Unit.TRUCKS, reading(Map.of("route", List.of("land")), Map.of(), Map.of())),
                        definition(
                                "hazel", Unit.TRUCKS, reading(Map.of("donor", List.of("hazel")), Map.of(), Map.of())),
                        definition("of-another-source", Unit.TRUCKS, null))
                .patternsOf("tree");
        var numbers = new ArrayList<Short>();
        for (var row : List.of(
                Row.of("route", "land"),
                Row.of(),
                Row.of("route", "Land", "donor", "Hazel"),
                Row.of("route", "LAND"),
                Row.of("donor", "hazel"),
                Row.of("donor", "larch"))) {
            numbers.add(patterns.numberOf(row));
        }

        assertThat(numbers).map(Short::intValue).containsExactly(0, 1, 2, 0, 3, 1);
        assertThat(patterns.found())
                .containsExactly(
                        List.of("entries", "by-land"),
                        List.of("entries"),
                        List.of("entries", "by-land", "hazel"),
                        List.of("entries", "hazel"));
    }

    @Test
    void of_a_source_that_the_theatre_does_not_know_rows_and_stated_quantities_are_counted_and_no_trucks() {
        var all = definitions(
                definition("entries", Unit.ROWS, reading(Map.of(), Map.of(), Map.of())),
                definition("trucks", Unit.TRUCKS, reading(Map.of(), Map.of(), Map.of())),
                definition("tonnes", Unit.TONNES, reading(Map.of("route", List.of("sea")), Map.of(), Map.of())),
                definition("pallets", Unit.PALLETS, null));
        var patterns = all.patternsOf("port-agent");

        assertThat(patterns.numberOf(Row.of("route", "land"))).isZero();
        assertThat(patterns.found()).containsExactly(List.of("entries", "tonnes", "pallets"));
    }

    @Test
    void sixty_four_definitions_may_read_one_source_and_the_last_of_them_counts() {
        var all = new CountDefinition[64];
        for (var at = 0; at < all.length; at++) {
            all[at] = definition("d" + at, Unit.TRUCKS, reading(Map.of("n", List.of("v" + at)), Map.of(), Map.of()));
        }
        var patterns = definitions(all).patternsOf("tree");
        assertThat(patterns.numberOf(Row.of("n", "v63"))).isZero();
        assertThat(patterns.numberOf(Row.of("n", "v0"))).isEqualTo((short) 1);
        assertThat(patterns.found()).containsExactly(List.of("d63"), List.of("d0"));

        var tooMany = Arrays.copyOf(all, 65);
        tooMany[64] = definition("d64", Unit.TRUCKS, reading(Map.of(), Map.of(), Map.of()));
        assertThatThrownBy(() -> definitions(tooMany).patternsOf("tree")).hasMessageContaining("at most 64");
    }

    @Test
    void a_definition_that_reads_a_source_which_nobody_described_is_refused() {
        var stray = definition("stray", Unit.ROWS, reading(Map.of(), Map.of(), Map.of()));

        assertThatThrownBy(() -> new Definitions(List.of(), List.of(stray)))
                .hasMessage("definition stray reads an unknown source: tree");
    }

    @Test
    void why_a_source_has_no_figure_is_said_or_said_to_be_unsaid() {
        var definition = new CountDefinition(
                "x",
                "x",
                "x",
                "CROSSED",
                Unit.TRUCKS,
                "day",
                null,
                List.of(),
                List.of(new CountDefinition.NotRecorded("tree", "Trees are not counted.")));

        assertThat(definition.whyNotRecordedBy("tree")).isEqualTo("Trees are not counted.");
        assertThat(definition.whyNotRecordedBy("bush")).startsWith("Nobody has said");
        assertThat(definition.readingOf("tree")).isEmpty();
    }
}
