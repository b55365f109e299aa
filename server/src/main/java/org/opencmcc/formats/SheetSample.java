package org.opencmcc.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.formats.UnreadableFile.Reason;

/// The first rows of a sheet: enough to find its header and to tell a list from a disclaimer.
record SheetSample(Sheet sheet, List<RawRow> rows, TableLayout layout, long weight) {
    private static final int ROWS = 60;
    private static final int LOOK_AT_ROWS = 2_000;

    static List<SheetSample> all(Content content, Limits limits) throws IOException, Refusal {
        var samples = new ArrayList<SheetSample>();
        for (var sheet : content.sheets()) {
            var rows = new ArrayList<RawRow>();
            try (var source = content.rows(sheet)) {
                var row = new SourceRow(limits);
                for (int seen = 0; rows.size() < ROWS && seen < LOOK_AT_ROWS && source.next(row); seen++) {
                    if (row.width() > 0) {
                        rows.add(new RawRow(row.number(), row.texts(0), row.kinds(0), List.of()));
                    }
                }
            }
            samples.add(new SheetSample(sheet, rows, new HeaderFinder(sheet, rows).find(), content.weight(sheet)));
        }
        return samples;
    }

    /// The sheet that most looks like a list: several columns with rows below them, then the most content.
    static int best(List<SheetSample> samples) throws Refusal {
        int best = -1;
        for (int i = 0; i < samples.size(); i++) {
            if (!samples.get(i).rows.isEmpty() && (best < 0 || samples.get(i).beats(samples.get(best)))) {
                best = i;
            }
        }
        if (best < 0) {
            throw new Refusal(
                    Reason.NO_ROWS, "No row with content was found in this file. Check that it is the right one.");
        }
        return best;
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
        var seen = new HashMap<String, Column>();
        for (var column : samples.get(chosen).layout.columns()) {
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
