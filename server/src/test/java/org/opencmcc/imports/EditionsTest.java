package org.opencmcc.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.access.LabelWish;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;

/// A list that comes again: what a later edition leaves, corrects, adds and withdraws, and what was
/// known before.
@Tag("store")
@OnACentre
final class EditionsTest {
    private static final Clerk.Sent WITH_IDS = Clerk.Sent.as("unrwa-received");
    private static final Clerk.Sent WITHOUT_IDS = Clerk.Sent.as("cogat-portal");

    private static String withIds(String... rows) {
        return "ID,Received Date,Crossing,Quantity,Units\n" + String.join("\n", rows) + "\n";
    }

    private static String withoutIds(String... rows) {
        return "Date,Route,Classification,Donor,Aid (tons)\n" + String.join("\n", rows) + "\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static LabelWish own(String... caveats) {
        return new LabelWish(List.of(), List.of(), List.of(caveats));
    }

    @Test
    void the_same_file_again_changes_no_row_and_no_count(TestCentre centre) {
        var clerk = Clerk.of(centre, "un-1");
        var file = withIds("1,2024-05-01,Rafah,10,Pallets", "2,2024-05-01,Rafah,5,MT", "3,2024-05-03,Erez,,");
        var first = clerk.enters(file, WITH_IDS.labelled(own()));
        var second = clerk.enters(file, WITH_IDS.labelled(own()));

        assertThat(Clerk.line(second))
                .isEqualTo(
                        "COMMITTED: read 3 = accepted 3 + refused 0; added 0, unchanged 3, corrected 0, withdrawn 0");
        clerk.in(tx -> {
            assertThat(DayTotals.kept(tx, second, 2).lines())
                    .isNotEmpty()
                    .isEqualTo(DayTotals.kept(tx, first, 1).lines());
            return tx;
        });
        assertThat(Editions.of(centre, clerk, second).trucksADay(null))
                .containsExactly("05-01 2", "05-02 0", "05-03 1");
    }

    @Test
    void a_row_with_a_number_of_its_own_is_corrected_withdrawn_or_left_by_that_number(TestCentre centre) {
        var clerk = Clerk.of(centre, "host-1");
        var sent = WITH_IDS.labelled(own());
        clerk.enters(
                withIds(
                        "1,2024-05-01,Rafah,10,Pallets",
                        "2,2024-05-01,Rafah,20,Pallets",
                        "3,2024-05-02,Rafah,30,Pallets",
                        "4,2024-05-03,Rafah,40,Pallets"),
                sent);
        var later = clerk.enters(
                withIds(
                        "4,2024-05-02,Rafah,40,Pallets",
                        "1,2024-05-01,Rafah,10,Pallets",
                        "2,2024-05-01,Rafah,21,Pallets",
                        "5,2024-05-03,Erez,50,Pallets"),
                sent);

        assertThat(Clerk.line(later))
                .isEqualTo(
                        "COMMITTED: read 4 = accepted 4 + refused 0; added 1, unchanged 1, corrected 2, withdrawn 1");
        assertThat(Editions.of(centre, clerk, later).rows(null))
                .containsExactly(
                        "1,2024-05-01,Rafah,10,Pallets",
                        "2,2024-05-01,Rafah,21,Pallets",
                        "4,2024-05-02,Rafah,40,Pallets",
                        "5,2024-05-03,Erez,50,Pallets");
        clerk.in(tx -> {
            assertThat(DayTotals.kept(tx, later, 2).lines())
                    .isEqualTo(DayTotals.recounted(tx, later, 2).lines())
                    .containsEntry("pallets-stated 2024-05-01", "2 trucks, 0 t in 0 rows, 31 pallets in 2 rows")
                    .containsEntry("pallets-stated 2024-05-02", "1 trucks, 0 t in 0 rows, 40 pallets in 1 rows");
            return tx;
        });
    }

    @Test
    void of_rows_that_say_the_same_as_many_stay_as_the_later_edition_has(TestCentre centre) {
        var clerk = Clerk.of(centre, "lead-1");
        var sent = WITHOUT_IDS.labelled(own());
        var same = "1 May 2024,Land Crossings,Food,Hazel,20";
        clerk.enters(withoutIds(same, same, same, "2 May 2024,Land Crossings,Food,Larch,10"), sent);
        var fewer = clerk.enters(
                withoutIds("2 May 2024,Land Crossings,Food,Larch,15", same, same), sent.covering("2024-05-01", null));
        var more = clerk.enters(withoutIds(same, same, same, same, "2 May 2024,Land Crossings,Food,Larch,15"), sent);

        assertThat(Clerk.line(fewer))
                .isEqualTo(
                        "COMMITTED: read 3 = accepted 3 + refused 0; added 1, unchanged 2, corrected 0, withdrawn 2");
        assertThat(Clerk.line(more))
                .isEqualTo(
                        "COMMITTED: read 5 = accepted 5 + refused 0; added 2, unchanged 3, corrected 0, withdrawn 0");
        assertThat(Editions.of(centre, clerk, more).trucksADay(null)).containsExactly("05-01 4", "05-02 1");
    }

    @Test
    void a_new_row_number_or_another_order_of_columns_makes_no_other_row(TestCentre centre) {
        var clerk = Clerk.of(centre, "ngo-1");
        var sent = WITHOUT_IDS.labelled(own());
        clerk.enters("""
                Index,Date,Route,Classification,Donor,Aid (tons)
                1,1 May 2024,Land Crossings,Food,Hazel,20
                2,1 May 2024,Aerial Route,Food,Hazel,-
                """, sent);
        var later = clerk.enters("""
                Aid (tons),Donor,Classification,Route,Date,Index
                -,Hazel,Food,Aerial Route,1 May 2024,11
                20,Hazel,Food,Land Crossings,1 May 2024,12
                """, sent);

        assertThat(later.counts().unchanged()).isEqualTo(2);
        assertThat(later.counts().added() + later.counts().withdrawn()).isZero();
    }

    @Test
    void only_rows_inside_the_coverage_are_withdrawn(TestCentre centre) {
        var clerk = Clerk.of(centre, "un-1");
        var sent = WITHOUT_IDS.labelled(own("ORCON"));
        clerk.enters(
                withoutIds(
                        "1 May 2024,Land Crossings,Food,Hazel,20",
                        "10 May 2024,Land Crossings,Food,Hazel,20",
                        "11 May 2024,Land Crossings,Food,Larch,20",
                        "20 May 2024,Land Crossings,Food,Hazel,20"),
                sent);
        var later = clerk.enters(
                withoutIds("11 May 2024,Land Crossings,Food,Larch,20", "20 May 2024,Land Crossings,Food,Birch,5"),
                sent.covering("2024-05-05", "2024-05-19"));

        assertThat(Clerk.line(later))
                .as("what lies outside the days that the file is said to cover is refused, not entered")
                .isEqualTo(
                        "COMMITTED: read 2 = accepted 1 + refused 1; added 0, unchanged 1, corrected 0, withdrawn 1");
        assertThat(Editions.of(centre, clerk, later).rows(null))
                .containsExactly(
                        "1 May 2024,Land Crossings,Food,Hazel,20",
                        "11 May 2024,Land Crossings,Food,Larch,20",
                        "20 May 2024,Land Crossings,Food,Hazel,20");
    }

    @Test
    void a_numbered_row_that_moves_within_the_coverage_is_corrected_and_stands_once(TestCentre centre) {
        var clerk = Clerk.of(centre, "un-1");
        var sent = WITH_IDS.labelled(own("NO_AGGREGATE"));
        clerk.enters(withIds("1,2024-05-01,Rafah,10,Pallets", "2,2024-05-03,Rafah,10,Pallets"), sent);
        var later = clerk.enters(
                withIds("2,2024-05-03,Rafah,10,Pallets", "1,2024-05-02,Rafah,10,Pallets"),
                sent.covering("2024-05-01", null));

        assertThat(Clerk.line(later)).endsWith("added 0, unchanged 1, corrected 1, withdrawn 0");
        assertThat(Editions.of(centre, clerk, later).rows(null))
                .containsExactly("1,2024-05-02,Rafah,10,Pallets", "2,2024-05-03,Rafah,10,Pallets");
    }

    @Test
    void a_numbered_row_that_moves_in_from_other_days_is_added_and_its_old_day_stays_until_an_edition_speaks_of_it(
            TestCentre centre) {
        var clerk = Clerk.of(centre, "un-1");
        var sent = WITH_IDS.labelled(own("NO_AGGREGATE", "ORCON"));
        clerk.enters(withIds("1,2024-05-01,Rafah,10,Pallets", "2,2024-05-20,Rafah,10,Pallets"), sent);
        var shown =
                clerk.shows(bytes(withIds("1,2024-05-21,Rafah,10,Pallets")), sent.covering("2024-05-20", "2024-05-22"));
        assertThat(Objects.requireNonNull(shown.reading()).elsewhere())
                .as("the preview says that the list has the row on another day")
                .isEqualTo(1);
        var part = clerk.commitsAs(EditionReading.EDITION, shown);

        assertThat(Clerk.line(part))
                .isEqualTo(
                        "COMMITTED: read 1 = accepted 1 + refused 0; added 1, unchanged 0, corrected 0, withdrawn 1");
        assertThat(Editions.of(centre, clerk, part).trucksADay(null))
                .as("outside the coverage nothing changes")
                .containsExactly(
                        "05-01 1", "05-02 0", "05-03 0", "05-04 0", "05-05 0", "05-06 0", "05-07 0", "05-08 0",
                        "05-09 0", "05-10 0", "05-11 0", "05-12 0", "05-13 0", "05-14 0", "05-15 0", "05-16 0",
                        "05-17 0", "05-18 0", "05-19 0", "05-20 0", "05-21 1", "05-22 0");
        var whole = clerk.enters(withIds("1,2024-05-21,Rafah,10,Pallets"), sent.covering("2024-05-01", "2024-05-22"));
        assertThat(Clerk.line(whole)).endsWith("added 0, unchanged 1, corrected 0, withdrawn 1");
        assertThat(Editions.of(centre, clerk, whole).rows(null)).containsExactly("1,2024-05-21,Rafah,10,Pallets");
    }

    @Test
    void a_numbered_row_that_moves_out_to_other_days_is_withdrawn_where_it_was(TestCentre centre) {
        var clerk = Clerk.of(centre, "un-1");
        var sent = WITH_IDS.labelled(own("NOT_ATTRIBUTABLE"));
        clerk.enters(withIds("1,2024-05-01,Rafah,10,Pallets", "2,2024-05-02,Rafah,10,Pallets"), sent);
        var part = clerk.enters(
                withIds("1,2024-05-03,Rafah,10,Pallets", "2,2024-05-02,Rafah,10,Pallets"),
                sent.covering("2024-05-01", "2024-05-02"));

        assertThat(Clerk.line(part))
                .isEqualTo(
                        "COMMITTED: read 2 = accepted 1 + refused 1; added 0, unchanged 1, corrected 0, withdrawn 1");
    }

    @Test
    void a_row_without_a_number_whose_other_columns_change_is_corrected(TestCentre centre) {
        var clerk = Clerk.of(centre, "un-1");
        var sent = WITHOUT_IDS.labelled(own("NOT_ATTRIBUTABLE"));
        clerk.enters(
                withoutIds(
                        "1 May 2024,Land Crossings,Food,Hazel,20",
                        "1 May 2024,Land Crossings,Food,Hazel,20",
                        "1 May 2024,Aerial Route,Food,Hazel,20",
                        "1 May 2024,Land Crossings,Food,Larch,20"),
                sent);
        var later = clerk.enters(
                withoutIds(
                        "1 May 2024,Aerial Route,Food,Hazel,20",
                        "1 May 2024,Aerial Route,Food,Hazel,20",
                        "1 May 2024,Maritime Route,Food,HAZEL,20",
                        "1 May 2024,Land Crossings,Food,Larch,21"),
                sent);

        assertThat(Clerk.line(later))
                .as("one by air stays, two are restated, another quantity is another row")
                .endsWith("added 1, unchanged 1, corrected 2, withdrawn 1");
    }

    @Test
    void the_same_list_with_days_and_quantities_written_in_another_way_states_nothing_new(TestCentre centre) {
        var clerk = Clerk.of(centre, "un-1");
        var sent = WITHOUT_IDS.labelled(own("NOT_ATTRIBUTABLE", "ORCON"));
        clerk.enters(
                withoutIds("1 May 2024,Land Crossings,Food,Hazel,20", "2 May 2024,Land Crossings,Food,Hazel,-"), sent);
        var later = clerk.enters(
                withoutIds("2024-05-01,Land Crossings,Food,Hazel,20.0", "2024-05-02,Land Crossings,Food,Hazel,"), sent);

        assertThat(Clerk.line(later)).endsWith("added 0, unchanged 2, corrected 0, withdrawn 0");
    }

    @Test
    void what_was_known_before_an_edition_stays_what_was_known(TestCentre centre) {
        var clerk = Clerk.of(centre, "host-1");
        var sent = WITH_IDS.labelled(own("ORCON"));
        var first = clerk.enters(withIds("1,2024-05-01,Rafah,10,Pallets", "2,2024-05-02,Rafah,5,MT"), sent);
        var second = clerk.enters(withIds("1,2024-05-01,Rafah,10,Pallets", "3,2024-05-02,Rafah,5,MT"), sent);
        clerk.enters(withIds("4,2024-05-04,Rafah,1,MT"), sent.covering("2024-05-01", "2024-05-06"));
        var editions = Editions.of(centre, clerk, first);

        assertThat(editions.trucksADay(first.committedAt())).containsExactly("05-01 1", "05-02 1");
        assertThat(editions.rows(second.committedAt()))
                .containsExactly("1,2024-05-01,Rafah,10,Pallets", "3,2024-05-02,Rafah,5,MT");
        assertThat(editions.rows(null)).containsExactly("4,2024-05-04,Rafah,1,MT");
        assertThat(editions.trucksADay(null))
                .as("a day inside the coverage without a row is none counted, not a day that is not covered")
                .containsExactly("05-01 0", "05-02 0", "05-03 0", "05-04 1", "05-05 0", "05-06 0");
    }

    @Test
    void everything_that_is_asked_as_known_then_is_answered_as_it_was_known(TestCentre centre) {
        var clerk = Clerk.of(centre, "lead-1");
        var sent = WITH_IDS.labelled(own("NO_AGGREGATE", "ORCON"));
        var before = clerk.in(tx -> tx.now());
        var first = clerk.enters("""
                ID,Received Date,Crossing,Donation Type
                1,2024-05-01,Rafah,Private Sector
                2,2024-05-02,JLOTS,Humanitarian - UN
                """, sent);
        var second = clerk.enters("""
                ID,Received Date,Crossing,Donation Type
                1,2024-05-01,Erez,Humanitarian - UN
                3,2024-05-05,Rafah,Humanitarian - UN
                """, sent);
        var asked = Editions.of(centre, clerk, second);

        assertThat(asked.listed(before)).isEmpty();
        assertThat(asked.listed(first.committedAt())).containsExactly("edition 1, 2 rows, 2024-05-01 to 2024-05-02");
        assertThat(asked.listed(null))
                .isEqualTo(asked.listed(second.committedAt()))
                .containsExactly("edition 2, 2 rows, 2024-05-01 to 2024-05-05");
        assertThat(asked.rows(first.committedAt()))
                .containsExactly("1,2024-05-01,Rafah,Private Sector", "2,2024-05-02,JLOTS,Humanitarian - UN");
        assertThat(asked.crossings(first.committedAt())).containsExactlyInAnyOrder("Rafah 1", "JLOTS 1");
        assertThat(asked.crossings(null)).containsExactlyInAnyOrder("Erez 1", "Rafah 1");
        assertThat(asked.shares(first.committedAt()))
                .containsExactlyInAnyOrder("commercial-by-donation-type 1/2", "humanitarian-by-donation-type 1/2");
        assertThat(asked.shares(null)).containsExactly("humanitarian-by-donation-type 2/2");
    }

    @Test
    void of_two_editions_the_later_is_known_later_whichever_began_first(TestCentre centre) {
        var clerk = Clerk.of(centre, "ngo-1");
        var sent = WITH_IDS.labelled(own("NO_AGGREGATE"));
        var slow = clerk.shows(bytes(withIds("1,2024-05-01,Rafah,10,Pallets")), sent);
        var quick = new Import[1];
        var made = clerk.in(tx -> {
            tx.now();
            quick[0] = clerk.enters(withIds("1,2024-05-01,Rafah,11,Pallets"), sent);
            clerk.reading().begin(tx, slow.id(), ImportState.PREVIEW, ImportState.COMMITTING);
            return Clerk.done(clerk.committing().commit(tx, slow.id(), CommitWish.asProposed()));
        });

        assertThat(made.counts().corrected()).isEqualTo(1);
        assertThat(made.committedAt()).isAfter(quick[0].committedAt());
        assertThat(Editions.of(centre, clerk, made).rows(quick[0].committedAt()))
                .containsExactly("1,2024-05-01,Rafah,11,Pallets");
    }

    @Test
    void days_between_two_coverages_are_not_covered(TestCentre centre) {
        var clerk = Clerk.of(centre, "ngo-1");
        var sent = WITH_IDS.labelled(own());
        clerk.enters(withIds("1,2024-05-01,Rafah,10,Pallets"), sent);
        var later = clerk.enters(withIds("2,2024-05-04,Rafah,10,Pallets"), sent);

        assertThat(Editions.of(centre, clerk, later).trucksADay(null)).containsExactly("05-01 1", "05-04 1");
        assertThat(later.counts().withdrawn()).isZero();
    }

    @Test
    void a_row_without_a_number_among_numbered_ones_is_known_again_by_what_it_says(TestCentre centre) {
        var clerk = Clerk.of(centre, "quiet-1");
        var sent = WITH_IDS.labelled(own());
        var first = clerk.enters(
                withIds("1,2024-05-01,Rafah,10,Pallets", ",2024-05-01,Rafah,7,Pallets", ",2024-05-01,Rafah,7,Pallets"),
                sent);
        var later = clerk.enters(
                withIds(",2024-05-01,Rafah,7,Pallets", "1,2024-05-01,Rafah,11,Pallets", "9,2024-05-01,Rafah,7,Pallets"),
                sent);

        assertThat(first.counts().flagged()).isEqualTo(2);
        assertThat(Clerk.line(later))
                .isEqualTo(
                        "COMMITTED: read 3 = accepted 3 + refused 0; added 1, unchanged 1, corrected 1, withdrawn 1");
    }

    @Test
    void rows_that_state_what_tells_trucks_apart_are_entered_with_it_and_a_time_at_the_gate_does_not(
            TestCentre centre) {
        var clerk = Clerk.of(centre, "quiet-1");
        var mapping = new Mapping(
                "waybill-desk",
                null,
                null,
                null,
                List.of(
                        new Mapping.Assigned(0, "day"),
                        new Mapping.Assigned(1, "donor"),
                        new Mapping.Assigned(2, "truckRef")));
        var file = """
                Day,Donor,Waybill
                2024-05-01,Hazel,WB-7
                2024-05-01,Hazel,WB-7
                2024-05-01,Hazel,WB-8
                2024-05-01,Hazel,
                2024-05-01,Hazel,
                """;
        var shown = clerk.shows(
                file.getBytes(StandardCharsets.UTF_8), Clerk.Sent.plain().labelled(own("ORCON")));
        Clerk.done(clerk.commits(clerk.reads(Clerk.done(clerk.maps(shown, mapping)), mapping)));
        clerk.enters("""
                ID,Received Date,Crossing,Time of Opening Gate,Quantity,Units
                1,2024-05-01,Rafah,09:10,10,Pallets
                2,2024-05-01,Rafah,09:10,10,Pallets
                """, WITH_IDS.labelled(own("ORCON")));

        List<String> twins =
                clerk.in(tx -> tx.sql().sql("""
                                select string_agg(row_no::text, ' ' order by row_no)
                                  from centre.list_row
                                 where twin_hash is not null
                                 group by twin_hash
                                 order by 1
                                """).query(String.class).list());

        assertThat(twins).containsExactly("2 3", "4");
    }
}
