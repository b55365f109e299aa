package org.opencmcc.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Files of the shape of the two parties' lists, traps included and every value invented, for where the real ones are
/// absent and for tests that need a small or a large one.
public final class ListShapes {
    private static final String[] TREES = {
        "Hazel", "Larch", "Rowan + Alder", "Birch", "Private Sector", "Private sector"
    };
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final String[] UNRWA_COLUMNS = {
        "ID",
        "Last Edited Time",
        "Received Date",
        "Data Source",
        "Manifest of",
        "Description of Cargo",
        "Cargo Category",
        "Status",
        "Time of Opening Gate",
        "Quantity",
        "Units",
        "Donating Country/ Organization",
        "Donation Type",
        "Crossing",
        "Destination Recipient/ Partner",
        "Data Period",
    };

    private ListShapes() {}

    /// Days such as `7 Sept 2023`, dashes for weights, loads by air and sea, rows that say the same.
    public static byte[] cogat(Random random, int rows) {
        var text = new StringBuilder("Index,Date,Route,Classification,Donor,Aid (tons)\r\n");
        for (var row = 1; row <= rows; row++) {
            var day = LocalDate.of(2023, 8, 20).plusDays(random.nextInt(60));
            var written = DAY.format(day);
            text.append(row)
                    .append(',')
                    .append(random.nextBoolean() ? written.replace("Sep ", "Sept ") : written)
                    .append(',')
                    .append(one(
                            random,
                            "Land Crossings",
                            "Land Crossings",
                            "Land Crossings",
                            "Aerial Route",
                            "Maritime Route (JLOTS)"))
                    .append(',')
                    .append(one(random, "Food", "Water", "\"Shelter, tents\"", "Gas"))
                    .append(',')
                    .append(one(random, TREES))
                    .append(',')
                    .append(one(random, "-", "10", "15", "20", "30", "12.5", "0.37"))
                    .append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// A misspelt sheet with blank columns and rows after the table, mixed units, an impossible load, spaces that do
    /// not
    /// break; and a second sheet that explains.
    public static byte[] unrwa(Random random, int rows) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Test", "1.0")) {
            var sheet = book.newWorksheet("Suppy Page");
            for (var column = 0; column < UNRWA_COLUMNS.length; column++) {
                sheet.value(0, column, UNRWA_COLUMNS[column]);
            }
            sheet.value(0, 20, "");
            for (var row = 1; row <= rows; row++) {
                unrwaRow(sheet, row, random);
            }
            sheet.value(rows + 3, 0, " ");
            book.newWorksheet("Disclaimer").value(0, 0, "What is counted, and since when.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void unrwaRow(Worksheet sheet, int row, Random random) {
        sheet.value(row, 0, 50_000 + row);
        sheet.value(row, 1, LocalDate.of(2024, 9, 11).atTime(14, 31));
        sheet.style(row, 1).format("yyyy-mm-dd hh:mm").set();
        sheet.value(row, 2, LocalDate.of(2024, 4, 1).plusDays(random.nextInt(70)));
        sheet.style(row, 2).format("yyyy-mm-dd").set();
        sheet.value(row, 3, one(random, "Agency", "Private Sector", "Partners"));
        sheet.value(row, 4, one(random, "Hazel", "HAZEL", "Hazel "));
        sheet.value(row, 5, one(random, "Flour", "Rice+Oil", "Tents\u00a0and ropes", "Water, bottled"));
        sheet.value(row, 6, one(random, "Food Items", "Non-Food Items", "Medical Supplies"));
        sheet.value(row, 7, "Received");
        if (row == 7) {
            sheet.value(row, 9, 1_650);
            sheet.value(row, 10, "Pallets");
        } else if (random.nextInt(10) > 0) {
            sheet.value(row, 9, 1 + random.nextInt(30));
        }
        if (row != 7 && random.nextInt(20) > 0) {
            sheet.value(row, 10, one(random, "Pallets", "Pallets", "Pallets", "MT", "Ton", "Truck", "Piece", "CTN"));
        }
        sheet.value(row, 11, one(random, TREES));
        sheet.value(
                row,
                12,
                one(
                        random,
                        "Humanitarian - UN",
                        "Humanitarian - INGO",
                        "Humanitarian - PRCS",
                        "Humanitarian - Donor",
                        "Private Sector",
                        "Private Sector\u00a0"));
        sheet.value(row, 13, one(random, "Kerem Shalom", "Rafah", "JLOTS", "Gate 96"));
        sheet.value(row, 15, one(random, "before 6 May", "after 6 May"));
    }

    private static String one(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }
}
