package org.opencmcc.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencmcc.counting.CountingPatterns;
import org.opencmcc.formats.Column;

/// How the rows of one file are to be understood: decided once, before the first of them is read.
final class ReadingPlan {
    private final Map<String, Integer> columns;
    private final List<Column> titles;
    private final int rowId;
    private final RowContent content;
    private final CountingPatterns patterns;
    private final UnitKeys units;
    private final AskedDays asked;

    /// The spellings, folded, of the two units that are added up.
    record UnitKeys(Set<String> tonne, Set<String> pallet) {
        UnitKeys {
            tonne = Set.copyOf(tonne);
            pallet = Set.copyOf(pallet);
        }
    }

    /// The days that a person gave for the list; a side that was not given is open.
    record AskedDays(@Nullable LocalDate from, @Nullable LocalDate to) {
        boolean covers(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    ReadingPlan(
            ImportProfile profile,
            ColumnMap map,
            List<Column> titles,
            CountingPatterns patterns,
            UnitKeys units,
            AskedDays asked) {
        this.columns = map.columns();
        this.titles = List.copyOf(titles);
        var id = profile.rowId();
        this.rowId = id == null ? -1 : columns.getOrDefault(id, -1);
        this.content = RowContent.of(profile, map, titles);
        this.patterns = patterns;
        this.units = units;
        this.asked = asked;
    }

    /// The column of a field, or -1 where the file has none.
    int column(String field) {
        return columns.getOrDefault(field, -1);
    }

    int rowIdColumn() {
        return rowId;
    }

    String title(int column) {
        return column >= 0 && column < titles.size() ? titles.get(column).title() : "";
    }

    RowContent content() {
        return content;
    }

    CountingPatterns patterns() {
        return patterns;
    }

    UnitKeys units() {
        return units;
    }

    AskedDays asked() {
        return asked;
    }
}
