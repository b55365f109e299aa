package org.opencmcc.leak;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/// Truck lists of the publishers' shape, invented row by row from a seed.
final class TestLists {
    private static final String[] CROSSINGS = {"Kerem Shalom", "Gate 96", "Western Erez", "Somewhere new"};
    private static final String[] UNITS = {"Pallets", "MT", "Trucks", "Bags"};

    private TestLists() {}

    /// Rows whose donors are called this and a number.
    static byte[] unrwa(long seed, int rows, String donor) {
        var random = new Random(seed);
        var text = new StringBuilder(
                "ID,Received Date,Crossing,Donating Country/ Organization,Donation Type,Quantity,Units\n");
        for (var row = 1; row <= rows; row++) {
            text.append(row)
                    .append(",2024-0")
                    .append(1 + random.nextInt(5))
                    .append("-1")
                    .append(random.nextInt(9));
            text.append(',').append(CROSSINGS[random.nextInt(CROSSINGS.length)]);
            text.append(',').append(donor).append(' ').append(1 + row % 70);
            text.append(random.nextBoolean() ? ",Private Sector," : ",Humanitarian - UN,");
            text.append(random.nextInt(40)).append(',').append(UNITS[random.nextInt(UNITS.length)]);
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] cogat(long seed, int rows, String donor) {
        var random = new Random(seed);
        var text = new StringBuilder("Index,Date,Route,Classification,Donor,Aid (tons)\n");
        for (var row = 1; row <= rows; row++) {
            text.append(row).append(',').append(10 + random.nextInt(15)).append(" Feb 2024,");
            text.append(random.nextInt(5) == 0 ? "Aerial Route" : "Land Crossings")
                    .append(",Food,");
            text.append(donor).append(' ').append(row % 5).append(',').append(random.nextInt(30));
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// A list that no profile knows, so that somebody must match its columns.
    static byte[] unknown(long seed, int rows, String donor) {
        var random = new Random(seed);
        var text = new StringBuilder("When,What,Giver\n");
        for (var row = 1; row <= rows; row++) {
            text.append("2024-03-0").append(1 + random.nextInt(9)).append(",Flour,");
            text.append(donor).append(' ').append(row % 3);
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
