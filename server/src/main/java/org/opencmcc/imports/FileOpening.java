package org.opencmcc.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencmcc.formats.Problem;
import org.opencmcc.formats.RawRow;
import org.opencmcc.formats.TableFile;
import org.opencmcc.formats.TableLayout;

/// Decides how an opened file is to be read: as one of the known lists, as a person mapped it, or not before a person
/// has
/// said which column is which.
final class FileOpening {
    private static final int SAMPLES = 3;
    private static final int SAMPLE_CHARACTERS = 60;

    private final ImportProfiles profiles;

    FileOpening(ImportProfiles profiles) {
        this.profiles = profiles;
    }

    /// What a file turns out to be.
    sealed interface Decision {
        /// Its rows can be read.
        ///
        /// @param sourceName how the source is called
        record Ready(ImportProfile profile, ColumnMap map, TableLayout layout, String source, String sourceName)
                implements Decision {}

        /// A person must say which column is which.
        record NeedsMapping(ColumnMap guessed, TableLayout layout) implements Decision {}

        /// It is a list, but not the one that the sender named.
        record AnotherList(ImportProfile named, ImportProfile fits) implements Decision {}
    }

    Decision decide(TableFile file, @Nullable String named, @Nullable Mapping mapping) {
        if (mapping != null) {
            return asMapped(file, mapping);
        }
        var layout = file.layout();
        var fits = profiles.fitting(layout.columns());
        if (named != null) {
            var profile = profiles.find(named).orElseThrow();
            if (ColumnMap.byHeaders(profile, layout.columns()).missing(profile).isEmpty()) {
                return ready(profile, layout);
            }
            return fits.<Decision>map(other -> new Decision.AnotherList(profile, other))
                    .orElseGet(() -> new Decision.NeedsMapping(ColumnMap.byHeaders(profile, layout.columns()), layout));
        }
        return fits.map(profile -> ready(profile, layout))
                .orElseGet(() -> new Decision.NeedsMapping(
                        ColumnMap.byHeaders(ImportProfile.forAnyList(), layout.columns()), layout));
    }

    private static Decision ready(ImportProfile profile, TableLayout layout) {
        return new Decision.Ready(
                profile, ColumnMap.byHeaders(profile, layout.columns()), layout, profile.source(), profile.name());
    }

    private Decision asMapped(TableFile file, Mapping mapping) {
        var layout = mapping.headerRow() == null
                ? Optional.of(file.layout())
                : file.layout(file.layout().sheet(), mapping.headerRow());
        var columns = new HashMap<String, Integer>();
        mapping.columns().forEach(c -> columns.put(c.field(), c.column()));
        var map = new ColumnMap(columns);
        var profile = mapping.profileAmong(profiles);
        return new Decision.Ready(
                profile, map, layout.orElseGet(file::layout), mapping.source(), mapping.nameOfSource());
    }

    static List<ImportSummary.ColumnSeen> columnsSeen(TableFile file, TableLayout layout, ColumnMap map) {
        var fields = new HashMap<Integer, String>();
        map.columns().forEach((field, column) -> fields.put(column, field));
        var rows = file.firstRows(layout);
        return layout.columns().stream()
                .map(c -> new ImportSummary.ColumnSeen(
                        c.index(), c.title(), c.hxlTag(), samples(rows, c.index()), fields.get(c.index())))
                .toList();
    }

    private static List<String> samples(List<RawRow> rows, int column) {
        return rows.stream()
                .map(row -> row.cell(column))
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .limit(SAMPLES)
                .map(cell -> cell.length() > SAMPLE_CHARACTERS ? cell.substring(0, SAMPLE_CHARACTERS) + "…" : cell)
                .toList();
    }

    static List<String> notesOf(TableFile file) {
        return new ArrayList<>(file.notes().stream().map(Problem::message).toList());
    }
}
