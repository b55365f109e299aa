package org.opencmcc.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencmcc.counting.CountingPatterns;
import org.opencmcc.formats.Column;
import org.opencmcc.formats.RawRow;

/// How the rows of one file are to be understood: decided once, before the first of them is read.
final class ReadingPlan {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final Map<String, Integer> columns;
    private final List<Column> titles;
    private final int rowId;
    private final List<Compared> comparison;
    private final List<Integer> tellingApart;
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
        this.comparison = comparison(profile, map, titles);
        this.tellingApart = tellingApart(profile, map);
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

    CountingPatterns patterns() {
        return patterns;
    }

    UnitKeys units() {
        return units;
    }

    AskedDays asked() {
        return asked;
    }

    /// FNV-1a over what the row says: every field and every other named column that states something, in an order that
    /// does
    /// not depend on the order of the file's columns, without those that may change and leave the row the same. It
    /// finds
    /// rows that say the same; it guards nothing.
    long contentHash(RawRow row) {
        return hash(row, -1);
    }

    /// The same over what the row says but for its own number, where the row states all that tells its truck from
    /// another alike; null where it does not, because two such rows may well be two trucks.
    @Nullable
    Long twinHash(RawRow row) {
        var stated = !tellingApart.isEmpty()
                && tellingApart.stream().noneMatch(column -> row.cell(column).isEmpty());
        return stated ? hash(row, rowId) : null;
    }

    private long hash(RawRow row, int leftOut) {
        var hash = FNV_OFFSET;
        for (var compared : comparison) {
            if (compared.column() == leftOut) {
                continue;
            }
            var cell = row.cell(compared.column());
            if (!cell.isEmpty()) {
                hash = mixed(mixed(hash, compared.name()), cell);
            }
        }
        return hash;
    }

    private static long mixed(long start, String text) {
        var hash = start;
        for (var at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * FNV_PRIME;
        }
        return (hash ^ 0x1f) * FNV_PRIME;
    }

    /// The columns that tell trucks apart; none where the file lacks one of them.
    private static List<Integer> tellingApart(ImportProfile profile, ColumnMap map) {
        var present = map.columns().keySet().containsAll(profile.tellsTrucksApart());
        return present
                ? profile.tellsTrucksApart().stream()
                        .map(map.columns()::get)
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
    }

    private record Compared(String name, int column) {}

    private static List<Compared> comparison(ImportProfile profile, ColumnMap map, List<Column> titles) {
        var compared = new ArrayList<Compared>();
        for (var field : profile.fields()) {
            map.find(field.name())
                    .filter(column -> !profile.notCompared().contains(field.name()))
                    .ifPresent(column -> compared.add(new Compared(field.name(), column)));
        }
        titles.stream()
                .filter(c -> !c.header().isEmpty() && !map.columns().containsValue(c.index()))
                .map(c -> new Compared("column " + c.key(), c.index()))
                .sorted(Comparator.comparing(Compared::name).thenComparingInt(Compared::column))
                .forEach(compared::add);
        return List.copyOf(compared);
    }
}
