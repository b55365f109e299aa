package org.opencmcc.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencmcc.formats.Column;
import org.opencmcc.formats.NameKey;

/// Which column of a file holds which field.
///
/// @param columns the number of a column, from 0, by the name of its field
public record ColumnMap(Map<String, Integer> columns) {
    public ColumnMap {
        columns = Map.copyOf(columns);
    }

    /// By the headers that the profile knows, in any order, then by HXL tags.
    static ColumnMap byHeaders(ImportProfile profile, List<Column> columns) {
        var found = new LinkedHashMap<String, Integer>();
        for (var field : profile.fields()) {
            columnOf(field, columns)
                    .filter(at -> !found.containsValue(at))
                    .ifPresent(at -> found.put(field.name(), at));
        }
        return new ColumnMap(found);
    }

    private static Optional<Integer> columnOf(ImportProfile.Field field, List<Column> columns) {
        for (var header : field.headers()) {
            var key = NameKey.of(header).text();
            for (var column : columns) {
                if (NameKey.of(column.header()).text().equals(key)) {
                    return Optional.of(column.index());
                }
            }
        }
        for (var tag : field.tags()) {
            for (var column : columns) {
                if (isTagged(column.hxlTag(), tag)) {
                    return Optional.of(column.index());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isTagged(@Nullable String written, String tag) {
        if (written == null) {
            return false;
        }
        var folded = written.replace(" ", "").toLowerCase(Locale.ROOT);
        return folded.equals(tag) || folded.startsWith(tag + "+");
    }

    int size() {
        return columns.size();
    }

    Optional<Integer> find(String field) {
        return Optional.ofNullable(columns.get(field));
    }

    /// The required fields that no column holds.
    List<ImportProfile.Field> missing(ImportProfile profile) {
        return profile.fields().stream()
                .filter(f -> f.required() && !columns.containsKey(f.name()))
                .toList();
    }
}
