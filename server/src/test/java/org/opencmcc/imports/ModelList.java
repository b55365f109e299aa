package org.opencmcc.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A list in memory, with the rules of editions written down a second time and as simply as can be.
final class ModelList {
    private final List<Held> held = new ArrayList<>();
    private final Set<LocalDate> covered = new TreeSet<>();
    private final Set<LocalDate> starts = new TreeSet<>();
    private int editions;

    /// A row with the edition that stated it.
    private record Held(int edition, ModelRow row) {}

    /// @param id empty where the row has no number of its own
    record ModelRow(
            String id,
            LocalDate day,
            String category,
            String donor,
            String crossing,
            String quantity,
            String unit,
            String donationType) {
        static final String HEADER = "ID,Received Date,Cargo Category,Donating Country/ Organization,Crossing,Quantity,"
                + "Units,Donation Type";

        String written() {
            return String.join(",", id, day.toString(), category, donor, crossing, quantity, unit, donationType);
        }

        ModelRow on(LocalDate other) {
            return new ModelRow(id, other, category, donor, crossing, quantity, unit, donationType);
        }

        ModelRow by(String otherCrossing, String otherType) {
            return new ModelRow(id, day, category, donor, otherCrossing, quantity, unit, otherType);
        }

        ModelRow numbered(String other) {
            return new ModelRow(other, day, category, donor, crossing, quantity, unit, donationType);
        }

        private @Nullable BigDecimal amount(String wanted) {
            return unit.equals(wanted) && !quantity.isEmpty() ? new BigDecimal(quantity) : null;
        }

        /// What a row without a number is known again by, beside all that it says.
        private String cell() {
            return String.join(
                    "/",
                    day.toString(),
                    category,
                    donor.toLowerCase(Locale.ROOT),
                    quantity,
                    String.valueOf(amount("MT")),
                    String.valueOf(amount("Pallets")));
        }

        private List<String> definitions() {
            var counted = new ArrayList<>(List.of("entries", "trucks", "tonnes-stated", "pallets-stated"));
            counted.add(crossing.equals("JLOTS") ? "over-the-pier" : "trucks-land");
            if (donationType.equals("Private Sector")) {
                counted.add("commercial-by-donation-type");
            } else if (!donationType.isEmpty()) {
                counted.add("humanitarian-by-donation-type");
            }
            if (donor.equals("Private Sector")) {
                counted.add("commercial-by-donor");
            }
            return counted;
        }
    }

    /// What a file with this coverage is to the list.
    String reading(LocalDate from, LocalDate to) {
        if (editions == 0) {
            return "FIRST";
        }
        if (starts.contains(from)) {
            return "EDITION";
        }
        return covered.stream().anyMatch(day -> inside(day, from, to)) ? "CHOOSE" : "ADDITION";
    }

    /// Enters a file whose rows all lie within its coverage, and says what it changed.
    ///
    /// @param anew whether the file states its days anew; else it adds to them
    String enter(LocalDate from, LocalDate to, boolean anew, List<ModelRow> file) {
        editions++;
        starts.add(from);
        from.datesUntil(to.plusDays(1)).forEach(covered::add);
        var open = new ArrayList<>(
                held.stream().filter(h -> inside(h.row().day(), from, to)).toList());
        var rest = new ArrayList<ModelRow>();
        for (var row : file) {
            var same = open.stream().filter(h -> h.row().equals(row)).findFirst();
            same.ifPresentOrElse(open::remove, () -> rest.add(row));
        }
        var unchanged = file.size() - rest.size();
        var corrected = 0;
        for (var row : rest) {
            var known = known(row, anew, open);
            if (known != null) {
                corrected++;
                open.remove(known);
                held.remove(known);
            }
            held.add(new Held(editions, row));
        }
        if (anew) {
            open.forEach(held::remove);
        }
        return "added %d, unchanged %d, corrected %d, withdrawn %d"
                .formatted(rest.size() - corrected, unchanged, corrected, anew ? open.size() : 0);
    }

    private static @Nullable Held known(ModelRow row, boolean anew, List<Held> open) {
        return row.id().isEmpty()
                ? open.stream()
                        .filter(h ->
                                anew && h.row().id().isEmpty() && h.row().cell().equals(row.cell()))
                        .findFirst()
                        .orElse(null)
                : open.stream()
                        .filter(h -> h.row().id().equals(row.id()))
                        .max(Comparator.comparingInt(Held::edition))
                        .orElse(null);
    }

    private static boolean inside(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    int rowsInside(LocalDate from, LocalDate to) {
        return (int) held.stream().filter(h -> inside(h.row().day(), from, to)).count();
    }

    List<ModelRow> rows() {
        return held.stream().map(Held::row).toList();
    }

    List<LocalDate> starts() {
        return List.copyOf(starts);
    }

    /// Rows a day on every day of which some edition speaks.
    Map<LocalDate, Integer> trucksADay() {
        var days = new HashMap<LocalDate, Integer>();
        covered.forEach(day -> days.put(day, 0));
        held.forEach(h -> days.merge(h.row().day(), 1, Integer::sum));
        return days;
    }

    DayTotals totals() {
        var totals = new DayTotals();
        rows().forEach(row -> totals.add(row.day(), row.definitions(), row.amount("MT"), row.amount("Pallets")));
        return totals;
    }
}
