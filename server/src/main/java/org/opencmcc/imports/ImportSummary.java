package org.opencmcc.imports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the reading of a file found, beside its rows.
///
/// @param notes    what a person should know about the file as a whole
/// @param days     accepted rows a day
/// @param patterns the combinations of definitions that count its rows, each at the place of its number
public record ImportSummary(
        @Nullable String sheet,
        @Nullable String encoding,
        int headerRow,
        boolean mappingNeeded,
        List<ColumnSeen> columns,
        List<String> notes,
        List<DayRows> days,
        List<ProblemCount> problemCounts,
        List<List<String>> patterns) {
    public ImportSummary {
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
        days = List.copyOf(days);
        problemCounts = List.copyOf(problemCounts);
        patterns = patterns.stream().map(List::copyOf).toList();
    }

    /// A file that has not been opened yet.
    static ImportSummary none() {
        return new ImportSummary(null, null, 0, false, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /// A column as the file has it, and the field that it was taken for.
    public record ColumnSeen(
            int column,
            String header,
            @Nullable String tag,
            List<String> samples,
            @Nullable String field) {
        public ColumnSeen {
            samples = List.copyOf(samples);
        }
    }

    /// Accepted rows of one day.
    public record DayRows(LocalDate day, int trucks) {}

    /// How often one thing is wrong.
    public record ProblemCount(String code, String severity, int rows, String words) {}
}
