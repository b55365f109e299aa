package org.opencmcc.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.formats.UnreadableFile.Reason;

/// The first rows of a sheet: enough to find its header and to tell a list from a disclaimer.
///
/// @param refusal why the sheet cannot be read; it matters only if the sheet is the chosen one
record SheetSample(
        Sheet sheet,
        List<RawRow> rows,
        TableLayout layout,
        long weight,
        @Nullable Refusal refusal) {
    private static final int ROWS = 60;
    private static final int LOOK_AT_ROWS = 2_000;

    static List<SheetSample> all(Content content, Limits limits) throws IOException, Refusal {
        var samples = new ArrayList<SheetSample>();
        for (var sheet : content.sheets()) {
            var rows = new ArrayList<RawRow>();
            Refusal refusal = null;
            try (var source = content.rows(sheet)) {
                firstRows(source, rows, limits);
            } catch (Refusal found) {
                if (found.file().code() != Reason.TOO_MANY_COLUMNS) {
                    throw found;
                }
                refusal = found;
            }
            var layout = new HeaderFinder(sheet, rows).find();
            samples.add(new SheetSample(sheet, rows, layout, content.weight(sheet), refusal));
        }
        return samples;
    }

    private static void firstRows(RowSource source, List<RawRow> rows, Limits limits) throws IOException {
        var row = new SourceRow(limits);
        for (int seen = 0; rows.size() < ROWS && seen < LOOK_AT_ROWS && source.next(row); seen++) {
            if (row.width() > 0) {
                rows.add(new RawRow(row.number(), row.texts(0), row.kinds(0), problems(row)));
            }
        }
    }

    private static List<Problem> problems(SourceRow row) {
        return row.marks().stream()
                .map(mark -> Problem.ofCell(
                        row.number(), Column.letter(Math.max(0, mark.column())), mark.code(), mark.words()))
                .toList();
    }

    /// The sheet that most looks like a list: several columns with rows below them, then the most content.
    static int best(List<SheetSample> samples) throws Refusal {
        int best = -1;
        for (int i = 0; i < samples.size(); i++) {
            if (samples.get(i).holdsSomething() && (best < 0 || samples.get(i).beats(samples.get(best)))) {
                best = i;
            }
        }
        if (best < 0) {
            throw new Refusal(
                    Reason.NO_ROWS, "No row with content was found in this file. Check that it is the right one.");
        }
        var refusal = samples.get(best).refusal;
        if (refusal != null) {
            throw refusal;
        }
        return best;
    }

    private boolean holdsSomething() {
        return !rows.isEmpty() || refusal != null;
    }

    private boolean beats(SheetSample other) {
        if (sheet.hidden() != other.sheet.hidden()) {
            return other.sheet.hidden();
        }
        if (isTable() != other.isTable()) {
            return isTable();
        }
        return weight > other.weight;
    }

    /// At least half of its rows have two cells or more.
    private boolean isTable() {
        if (refusal != null) {
            return true;
        }
        long wide = rows.stream().filter(row -> filled(row) > 1).count();
        return wide > 1 && wide * 2 >= rows.size();
    }

    private static long filled(RawRow row) {
        return row.cells().stream().filter(cell -> !cell.isEmpty()).count();
    }

    @Nullable
    TableLayout layoutAt(int headerRow) {
        return new HeaderFinder(sheet, rows).at(headerRow);
    }

    static List<Problem> notes(List<SheetSample> samples, int chosen) {
        var notes = new ArrayList<Problem>();
        var others = samples.stream()
                .filter(sample -> sample.sheet.index() != chosen && !sample.rows.isEmpty())
                .map(sample -> "“" + sample.sheet.name() + "”" + (sample.sheet.hidden() ? " (hidden)" : ""))
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            notes.add(Problem.ofFile(
                    ProblemCode.OTHER_SHEETS,
                    "The list was found in the sheet “"
                            + samples.get(chosen).sheet.name() + "”. Not read: " + others + "."));
        }
        var layout = samples.get(chosen).layout;
        samples.get(chosen).rows.stream()
                .filter(row -> row.number() == layout.headerRow() || row.number() == layout.tagRow())
                .forEach(row -> notes.addAll(row.problems()));
        var seen = new HashMap<String, Column>();
        for (var column : layout.columns()) {
            var same = column.key().isEmpty() ? null : seen.putIfAbsent(column.key(), column);
            if (same != null) {
                notes.add(Problem.ofFile(
                        ProblemCode.SAME_HEADER,
                        "Columns " + Column.letter(same.index()) + " and " + Column.letter(column.index())
                                + " have the same name, “" + column.header() + "”."));
            }
        }
        return notes;
    }
}
