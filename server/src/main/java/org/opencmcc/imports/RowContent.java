package org.opencmcc.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opencmcc.formats.Column;
import org.opencmcc.formats.NumberReading;
import org.opencmcc.formats.Numbers;
import org.opencmcc.formats.RawRow;

/// What the rows of one file say, as a number that is equal for rows that say the same.
///
/// Days and quantities are compared as understood, the rest as written: the same list saved by
/// another program, with another way to write a day, states nothing new.
final class RowContent {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final int rowId;
    private final List<Compared> comparison;
    private final List<Integer> tellingApart;
    private final Numbers numbers = new Numbers();
    private final Map<String, String> quantities = new HashMap<>();

    private RowContent(int rowId, List<Compared> comparison, List<Integer> tellingApart) {
        this.rowId = rowId;
        this.comparison = comparison;
        this.tellingApart = tellingApart;
    }

    static RowContent of(ImportProfile profile, ColumnMap map, List<Column> titles) {
        var id = profile.rowId();
        return new RowContent(
                id == null ? -1 : map.find(id).orElse(-1),
                comparison(profile, map, titles),
                tellingApart(profile, map));
    }

    private record Compared(String name, int column, ImportProfile.Kind kind) {}

    private static List<Compared> comparison(ImportProfile profile, ColumnMap map, List<Column> titles) {
        var compared = new ArrayList<Compared>();
        for (var field : profile.fields()) {
            map.find(field.name())
                    .filter(column -> !profile.notCompared().contains(field.name()))
                    .ifPresent(column -> compared.add(new Compared(field.name(), column, field.kind())));
        }
        titles.stream()
                .filter(c -> !c.header().isEmpty() && !map.columns().containsValue(c.index()))
                .map(c -> new Compared("column " + c.key(), c.index(), ImportProfile.Kind.TEXT))
                .sorted(Comparator.comparing(Compared::name).thenComparingInt(Compared::column))
                .forEach(compared::add);
        return List.copyOf(compared);
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

    /// FNV-1a over every field and every other named column that states something, in an order that
    /// does not depend on the order of the file's columns, without those that may change and leave
    /// the row the same. It finds rows that say the same; it guards nothing.
    ///
    /// @param day the day that the row was understood to state
    long hash(RawRow row, @Nullable LocalDate day) {
        return hash(row, day, -1);
    }

    /// The same over what the row says but for its own number, where the row states all that tells
    /// its truck from another alike; null where it does not, because two such rows may well be two
    /// trucks.
    @Nullable
    Long twinHash(RawRow row, @Nullable LocalDate day) {
        var stated = !tellingApart.isEmpty()
                && tellingApart.stream().noneMatch(column -> row.cell(column).isEmpty());
        return stated ? hash(row, day, rowId) : null;
    }

    private long hash(RawRow row, @Nullable LocalDate day, int leftOut) {
        var hash = FNV_OFFSET;
        for (var compared : comparison) {
            if (compared.column() == leftOut) {
                continue;
            }
            var said = said(row.cell(compared.column()), compared.kind(), day);
            if (!said.isEmpty()) {
                hash = mixed(mixed(hash, compared.name()), said);
            }
        }
        return hash;
    }

    private String said(String cell, ImportProfile.Kind kind, @Nullable LocalDate day) {
        return switch (kind) {
            case DAY -> day == null ? cell : day.toString();
            case NUMBER -> quantities.computeIfAbsent(cell, this::quantity);
            case TEXT, INSTANT, TIME -> cell;
        };
    }

    private String quantity(String cell) {
        return switch (numbers.read(cell)) {
            case NumberReading.NotStated() -> "";
            case NumberReading.Stated(var value, var unsure) ->
                value.stripTrailingZeros().toPlainString();
            case NumberReading.Unread(var code, var words) -> cell;
        };
    }

    private static long mixed(long start, String text) {
        var hash = start;
        for (var at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * FNV_PRIME;
        }
        return (hash ^ 0x1f) * FNV_PRIME;
    }
}
