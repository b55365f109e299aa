package org.opencmcc.imports.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.delegations.LabelView;
import org.opencmcc.formats.Problem;
import org.opencmcc.imports.Import;
import org.opencmcc.imports.ImportProfile;
import org.opencmcc.imports.ImportSummary;
import org.opencmcc.imports.ImportView;

/// An import as the API gives it.
///
/// @param label   who may read the list that it becomes
/// @param notes   what a person should know about the file as a whole
/// @param reading what the file is to its list; null where there is nothing to commit
record ImportJson(
        UUID id,
        String state,
        String fileName,
        long fileBytes,
        String sha256,
        @Nullable String profile,
        @Nullable String source,
        @Nullable String sourceName,
        @Nullable LocalDate coverageFrom,
        @Nullable LocalDate coverageTo,
        @Nullable String sheet,
        int rowsRead,
        int accepted,
        int refused,
        int flagged,
        int unchanged,
        int added,
        int corrected,
        int withdrawn,
        ProgressJson progress,
        List<ProblemItemJson> problems,
        List<ImportSummary.ProblemCount> problemCounts,
        List<UnsettledJson> unsettled,
        List<ImportSummary.DayRows> days,
        MappingStateJson mapping,
        @Nullable LabelView label,
        String startedBy,
        Instant startedAt,
        @Nullable Instant committedAt,
        Import.@Nullable Failure failure,
        List<String> notes,
        @Nullable ImportReadingJson reading) {

    record ProgressJson(int done, @Nullable Integer of, String words) {}

    record ProblemItemJson(
            @Nullable Integer row, @Nullable String column, String code, String message, String severity) {
        static ProblemItemJson of(Problem problem) {
            return new ProblemItemJson(
                    problem.row() == 0 ? null : problem.row(),
                    problem.column(),
                    problem.code(),
                    problem.message(),
                    problem.severity().name());
        }
    }

    record UnsettledJson(String kind, String written, int rows) {}

    record MappingStateJson(
            boolean needed, int headerRow, List<ImportSummary.ColumnSeen> columns, List<FieldJson> fields) {}

    /// A field of a profile.
    record FieldJson(String name, String kind, boolean required, String words) {
        static FieldJson of(ImportProfile.Field field) {
            return new FieldJson(field.name(), field.kind().name(), field.required(), field.words());
        }
    }

    static ImportJson of(ImportView view) {
        var made = view.made();
        var coverage = made.coverage();
        var asked = made.asked();
        var counts = made.counts();
        var summary = made.summary();
        return new ImportJson(
                made.id(),
                made.state().name(),
                made.file().name(),
                made.file().bytes(),
                made.file().sha256(),
                made.profile(),
                made.source(),
                made.sourceName(),
                asked.from() == null ? coverage.from() : asked.from(),
                asked.to() == null ? coverage.to() : asked.to(),
                summary.sheet(),
                counts.rowsRead(),
                counts.accepted(),
                counts.refused(),
                counts.flagged(),
                counts.unchanged(),
                counts.added(),
                counts.corrected(),
                counts.withdrawn(),
                new ProgressJson(counts.rowsRead(), null, progressWords(made)),
                view.problems().stream().map(ProblemItemJson::of).toList(),
                summary.problemCounts(),
                view.unsettled().stream()
                        .map(u -> new UnsettledJson(u.kind().name(), u.written(), u.rows()))
                        .toList(),
                summary.days(),
                new MappingStateJson(
                        summary.mappingNeeded(),
                        summary.headerRow(),
                        summary.columns(),
                        view.fields().stream().map(FieldJson::of).toList()),
                view.label(),
                view.startedBy(),
                made.startedAt(),
                made.committedAt(),
                made.failure(),
                summary.notes(),
                reading(made));
    }

    private static @Nullable ImportReadingJson reading(Import made) {
        var reading = made.reading();
        return switch (made.state()) {
            case PREVIEW, COMMITTING, COMMITTED -> reading == null ? null : ImportReadingJson.of(reading);
            case RECEIVED, READING, DISCARDED, FAILED -> null;
        };
    }

    private static String progressWords(Import made) {
        return switch (made.state()) {
            case RECEIVED -> "Received, waiting to be read";
            case READING -> "Reading rows";
            case PREVIEW -> "Read; nothing has been entered yet";
            case COMMITTING -> "Entering rows";
            case COMMITTED -> "Entered";
            case DISCARDED -> "Discarded";
            case FAILED -> "Could not be read";
        };
    }
}
