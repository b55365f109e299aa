package org.opencmcc.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.access.LabelWish;
import org.opencmcc.fixture.Folders;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;

/// Both parties' lists as they might be published a second time: every row's fate to the row, every
/// day's count before and after.
@Tag("store")
@OnACentre
final class LaterEditionsTest {
    private static final String COGAT = "cogat/cogat-aid-2023-10_2024-04.csv";
    private static final String UNRWA = "unrwa/unrwa-commodities-received-2024-09-11.xlsx";
    private static final long SEED = 20_240_911;

    @Test
    void a_later_edition_of_the_real_cogat_list_is_matched_without_row_numbers(TestCentre centre) throws IOException {
        later(centre, "un-1", "cogat-portal", real(COGAT));
    }

    @Test
    void a_later_edition_of_the_real_unrwa_list_is_matched_by_row_numbers(TestCentre centre) throws IOException {
        later(centre, "un-1", "unrwa-received", real(UNRWA));
    }

    @Test
    void a_later_edition_of_a_list_of_the_cogat_shape_is_matched_without_row_numbers(TestCentre centre) {
        later(centre, "host-1", "cogat-portal", ListShapes.cogat(new Random(SEED), 2_500));
    }

    @Test
    void a_later_edition_of_a_list_of_the_unrwa_shape_is_matched_by_row_numbers(TestCentre centre) {
        later(centre, "host-1", "unrwa-received", ListShapes.unrwa(new Random(SEED), 1_300));
    }

    private static byte[] real(String path) throws IOException {
        var file = Folders.realData(path);
        assumeTrue(file.isPresent(), "skipped: the real list " + path + " does not lie beside the project");
        return Files.readAllBytes(file.orElseThrow());
    }

    private static void later(TestCentre centre, String account, String profile, byte[] first) {
        System.out.println("a later edition of " + profile + " from seed " + SEED);
        var isCogat = profile.startsWith("cogat");
        var made = new LaterLists(SEED);
        var second = isCogat ? made.cogat(first) : made.unrwa(first);
        var clerk = Clerk.of(centre, account);
        var sent = Clerk.Sent.as(profile).labelled(new LabelWish(List.of(), List.of(), List.of()));
        var before = clerk.enters(first, sent);
        var coverage = CommitCheck.coverage(before);
        var shown = clerk.shows(
                second,
                sent.covering(
                        coverage.from().toString(), coverage.to().plusDays(1).toString()));
        var preview = Objects.requireNonNull(shown.reading());

        assertThat(preview.state()).isEqualTo(ReadingState.EDITION);
        assertThat(preview.mustConfirm(preview.choices().getFirst()))
                .as("about one in a hundred is gone, which needs no word")
                .isFalse();
        assertThat(Clerk.line(shown)).endsWith("; " + made.changes());
        var after = Clerk.done(clerk.commits(shown));
        assertThat(Clerk.line(after)).startsWith("COMMITTED: ").endsWith("; " + made.changes());
        clerk.in(tx -> {
            assertThat(DayTotals.kept(tx, after, 2).lines())
                    .as("each day as the later file has it, counted by another reader")
                    .isEqualTo(independent(isCogat, second).totals().lines())
                    .isEqualTo(DayTotals.recounted(tx, after, 2).lines());
            assertThat(DayTotals.kept(tx, after, 1).lines())
                    .as("and as it was known before")
                    .isEqualTo(independent(isCogat, first).totals().lines());
            return tx;
        });
    }

    private static IndependentReading independent(boolean isCogat, byte[] file) {
        return isCogat ? IndependentReading.ofCogat(file) : IndependentReading.ofUnrwa(file);
    }
}
