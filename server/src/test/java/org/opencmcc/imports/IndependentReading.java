package org.opencmcc.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/// Reads both parties' lists with other people's readers and with rules written down a second time, here: days,
/// quantities and which definition counts a row. It shares no code with the product.
final class IndependentReading {
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("Jan", 1),
            Map.entry("Feb", 2),
            Map.entry("Mar", 3),
            Map.entry("Apr", 4),
            Map.entry("May", 5),
            Map.entry("Jun", 6),
            Map.entry("Jul", 7),
            Map.entry("Aug", 8),
            Map.entry("Sep", 9),
            Map.entry("Sept", 9),
            Map.entry("Oct", 10),
            Map.entry("Nov", 11),
            Map.entry("Dec", 12));
    private static final Set<String> HUMANITARIAN =
            Set.of("humanitarian - un", "humanitarian - prcs", "humanitarian - ingo", "humanitarian - donor");

    private final DayTotals totals = new DayTotals();
    private int rows;

    DayTotals totals() {
        return totals;
    }

    int rows() {
        return rows;
    }

    static IndependentReading ofCogat(byte[] file) {
        var reading = new IndependentReading();
        try (var records = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8))) {
            for (var one : records) {
                reading.rows++;
                var definitions = new ArrayList<>(List.of("entries", "tonnes-stated"));
                if (one.get("Route").equals("Land Crossings")) {
                    definitions.add("trucks");
                    definitions.add("trucks-land");
                } else if (List.of("Aerial Route", "Maritime Route (JLOTS)").contains(one.get("Route"))) {
                    definitions.add("not-by-land");
                }
                var weight = one.get("Aid (tons)").strip();
                reading.totals.add(
                        cogatDay(one.get("Date")),
                        definitions,
                        weight.equals("-") || weight.isEmpty() ? null : new BigDecimal(weight),
                        null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reading;
    }

    private static LocalDate cogatDay(String written) {
        var parts = written.strip().split(" +", -1);
        var month = MONTHS.get(parts[1]);
        if (month == null) {
            throw new AssertionError("a month unknown to the test: " + written);
        }
        return LocalDate.of(Integer.parseInt(parts[2]), month, Integer.parseInt(parts[0]));
    }

    static IndependentReading ofUnrwa(byte[] workbook) {
        var reading = new IndependentReading();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                var sheet = book.getFirstSheet().openStream()) {
            var columns = new HashMap<String, Integer>();
            sheet.forEach(row -> {
                if (columns.isEmpty()) {
                    for (var at = 0; at < row.getCellCount(); at++) {
                        columns.putIfAbsent(text(row, at).toLowerCase(Locale.ROOT), at);
                    }
                } else {
                    reading.addUnrwa(row, columns);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reading;
    }

    private void addUnrwa(Row row, Map<String, Integer> columns) {
        if (text(row, column(columns, "id")).isEmpty()) {
            return;
        }
        rows++;
        var unit = text(row, column(columns, "units")).toLowerCase(Locale.ROOT);
        var quantity = quantity(row.getOptionalCell(column(columns, "quantity")).orElse(null));
        var day = row.getCell(column(columns, "received date")).asDate().toLocalDate();
        totals.add(
                day,
                definitions(row, columns),
                unit.equals("mt") || unit.equals("ton") ? quantity : null,
                unit.equals("pallets") ? quantity : null);
    }

    private static List<String> definitions(Row row, Map<String, Integer> columns) {
        var counted = new ArrayList<>(List.of("entries", "trucks", "tonnes-stated", "pallets-stated"));
        var donationType = text(row, column(columns, "donation type")).toLowerCase(Locale.ROOT);
        if (!text(row, column(columns, "crossing")).equalsIgnoreCase("JLOTS")) {
            counted.add("trucks-land");
        } else {
            counted.add("over-the-pier");
        }
        if (donationType.equals("private sector")) {
            counted.add("commercial-by-donation-type");
        }
        if (HUMANITARIAN.contains(donationType)) {
            counted.add("humanitarian-by-donation-type");
        }
        if (text(row, column(columns, "donating country/ organization")).equals("Private Sector")) {
            counted.add("commercial-by-donor");
        }
        if (text(row, column(columns, "data source")).equalsIgnoreCase("Private Sector")) {
            counted.add("commercial-by-data-source");
        }
        return counted;
    }

    private static int column(Map<String, Integer> columns, String name) {
        var column = columns.get(name);
        if (column == null) {
            throw new AssertionError("no column " + name + " among " + columns.keySet());
        }
        return column;
    }

    private static @Nullable BigDecimal quantity(@Nullable Cell cell) {
        if (cell == null || cell.getType() != CellType.NUMBER) {
            return null;
        }
        return cell.asNumber();
    }

    private static String text(Row row, int column) {
        var cell = row.getOptionalCell(column).orElse(null);
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        var text = cell.getType() == CellType.NUMBER ? cell.asNumber().toPlainString() : cell.getText();
        return text == null ? "" : text.replace('\u00a0', ' ').strip();
    }
}
