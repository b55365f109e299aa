package org.opencmcc.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencmcc.access.TextCheck;
import org.opencmcc.fixture.Folders;
import org.opencmcc.theatre.ClaimSeeds;
import org.opencmcc.theatre.ClaimSeeds.Section;
import org.opencmcc.theatre.TheatreFolder;

/// The published figures that the theatre brings along.
final class ClaimSeedsTest {
    private final ClaimSeeds seeds = new TheatreFolder(Folders.theatre()).read().claims();

    @TempDir
    Path folder;

    @Test
    void every_shipped_claim_names_a_page_that_can_be_opened() {
        assertThat(seeds.claims()).isNotEmpty();
        for (var claim : seeds.claims()) {
            assertThat(claim.sources()).as(claim.key()).isNotEmpty().allMatch(TextCheck::isOpenable);
        }
    }

    @Test
    void every_shipped_claim_holds_together() {
        assertThat(seeds.claims().stream()
                        .map(seed -> ClaimCheck.of(ClaimSeedling.of(seed, null).wish())
                                .problems())
                        .flatMap(List::stream))
                .isEmpty();
        assertThat(seeds.claims())
                .allMatch(seed -> ClaimSeedling.of(seed, null).statement().confidence() != null);
    }

    /// 36 rows on aid flow, 11 on territory and 13 on casualties; a row of several figures is
    /// several claims.
    @Test
    void the_published_rows_are_there_each_as_one_claim_a_figure() {
        var rows = new TreeSet<String>();
        seeds.claims().forEach(seed -> rows.add(seed.key().substring(0, 5)));
        assertThat(rows)
                .containsExactlyElementsOf(IntStream.concat(
                                IntStream.rangeClosed(1, 13).map(n -> 100 + n),
                                IntStream.concat(
                                        IntStream.rangeClosed(1, 36).map(n -> 200 + n),
                                        IntStream.rangeClosed(1, 11).map(n -> 300 + n)))
                        .mapToObj(n -> List.of("", "CA", "CL", "TE").get(n / 100) + "-" + "%02d".formatted(n % 100))
                        .toList());
        Map<Section, Long> sections = new TreeMap<>(seeds.claims().stream()
                .collect(Collectors.groupingBy(ClaimSeeds.ClaimSeed::section, Collectors.counting())));
        assertThat(sections).isEqualTo(Map.of(Section.AID_FLOW, 58L, Section.TERRITORY, 14L, Section.CASUALTIES, 26L));
    }

    @Test
    void a_figure_that_nobody_signed_stays_unattributed() {
        var first = seeds.claims().getFirst();

        assertThat(ClaimSeedling.of(first, null).statement().claimant()).isNull();
        assertThat(first.confidence()).isEqualTo("LOW");
    }

    @Test
    void what_a_page_remarks_on_a_figure_is_not_what_its_claimant_counts() {
        var remarked = seeds.claims().stream()
                .filter(seed -> seed.key().equals("CL-18"))
                .findFirst()
                .orElseThrow();
        var said = ClaimSeedling.of(remarked, null).statement();

        assertThat(said.definition()).isEqualTo("not stated");
        assertThat(said.method()).isEqualTo("No raw data and no method were given, says the page.");
        assertThat(seeds.claims())
                .noneMatch(seed -> seed.definition().matches(".*(no .* given|verified|were due|not defined).*"));
    }

    @Test
    void a_key_that_nobody_knows_stops_the_reading() throws Exception {
        Files.writeString(folder.resolve("claims.yaml"), """
                questions: []
                claims: []
                verdicts: []
                """);

        assertThatThrownBy(() -> new TheatreFolder(folder).read("claims.yaml", ClaimSeeds.class))
                .hasMessageContaining("verdicts");
    }

    @Test
    void a_claim_under_no_question_or_without_a_page_stops_the_reading() throws Exception {
        var claim = """
                questions: [{key: q, title: A question}]
                claims:
                  - {key: CL-01, section: AID_FLOW, question: %s, claimant: A, words: b, definition: c, kind: PRESS,
                     confidence: LOW, sources: [%s]}
                """;
        Files.writeString(folder.resolve("claims.yaml"), claim.formatted("other", "\"https://example.org\""));
        assertThatThrownBy(() -> new TheatreFolder(folder).read("claims.yaml", ClaimSeeds.class))
                .hasMessageContaining("stands under no question");
        Files.writeString(folder.resolve("claims.yaml"), claim.formatted("q", ""));
        assertThatThrownBy(() -> new TheatreFolder(folder).read("claims.yaml", ClaimSeeds.class))
                .hasMessageContaining("names no page");
    }
}
