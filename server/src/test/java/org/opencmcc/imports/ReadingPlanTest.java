package org.opencmcc.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencmcc.counting.Definitions;
import org.opencmcc.formats.FileBytes;
import org.opencmcc.formats.Limits;
import org.opencmcc.formats.RawRow;
import org.opencmcc.formats.TableFile;

/// When two rows say the same, and which days a list may speak of.
final class ReadingPlanTest {
    private static final long SEED = 31;
    private static final ImportProfile PROFILE = new ImportProfile(
            "tree-list",
            "tree",
            "Trees",
            "Trees by the day.",
            null,
            Set.of("index"),
            Set.of(),
            List.of(
                    field("index", ImportProfile.Kind.TEXT, "Index"),
                    field("day", ImportProfile.Kind.DAY, "Date"),
                    field("donor", ImportProfile.Kind.TEXT, "Donor"),
                    field("quantity", ImportProfile.Kind.NUMBER, "Quantity")));

    private static final ImportProfile NUMBERED = new ImportProfile(
            "numbered-trees",
            "tree",
            "Trees",
            "Trees with a number, and the hour at which each was felled.",
            "number",
            Set.of("edited"),
            Set.of("hour"),
            List.of(
                    field("number", ImportProfile.Kind.TEXT, "Number"),
                    field("edited", ImportProfile.Kind.TEXT, "Edited"),
                    field("day", ImportProfile.Kind.DAY, "Date"),
                    field("hour", ImportProfile.Kind.TIME, "Hour"),
                    field("donor", ImportProfile.Kind.TEXT, "Donor")));

    private static ImportProfile.Field field(String name, ImportProfile.Kind kind, String header) {
        return new ImportProfile.Field(name, kind, false, List.of(header), List.of(), name);
    }

    private static long hash(String header, String row) {
        return hash(List.of(header.split(",", -1)), List.of(row.split(",", -1)));
    }

    private static long hash(List<String> header, List<String> row) {
        return hashOf(PROFILE, header, row, (content, raw) -> content.hash(raw, null));
    }

    private static @Nullable Long twin(ImportProfile profile, String header, String row) {
        return hashOf(
                profile,
                List.of(header.split(",", -1)),
                List.of(row.split(",", -1)),
                (content, raw) -> content.twinHash(raw, null));
    }

    private static <H extends @Nullable Long> H hashOf(
            ImportProfile profile, List<String> header, List<String> row, BiFunction<RowContent, RawRow, H> of) {
        var text = String.join(",", header) + "\n" + String.join(",", row) + "\n";
        var table = (TableFile) TableFile.open(FileBytes.of(text.getBytes(StandardCharsets.UTF_8)), Limits.standard());
        var layout = table.layout();
        var plan = new ReadingPlan(
                profile,
                ColumnMap.byHeaders(profile, layout.columns()),
                layout.columns(),
                new Definitions(List.of(), List.of()).patternsOf("tree"),
                new ReadingPlan.UnitKeys(Set.of(), Set.of()),
                new ReadingPlan.AskedDays(null, null));
        var hashes = new ArrayList<H>();
        table.read(layout, raw -> {
            hashes.add(of.apply(plan.content(), raw));
            return true;
        });
        assertThat(hashes).hasSize(1);
        return hashes.getFirst();
    }

    @Test
    void what_a_row_says_does_not_depend_on_the_order_of_the_columns() {
        System.out.println("column orders from seed " + SEED);
        var random = new Random(SEED);
        var header = List.of("Index", "Date", "Donor", "Quantity", "Remark", "Gate");
        var row = List.of("7", "2024-05-01", "Hazel", "12", "late", "North");
        var expected = hash(header, row);
        for (var round = 0; round < 20; round++) {
            var order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
            Collections.shuffle(order, random);

            assertThat(hash(
                            order.stream().map(header::get).toList(),
                            order.stream().map(row::get).toList()))
                    .as("columns in the order " + order)
                    .isEqualTo(expected);
        }
    }

    @Test
    void a_field_that_may_change_makes_no_other_row_and_every_other_does() {
        var header = "Index,Date,Donor,Quantity,Remark";
        var first = hash(header, "1,2024-05-01,Hazel,12,late");

        assertThat(hash(header, "2,2024-05-01,Hazel,12,late")).isEqualTo(first);
        for (var other : List.of(
                "1,2024-05-02,Hazel,12,late",
                "1,2024-05-01,Larch,12,late",
                "1,2024-05-01,Hazel,13,late",
                "1,2024-05-01,Hazel,12,in time",
                "1,2024-05-01,Hazel,12,")) {
            assertThat(hash(header, other)).as(other).isNotEqualTo(first);
        }
    }

    @Test
    void a_column_that_a_row_leaves_empty_says_nothing() {
        assertThat(hash("Index,Date,Donor,Quantity,Remark", "1,2024-05-01,Hazel,12,"))
                .isEqualTo(hash("Index,Date,Donor,Quantity", "1,2024-05-01,Hazel,12"));
    }

    @Test
    void two_rows_are_one_truck_written_twice_only_where_they_state_what_tells_trucks_apart() {
        var header = "Number,Edited,Date,Hour,Donor";
        var first = twin(NUMBERED, header, "1,Monday,2024-05-01,09:10,Hazel");

        assertThat(first).isNotNull();
        assertThat(twin(NUMBERED, header, "2,Tuesday,2024-05-01,09:10,Hazel"))
                .as("another number and another edit of the same truck")
                .isEqualTo(first);
        assertThat(twin(NUMBERED, header, "2,Monday,2024-05-01,09:11,Hazel")).isNotEqualTo(first);
        assertThat(twin(NUMBERED, header, "2,Monday,2024-05-01,09:10,Larch")).isNotEqualTo(first);
        assertThat(twin(NUMBERED, header, "1,Monday,2024-05-01,,Hazel"))
                .as("without the hour two alike may be two trucks")
                .isNull();
        assertThat(twin(NUMBERED, "Number,Edited,Date,Donor", "1,Monday,2024-05-01,Hazel"))
                .as("a file without the column")
                .isNull();
        assertThat(twin(PROFILE, "Index,Date,Donor,Quantity", "1,2024-05-01,Hazel,12"))
                .as("a list that has nothing that tells trucks apart")
                .isNull();
    }

    @Test
    void a_list_that_a_person_maps_tells_trucks_apart_by_the_number_of_their_papers() {
        var header = "Date,Donor,Waybill";
        var first = twin(ImportProfile.forAnyList(), header, "2024-05-01,Hazel,WB-7");

        assertThat(first)
                .isNotNull()
                .isEqualTo(twin(ImportProfile.forAnyList(), header, "2024-05-01,Hazel,WB-7"))
                .isNotEqualTo(twin(ImportProfile.forAnyList(), header, "2024-05-01,Hazel,WB-8"));
        assertThat(twin(ImportProfile.forAnyList(), header, "2024-05-01,Hazel,"))
                .isNull();
    }

    @Test
    void what_stands_in_one_column_is_not_the_same_in_another() {
        var header = "Index,Date,Donor,Quantity,Remark,Gate";

        assertThat(hash(header, "1,2024-05-01,Hazel,12,North,"))
                .isNotEqualTo(hash(header, "1,2024-05-01,Hazel,12,,North"));
        assertThat(hash(header, "1,2024-05-01,a,12,bc,d")).isNotEqualTo(hash(header, "1,2024-05-01,ab,12,c,d"));
    }

    @Test
    void days_that_were_asked_for_include_both_ends_and_an_open_side_has_none() {
        var from = LocalDate.of(2024, 5, 1);
        var to = LocalDate.of(2024, 5, 3);
        var asked = new ReadingPlan.AskedDays(from, to);

        assertThat(Arrays.asList(
                        asked.covers(from.minusDays(1)),
                        asked.covers(from),
                        asked.covers(to),
                        asked.covers(to.plusDays(1))))
                .containsExactly(false, true, true, false);
        assertThat(new ReadingPlan.AskedDays(null, to).covers(LocalDate.MIN)).isTrue();
        assertThat(new ReadingPlan.AskedDays(from, null).covers(LocalDate.MAX)).isTrue();
    }
}
