package org.opencmcc.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencmcc.formats.DayOrder;

/// Which column is which, as a person says it for a file that no profile fits.
///
/// @param source     the id of a source that is known, or of one that this list makes known
/// @param sourceName how a new source is called
/// @param headerRow  the row that names the columns, from 1; null for the one that was found
/// @param dayOrder   the order of `03/04/2024` in this list
public record Mapping(
        String source,
        @Nullable String sourceName,
        @Nullable Integer headerRow,
        @Nullable DayOrder dayOrder,
        List<Assigned> columns) {
    public Mapping {
        columns = List.copyOf(columns);
    }

    /// A column, numbered from 0, and the field that it holds.
    public record Assigned(int column, String field) {}

    /// The profile whose fields the mapping speaks of: the source's own, so that its definitions find what they need,
    /// or
    /// that of any list.
    ImportProfile profileAmong(ImportProfiles profiles) {
        return profiles.all().stream()
                .filter(p -> p.source().equals(source))
                .findFirst()
                .orElseGet(ImportProfile::forAnyList);
    }

    String nameOfSource() {
        return sourceName == null || sourceName.isBlank() ? source : sourceName.strip();
    }
}
