package org.opencmcc.formats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table as it is carried away: a row of titles, a row of HXL tags, then its rows as texts.
///
/// A cell without anything known is empty, which is not zero. The tags follow the Humanitarian Exchange
/// Language (hxlstandard.org), so that other programs know the columns without asking.
///
/// @param name     what the file is called, without its ending
/// @param headings one a column
/// @param rows     each as long as the headings
public record ExportTable(String name, List<Heading> headings, List<List<String>> rows) {
    public ExportTable {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows) {
            if (row.size() != headings.size()) {
                throw new IllegalArgumentException("a row of " + row.size() + " cells under " + headings.size());
            }
        }
    }

    /// What stands over a column.
    ///
    /// @param tag an HXL tag such as `#date+received`
    public record Heading(String title, String tag) {
        public Heading {
            if (!tag.matches("#[a-z]+(\\+[a-z0-9_]+)*")) {
                throw new IllegalArgumentException("no HXL tag: " + tag);
            }
        }
    }

    /// A row of what is known: numbers plain, days and instants in ISO form, nothing as an empty cell.
    public static List<String> row(@Nullable Object... known) {
        var cells = new ArrayList<String>(known.length);
        for (var one : known) {
            cells.add(
                    switch (one) {
                        case null -> "";
                        case BigDecimal number -> number.toPlainString();
                        default -> one.toString();
                    });
        }
        return cells;
    }

    /// The same table with one more column that says the same in every row, because a row travels alone.
    public ExportTable with(Heading heading, String always) {
        var wider = new ArrayList<>(headings);
        wider.add(heading);
        return new ExportTable(
                name,
                wider,
                rows.stream()
                        .map(row -> {
                            var longer = new ArrayList<>(row);
                            longer.add(always);
                            return (List<String>) longer;
                        })
                        .toList());
    }
}
