package org.opencmcc.crossings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencmcc.fixture.Folders;
import org.opencmcc.theatre.Crossings;
import org.opencmcc.theatre.TheatreFolder;

/// The status of a crossing on a day, by the theatre that is shipped.
final class CrossingHistoryTest {
    private final CrossingHistory history = new CrossingHistory(new TheatreFolder(Folders.theatre()).read());

    private String on(String day, String crossing) {
        var found = history.on(LocalDate.parse(day)).stream()
                .filter(c -> c.crossing().id().equals(crossing))
                .findFirst()
                .orElseThrow();
        return found.standing() + " " + found.status() + " since " + found.since() + " stated " + found.lastStatedOn();
    }

    @Test
    void the_newest_statement_on_or_before_the_day_holds() {
        assertThat(on("2025-10-11", "KS")).isEqualTo("STATED LIMITED since 2025-05-19 stated 2025-05-19");
        assertThat(on("2025-10-12", "KS")).isEqualTo("STATED OPEN since 2025-10-12 stated 2025-10-12");
        assertThat(on("2025-10-19", "KS")).isEqualTo("STATED CLOSED since 2025-10-19 stated 2025-10-19");
        assertThat(on("2026-02-01", "KS")).isEqualTo("STATED OPEN since 2025-10-20 stated 2025-10-20");
    }

    @Test
    void a_status_that_was_stated_again_holds_since_its_first_day() {
        assertThat(on("2026-01-01", "RAF")).isEqualTo("STATED CLOSED since 2024-05-07 stated 2025-10-20");
        assertThat(on("2026-03-10", "ZIK")).isEqualTo("STATED CLOSED since 2026-02-28 stated 2026-03-03");
    }

    @Test
    void a_day_before_the_first_statement_is_unknown_and_so_is_a_crossing_without_any() {
        assertThat(on("2024-05-06", "RAF")).isEqualTo("UNKNOWN UNKNOWN since null stated null");
        assertThat(on("2025-10-18", "KIS")).isEqualTo("UNKNOWN UNKNOWN since null stated null");
        assertThat(on("2025-10-19", "KIS")).isEqualTo("STATED CLOSED since 2025-10-19 stated 2025-10-19");
        assertThat(on("2026-01-01", "G96")).isEqualTo("UNKNOWN UNKNOWN since null stated null");
    }

    @Test
    void what_was_searched_for_and_not_found_is_stated_as_unknown() {
        assertThat(on("2025-10-31", "EREZ")).isEqualTo("STATED CLOSED since 2025-03-02 stated 2025-03-02");
        assertThat(on("2025-11-01", "EREZ")).isEqualTo("UNKNOWN UNKNOWN since 2025-11-01 stated 2025-11-01");
    }

    @Test
    void after_the_newest_statement_about_any_crossing_a_status_is_only_last_known() {
        assertThat(on("2026-03-19", "RAF")).isEqualTo("STATED PEOPLE_ONLY since 2026-03-19 stated 2026-03-19");
        assertThat(on("2026-03-20", "RAF")).isEqualTo("LAST_KNOWN PEOPLE_ONLY since 2026-03-19 stated 2026-03-19");
        assertThat(on("2026-11-20", "KS")).isEqualTo("LAST_KNOWN LIMITED since 2026-03-03 stated 2026-03-03");
        assertThat(on("2026-11-20", "G96")).startsWith("UNKNOWN");
    }

    /// Nothing that the pages read do not show: not the statuses that were dropped, no crossing named by "all" that was
    /// not in use.
    @Test
    void statements_about_the_crossings_reach_those_then_in_use_and_no_other() {
        assertThat(history.crossings().statements())
                .filteredOn(s -> s.from().equals(LocalDate.parse("2025-10-15")))
                .extracting(Crossings.Statement::crossings)
                .containsExactly(List.of("KS"));
        assertThat(history.crossings().statements())
                .extracting(s -> s.from().toString())
                .doesNotContain("2025-08-31", "2026-04-13", "2026-03-31", "2026-05-18");
        assertThat(history.crossings().statements())
                .filteredOn(s -> s.crossings().contains("EREZ"))
                .hasSize(2);
    }

    @Test
    void every_statement_but_an_unknown_names_pages_that_can_be_opened() {
        assertThat(history.crossings().statements())
                .hasSize(21)
                .filteredOn(s -> s.sources().isEmpty())
                .extracting(Crossings.Statement::status)
                .containsExactly(Crossings.Status.UNKNOWN);
    }

    @Test
    void lists_find_a_crossing_under_the_names_of_the_register() {
        assertThat(history.on(LocalDate.parse("2026-01-01")))
                .filteredOn(c -> c.crossing().id().equals("ZIK"))
                .flatExtracting(CrossingStatus::spellings)
                .contains("Zikim", "Western Erez");
    }

    @Test
    void a_file_that_is_not_as_it_should_be_stops_the_start(@TempDir Path folder) throws IOException {
        for (var wrong : List.of(
                List.of("status: open\n", "status: ajar\n"),
                List.of("crossings: [ALB]", "crossings: [NOWHERE]"),
                List.of("register: zikim", "register: nowhere"),
                List.of("knownUntil: \"2026-03-19\"", "knownUntil: \"2026-03-18\""),
                List.of("id: CR-12", "id: CR-13"),
                List.of("from: \"2025-12-10\"", "from: \"2024-12-10\""),
                List.of("https://en.royanews.tv/news/64880", "seen on television"),
                List.of("    kind: people\n", "    kind: people\n    lanes: 3\n"))) {
            copy(Folders.theatre(), folder);
            var file = folder.resolve("crossings.yaml");
            var text = Files.readString(file);
            assertThat(text).as("the file has it").contains(wrong.getFirst());
            Files.writeString(file, text.replace(wrong.getFirst(), wrong.getLast()));

            assertThatThrownBy(() -> new TheatreFolder(folder).read())
                    .as(wrong.toString())
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_map_with_a_feature_that_nobody_knows_stops_the_start(@TempDir Path folder) throws IOException {
        copy(Folders.theatre(), folder);
        var file = folder.resolve("gaza-schematic.geojson");
        var text = Files.readString(file);
        Files.writeString(file, text.replace("\"control-zone\"", "\"target\""));

        assertThatThrownBy(() -> new TheatreFolder(folder).read()).hasMessageContaining("target");
    }

    @Test
    void the_map_has_what_its_file_has() {
        var map = new TheatreFolder(Folders.theatre()).read().map();

        assertThat(map.governorates())
                .extracting(g -> g.pcode() + " " + g.name())
                .containsExactly(
                        "PS0255 North Gaza",
                        "PS0260 Gaza",
                        "PS0265 Deir Al-Balah",
                        "PS0270 Khan Younis",
                        "PS0275 Rafah");
        assertThat(map.governorates())
                .allMatch(g -> g.names().size() == 2 && g.outline().size() > 5);
        assertThat(map.zones()).singleElement().satisfies(z -> {
            assertThat(z.claimant()).contains("announcement");
            assertThat(z.from()).isEqualTo("2025-10-19");
        });
        assertThat(map.crossings())
                .filteredOn(c -> c.at() == null)
                .extracting(c -> c.id())
                .containsExactly("G96");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.write(to.resolve(file.getFileName().toString()), Files.readAllBytes(file));
            }
        }
    }
}
