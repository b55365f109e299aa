package org.opencmcc.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Lists of the shape of the two published ones, with invented rows: the same columns, the same number of different
/// donors, cargoes and units, the same share of cells that state nothing. Equal seeds give equal files.
final class MadeLists {
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 10, 21);
    private static final DateTimeFormatter PORTAL_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final long EPOCH_SERIAL = 25_569;

    private static final List<String> CATEGORIES =
            List.of("Food", "Food", "Food", "Shelter Equipment", "Medical Supplies", "Combined Aid", "Water", "Fuel");
    private static final List<String> UNITS = List.of("Pallets", "Pallets", "Pallets", "MT", "Ton", "Truck", "Box");
    private static final List<String> TYPES =
            List.of("Humanitarian - UN", "Humanitarian - INGO", "Humanitarian - Donor", "Private Sector");

    private final Random random;

    MadeLists(long seed) {
        this.random = new Random(seed);
    }

    /// `Index, Date, Route, Classification, Donor, Aid (tons)`; one row in 37 states no weight, one in 257 is no truck.
    void writePortal(Path file, int rows) {
        var donors = names("Relief Society of the", 120);
        try (var out = Files.newBufferedWriter(file)) {
            out.write("Index,Date,Route,Classification,Donor,Aid (tons)\r\n");
            for (var at = 1; at <= rows; at++) {
                var day = FIRST_DAY.plusDays(at * 190L / rows).format(PORTAL_DAY);
                writeCells(
                        out,
                        List.of(
                                String.valueOf(at),
                                day,
                                at % 257 == 0 ? "Aerial Route" : "Land Crossings",
                                any(CATEGORIES),
                                skewed(donors),
                                at % 37 == 0 ? "-" : String.valueOf(5 * (1 + random.nextInt(6)))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeCells(BufferedWriter out, List<String> cells) throws IOException {
        out.write(String.join(",", cells));
        out.write("\r\n");
    }

    /// Sixteen named columns and ten blank ones, texts shared, days as numbers: as spreadsheet programs write them.
    void writeReceived(Path file, int rows) {
        var donors = names("Agency for the", 424);
        var cargoes = names("Mixed parcels and flour for the", 1_756);
        try (var book = new MadeWorkbook(
                file,
                "Commodities",
                List.of(
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
                        "Data Period"),
                26)) {
            for (var at = 1; at <= rows; at++) {
                var day = FIRST_DAY.toEpochDay() + EPOCH_SERIAL + at * 320L / rows;
                var cells = new ArrayList<Object>(16);
                cells.add(20_000 + at);
                cells.add(day + 1.605);
                cells.add(day);
                cells.add(at % 10 == 0 ? "Private Sector" : "UNRWA");
                cells.add("Humanitarian");
                cells.add(skewed(cargoes));
                cells.add(any(CATEGORIES));
                cells.add("Received");
                cells.add("");
                cells.add(at % 7 == 0 ? "" : 1 + random.nextInt(30));
                cells.add(at % 7 == 0 ? "" : any(UNITS));
                cells.add(skewed(donors));
                cells.add(any(TYPES));
                cells.add(random.nextInt(3) == 0 ? "Rafah" : "Kerem Shalom");
                cells.add(skewed(donors));
                cells.add("Before the change");
                book.row(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(String words, int count) {
        var names = new ArrayList<String>(count);
        for (var at = 1; at <= count; at++) {
            names.add(words + " " + Integer.toString(at * 7_919, Character.MAX_RADIX) + " trees");
        }
        return names;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /// A few of the values make up most of the rows.
    private <T> T skewed(List<T> values) {
        var part = random.nextDouble();
        return values.get((int) (part * part * part * values.size()));
    }
}
