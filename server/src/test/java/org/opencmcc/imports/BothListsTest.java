package org.opencmcc.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.Folders;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import org.opencmcc.flow.DailyCount;
import org.opencmcc.flow.FlowDesk;
import org.opencmcc.terms.Period;

/// Both parties' lists to the row: every row accounted for, and every day by every definition as a second, independent
/// reading counts it.
@Tag("store")
@OnACentre
final class BothListsTest {
    private static final String COGAT = "cogat/cogat-aid-2023-10_2024-04.csv";
    private static final String UNRWA = "unrwa/unrwa-commodities-received-2024-09-11.xlsx";
    private static final long SEED = 20_240_506;

    @Test
    void every_row_of_the_real_cogat_list_is_counted_as_another_reader_counts_it(TestCentre centre) throws IOException {
        var file = real(COGAT);
        var made = Clerk.of(centre, "un-1").enters(file, Clerk.Sent.as("cogat-portal"));

        assertThat(Clerk.line(made))
                .isEqualTo("COMMITTED: read 27522 = accepted 27522 + refused 0;"
                        + " added 27522, unchanged 0, corrected 0, withdrawn 0");
        var read = IndependentReading.ofCogat(file);
        assertThat(read.totals().trucks())
                .isEqualTo(Map.of(
                        "entries",
                        27_522,
                        "tonnes-stated",
                        27_522,
                        "trucks",
                        27_415,
                        "trucks-land",
                        27_415,
                        "not-by-land",
                        107));
        assertThat(27_522 - 107).as("loads by air and by sea are no trucks").isEqualTo(27_415);
        sameEveryDay(centre, made, read);
    }

    @Test
    void every_row_of_the_real_unrwa_list_is_counted_as_another_reader_counts_it(TestCentre centre) throws IOException {
        var file = real(UNRWA);
        var made = Clerk.of(centre, "un-1").enters(file, Clerk.Sent.as("unrwa-received"));

        assertThat(Clerk.line(made))
                .isEqualTo("COMMITTED: read 35521 = accepted 35521 + refused 0;"
                        + " added 35521, unchanged 0, corrected 0, withdrawn 0");
        var read = IndependentReading.ofUnrwa(file);
        assertThat(read.totals().trucks())
                .containsEntry("entries", 35_521)
                .containsEntry("commercial-by-donation-type", 8_425)
                .containsEntry("commercial-by-donor", 7_680)
                .containsEntry("commercial-by-data-source", 3_422);
        sameEveryDay(centre, made, read);
    }

    @Test
    void every_row_of_a_list_of_the_cogat_shape_is_counted_as_another_reader_counts_it(TestCentre centre) {
        System.out.println("a list of the COGAT shape from seed " + SEED);
        var file = ListShapes.cogat(new Random(SEED), 2_500);
        var made = Clerk.of(centre, "host-1").enters(file, Clerk.Sent.as("cogat-portal"));

        assertThat(made.counts().accepted()).isEqualTo(2_500);
        sameEveryDay(centre, made, IndependentReading.ofCogat(file));
    }

    @Test
    void every_row_of_a_list_of_the_unrwa_shape_is_counted_as_another_reader_counts_it(TestCentre centre) {
        System.out.println("a list of the UNRWA shape from seed " + SEED);
        var file = ListShapes.unrwa(new Random(SEED), 1_300);
        var made = Clerk.of(centre, "host-1").enters(file, Clerk.Sent.as("unrwa-received"));

        assertThat(made.counts().accepted()).isEqualTo(1_300);
        assertThat(made.summary().problemCounts())
                .anyMatch(p -> p.code().equals("MORE_THAN_A_TRUCK_CARRIES")
                        && p.severity().equals("FLAGGED"));
        sameEveryDay(centre, made, IndependentReading.ofUnrwa(file));
    }

    private static byte[] real(String path) throws IOException {
        var file = Folders.realData(path);
        assumeTrue(file.isPresent(), "skipped: the real list " + path + " does not lie beside the project");
        return Files.readAllBytes(file.orElseThrow());
    }

    private static void sameEveryDay(TestCentre centre, Import made, IndependentReading read) {
        var clerk = Clerk.of(centre, accountOf(centre, made));
        assertThat(made.counts().rowsRead()).isEqualTo(read.rows());
        clerk.in(tx -> {
            assertThat(DayTotals.kept(tx, made, 1).lines())
                    .isEqualTo(read.totals().lines());
            assertThat(DayTotals.recounted(tx, made, 1).lines())
                    .isEqualTo(read.totals().lines());
            return made;
        });
        assertThat(shown(centre, clerk, made)).isEqualTo(read.totals().trucks());
    }

    private static String accountOf(TestCentre centre, Import made) {
        return centre.in("un-1", tx -> tx.reader().person()).equals(made.person()) ? "un-1" : "host-1";
    }

    /// The trucks that the flow desk shows, over all days.
    private static Map<String, Integer> shown(TestCentre centre, Clerk clerk, Import made) {
        var flow = centre.bean(FlowDesk.class);
        return clerk.in(tx -> {
            var sums = new TreeMap<String, Integer>();
            var list = flow.lists(tx).stream()
                    .filter(l ->
                            l.label().equals(made.listLabel()) && l.source().equals(made.source()))
                    .findFirst()
                    .orElseThrow();
            for (var definition : flow.definitions().all()) {
                var trucks =
                        flow
                                .dailyCounts(tx, list, definition, new Period(list.firstDay(), list.lastDay()), null)
                                .stream()
                                .filter(day -> day.state() != DailyCount.State.NOT_COVERED)
                                .mapToInt(day -> Objects.requireNonNull(day.trucks()))
                                .sum();
                if (trucks > 0) {
                    sums.put(definition.id(), trucks);
                }
            }
            return sums;
        });
    }
}
