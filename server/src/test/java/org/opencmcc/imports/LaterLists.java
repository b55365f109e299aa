package org.opencmcc.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;

/// Makes of a party's list, in memory, the list that it might publish later: columns and rows in
/// another order, some rows gone, some restated, some new. It knows how many of each it made.
final class LaterLists {
    private static final int GONE_OF = 89;
    private static final int RESTATED_OF = 53;
    private static final int MOVED_OF = 211;
    private static final int NEW = 41;

    private static final Map<String, String> FORMATS = Map.of(
            "Last Edited Time", "yyyy-mm-dd hh:mm:ss", "Received Date", "yyyy-mm-dd", "Time of Opening Gate", "hh:mm");

    private final Random random;
    private int gone;
    private int restated;
    private int kept;

    LaterLists(long seed) {
        this.random = new Random(seed);
    }

    /// What a later edition changes, as an import says it.
    String changes() {
        return "added %d, unchanged %d, corrected %d, withdrawn %d".formatted(NEW, kept, restated, gone);
    }

    private enum Fate {
        GONE,
        RESTATED,
        MOVED,
        KEPT
    }

    private Fate fate(boolean mayMove) {
        if (random.nextInt(GONE_OF) == 0) {
            gone++;
            return Fate.GONE;
        }
        if (random.nextInt(RESTATED_OF) == 0) {
            restated++;
            return Fate.RESTATED;
        }
        if (mayMove && random.nextInt(MOVED_OF) == 0) {
            restated++;
            return Fate.MOVED;
        }
        kept++;
        return Fate.KEPT;
    }

    /// The index is numbered anew, the route of some rows is written in a way that no list has.
    byte[] cogat(byte[] file) {
        try (var records = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8));
                var text = new StringWriter();
                var out = new CSVPrinter(text, CSVFormat.RFC4180)) {
            var rows = new ArrayList<List<String>>();
            var lastDay = "";
            for (var one : records) {
                lastDay = one.get("Date");
                var fate = fate(false);
                if (fate != Fate.GONE) {
                    rows.add(List.of(
                            one.get("Aid (tons)"),
                            one.get("Donor"),
                            one.get("Classification"),
                            fate == Fate.RESTATED ? "A route of this test" : one.get("Route"),
                            one.get("Date")));
                }
            }
            for (var more = 0; more < NEW; more++) {
                rows.add(List.of("1", "A donor of this test", "Food", "Land Crossings", lastDay));
            }
            Collections.shuffle(rows, random);
            out.printRecord("Aid (tons)", "Donor", "Classification", "Route", "Date", "Index");
            for (var at = 0; at < rows.size(); at++) {
                out.printRecord(
                        rows.get(at).get(0),
                        rows.get(at).get(1),
                        rows.get(at).get(2),
                        rows.get(at).get(3),
                        rows.get(at).get(4),
                        7_000_000 + at);
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Numbers stay with their rows, every row was edited, some rows are restated, and some stand
    /// on another day.
    byte[] unrwa(byte[] file) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
                var sheet = book.getFirstSheet().openStream()) {
            var rows = new ArrayList<List<@Nullable Cell>>();
            sheet.forEach(row -> {
                var cells = new ArrayList<@Nullable Cell>();
                for (var at = 0; at < 16; at++) {
                    cells.add(row.getOptionalCell(at).orElse(null));
                }
                rows.add(cells);
            });
            var header = rows.removeFirst().stream().map(LaterLists::text).toList();
            rows.removeIf(cells -> text(cells.getFirst()).isBlank());
            Collections.shuffle(rows, random);
            return workbook(header, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] workbook(List<String> header, List<List<@Nullable Cell>> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Test", "1.0")) {
            var sheet = book.newWorksheet("Supply page");
            var order = new ArrayList<Integer>();
            for (var at = 0; at < header.size(); at++) {
                order.add((at + 5) % header.size());
            }
            for (var at = 0; at < order.size(); at++) {
                sheet.value(0, at, header.get(order.get(at)));
            }
            var next = 1;
            for (var cells : rows) {
                var fate = fate(true);
                for (var at = 0; at < order.size() && fate != Fate.GONE; at++) {
                    put(sheet, next, at, header.get(order.get(at)), cells.get(order.get(at)), fate);
                }
                next += fate == Fate.GONE ? 0 : 1;
            }
            for (var more = 0; more < NEW; more++) {
                for (var at = 0; at < order.size(); at++) {
                    var title = header.get(order.get(at));
                    var cell = rows.getFirst().get(order.get(at));
                    if (title.equals("ID")) {
                        sheet.value(next, at, 9_000_000 + more);
                    } else {
                        put(sheet, next, at, title, cell, Fate.KEPT);
                    }
                }
                next++;
            }
        }
        return bytes.toByteArray();
    }

    private static void put(
            org.dhatim.fastexcel.Worksheet sheet, int row, int at, String title, @Nullable Cell cell, Fate fate) {
        if (title.equals("Destination Recipient/ Partner") && fate == Fate.RESTATED) {
            sheet.value(row, at, "A recipient of this test");
        } else if (cell != null && cell.getType() == CellType.NUMBER) {
            sheet.value(row, at, number(cell, title, fate));
            var format = FORMATS.get(title);
            if (format != null) {
                sheet.style(row, at).format(format).set();
            }
        } else if (cell != null && cell.getType() != CellType.EMPTY) {
            sheet.value(row, at, text(cell));
        }
    }

    private static BigDecimal number(Cell cell, String title, Fate fate) {
        var number = cell.asNumber();
        return switch (title) {
            case "Last Edited Time" -> number.add(BigDecimal.ONE);
            case "Received Date" -> fate == Fate.MOVED ? number.add(BigDecimal.ONE) : number;
            default -> number;
        };
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        return cell.getType() == CellType.NUMBER
                ? cell.asNumber().toPlainString()
                : Objects.requireNonNullElse(cell.getText(), "");
    }
}
