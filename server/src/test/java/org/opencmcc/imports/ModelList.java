package org.opencmcc.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list in memory, with the rules of editions written down a second time and as simply as can be.
final class ModelList {
    private final List<ModelRow> rows = new ArrayList<>();

    /// @param id empty where the row has no number of its own
    record ModelRow(String id, LocalDate day, String crossing, String quantity, String unit, String donationType) {
        String written() {
            return String.join(",", id, day.toString(), crossing, quantity, unit, donationType);
        }

        private boolean saysTheSame(ModelRow other) {
            return equals(other);
        }

        private @Nullable BigDecimal amount(String wanted) {
            return unit.equals(wanted) && !quantity.isEmpty() ? new BigDecimal(quantity) : null;
        }

        private List<String> definitions() {
            var counted = new ArrayList<>(List.of("entries", "trucks", "tonnes-stated", "pallets-stated"));
            if (!crossing.equals("JLOTS")) {
                counted.add("trucks-land");
            }
            if (donationType.equals("Private Sector")) {
                counted.add("commercial-by-donation-type");
            } else if (!donationType.isEmpty()) {
                counted.add("humanitarian-by-donation-type");
            }
            return counted;
        }
    }

    /// Enters an edition whose rows all lie within its coverage, and says what it changed.
    String enter(LocalDate from, LocalDate to, List<ModelRow> edition) {
        var left = new ArrayList<>(rows);
        var added = new ArrayList<ModelRow>();
        var corrected = 0;
        var unchanged = 0;
        for (var row : edition) {
            var known = left.stream()
                    .filter(held -> row.id().isEmpty()
                            ? held.saysTheSame(row)
                            : held.id().equals(row.id()))
                    .findFirst();
            if (known.isEmpty()) {
                added.add(row);
            } else if (known.get().saysTheSame(row)) {
                unchanged++;
                left.remove(known.get());
            } else {
                corrected++;
                left.remove(known.get());
                rows.remove(known.get());
                rows.add(row);
            }
        }
        var withdrawn = left.stream()
                .filter(row -> !row.day().isBefore(from) && !row.day().isAfter(to))
                .toList();
        withdrawn.forEach(rows::remove);
        rows.addAll(added);
        return "added %d, unchanged %d, corrected %d, withdrawn %d"
                .formatted(added.size(), unchanged, corrected, withdrawn.size());
    }

    List<ModelRow> rows() {
        return List.copyOf(rows);
    }

    DayTotals totals() {
        var totals = new DayTotals();
        rows.forEach(row -> totals.add(row.day(), row.definitions(), row.amount("MT"), row.amount("Pallets")));
        return totals;
    }
}
