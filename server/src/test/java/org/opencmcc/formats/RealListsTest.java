package org.opencmcc.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmcc.formats.Tables.opened;
import static org.opencmcc.formats.Tables.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The two real lists to the last row, each against an independent reader, and every other table that
/// lies beside them.
class RealListsTest {
    private static final String COGAT = "cogat/cogat-aid-2023-10_2024-04.csv";
    private static final String UNRWA = "unrwa/unrwa-commodities-received-2024-09-11.xlsx";
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @Test
    void every_cell_of_the_cogat_list_is_what_another_reader_reads() throws IOException {
        var path = SharedData.file(COGAT);
        var rows = rows(opened(FileBytes.at(path)));

        assertThat(rows).hasSize(27_522).noneMatch(row -> !row.problems().isEmpty());
        try (var others = CSVFormat.RFC4180.parse(Files.newBufferedReader(path))) {
            var expected = others.stream()
                    .skip(1)
                    .map(row -> row.stream().map(String::strip).toList())
                    .toList();
            assertThat(rows.stream().map(RawRow::cells).toList()).isEqualTo(expected);
        }
    }

    @Test
    void every_day_and_number_of_the_cogat_list_is_read() {
        var days = new Days(Optional.empty(), TODAY);
        var numbers = new Numbers();
        int dashes = 0;
        var first = LocalDate.MAX;
        var last = LocalDate.MIN;
        for (var row : rows(opened(FileBytes.at(SharedData.file(COGAT))))) {
            var day = ((DayReading.Stated) days.read(row.cell(1))).day();
            first = day.isBefore(first) ? day : first;
            last = day.isAfter(last) ? day : last;
            dashes += numbers.read(row.cell(5)) instanceof NumberReading.NotStated ? 1 : 0;
            assertThat(numbers.read(row.cell(5))).isNotInstanceOf(NumberReading.Unread.class);
        }

        assertThat(dashes).isEqualTo(732);
        assertThat(first + " to " + last).isEqualTo("2023-10-21 to 2024-04-30");
    }

    @Test
    void every_cell_of_the_unrwa_list_is_what_another_reader_reads() throws IOException {
        var path = SharedData.file(UNRWA);
        var file = opened(FileBytes.at(path));
        var rows = rows(file);

        assertThat(file.layout().sheet().name()).isEqualTo("Suppy Page");
        assertThat(file.layout().columns()).hasSize(16);
        assertThat(rows).hasSize(35_521).noneMatch(RawRow::refused);
        var differences = new ArrayList<String>();
        try (var book = new ReadableWorkbook(path.toFile());
                var others = book.getFirstSheet().openStream()) {
            others.skip(1).forEach(other -> {
                var row = rows.get(other.getRowNum() - 2);
                for (int i = 0; i < 16; i++) {
                    if (!agree(row, i, other.getOptionalCell(i).orElse(null))) {
                        differences.add(row.number() + " " + Column.letter(i) + ": " + row.cell(i));
                    }
                }
            });
        }
        assertThat(differences).hasSize(1).allMatch(it -> it.startsWith("3640 F: "));
    }

    /// The one cell in which they differ holds a control character, which the other leaves escaped.
    private static boolean agree(RawRow row, int column, @Nullable Cell other) {
        if (other == null || other.getType() == CellType.EMPTY) {
            return row.cell(column).isEmpty();
        }
        if (other.getType() == CellType.NUMBER && row.kind(column) != CellKind.NUMBER) {
            var time = other.asDate().plusNanos(500_000_000).withNano(0);
            var shown = row.kind(column) == CellKind.TIME
                    ? time.toLocalTime().toString()
                    : time.toLocalTime().toSecondOfDay() == 0
                            ? time.toLocalDate().toString()
                            : time.toString();
            return row.cell(column).equals(shown);
        }
        return other.getType() == CellType.NUMBER
                ? other.asNumber().compareTo(new java.math.BigDecimal(row.cell(column))) == 0
                : CellText.tidy(Objects.requireNonNullElse(other.getText(), "")).equals(row.cell(column));
    }

    @Test
    void every_day_and_quantity_of_the_unrwa_list_is_read_or_said() {
        var days = new Days(Optional.empty(), TODAY);
        var numbers = new Numbers();
        var unread = new TreeMap<String, Integer>();
        for (var row : rows(opened(FileBytes.at(SharedData.file(UNRWA))))) {
            assertThat(days.read(row.cell(2))).isInstanceOf(DayReading.Stated.class);
            if (numbers.read(row.cell(9)) instanceof NumberReading.Unread) {
                unread.merge(row.cell(9), 1, Integer::sum);
            }
        }

        assertThat(unread).isEmpty();
    }

    @Test
    void the_incident_list_is_read_with_its_tags_and_without_its_blank_rows() {
        var file = opened(FileBytes.at(SharedData.file("incidents/attacks-on-health-care-2016-2023.xlsx")));
        var ending = (RowsRead) file.read(file.layout(), row -> true);

        assertThat(file.layout().tagRow()).isEqualTo(2);
        assertThat(file.layout().columns().getFirst().hxlTag()).isEqualTo("#date");
        assertThat(ending.rows()).isEqualTo(8_854);
        assertThat(ending.blankRowsAtEnd()).isEqualTo(8);
    }

    @Test
    void the_item_lists_are_read_in_their_own_encoding() throws IOException {
        var counts = new ArrayList<String>();
        for (var path : SharedData.files("items")) {
            var file = opened(FileBytes.at(path));
            counts.add(rows(file).size() + " " + file.encoding() + " " + path.getFileName());
            assertThat(rows(file)).allMatch(row -> row.cells().stream().noneMatch(cell -> cell.contains("\uFFFD")));
        }

        assertThat(counts)
                .containsExactly(
                        "2467 windows-1252 IFRC__supply_item_eic.csv",
                        "11782 UTF-8 with single bytes of Windows-1252 IFRC__supply_item_ifrc_standard.csv",
                        "6940 UTF-8 harmonized-system.csv");
    }

    @Test
    void every_tagged_sheet_is_read_or_refused_by_name() throws IOException {
        var outcomes = new ArrayList<String>();
        for (var path : SharedData.files("standards/hxl")) {
            outcomes.add(path.getFileName() + " " + outcome(path));
        }

        assertThat(outcomes)
                .contains(
                        "input-broken.xlsx 6431 rows, tags in row 2",
                        "input-fuzzy.csv 4 rows, tags in row 3",
                        "input-invalid.csv 5 rows, tags in row 0",
                        "input-merged.xlsx 4 rows, tags in row 3",
                        "input-multiline.csv 1 rows, tags in row 1",
                        "input-multiple-headers.csv 2 rows, tags in row 3",
                        "input-quality.xls OLD_WORKBOOK",
                        "input-quality.xlsx 4 rows, tags in row 3",
                        "input-untagged.csv 4 rows, tags in row 0",
                        "input-valid-latin1.csv 4 rows, tags in row 3",
                        "input-valid.csv 4 rows, tags in row 3",
                        "input-valid.json NOT_A_TABLE",
                        "input-valid.xlsx 4 rows, tags in row 3",
                        "wide-tagging-test.csv TOO_MANY_COLUMNS");
    }

    @Test
    void every_other_shared_file_is_read_or_refused_without_a_failure() throws IOException {
        var folders = List.of("standards/cap", "standards/stanag4774", "casualties", "dualuse", "geo");
        for (var folder : folders) {
            for (var path : SharedData.files(folder)) {
                assertThat(outcome(path)).isNotBlank();
            }
        }
    }

    private static String outcome(Path path) {
        return switch (TableFile.open(FileBytes.at(path), Limits.standard())) {
            case UnreadableFile why -> why.code().name();
            case TableFile file ->
                rows(file).size() + " rows, tags in row " + file.layout().tagRow();
        };
    }
}
