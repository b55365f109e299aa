package org.opencmcc.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opencmcc.formats.Column;

/// The profiles that the theatre ships, and which of them a file's columns fit.
public record ImportProfiles(List<ImportProfile> all) {
    public ImportProfiles {
        all = List.copyOf(all);
    }

    public Optional<ImportProfile> find(String id) {
        return all.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /// The profile whose required fields are all among the columns; of several, the one that explains most columns.
    public Optional<ImportProfile> fitting(List<Column> columns) {
        return all.stream()
                .filter(p -> ColumnMap.byHeaders(p, columns).missing(p).isEmpty())
                .max(Comparator.comparingInt(
                        p -> ColumnMap.byHeaders(p, columns).size()));
    }
}
