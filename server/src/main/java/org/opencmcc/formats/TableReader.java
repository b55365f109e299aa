package org.opencmcc.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.opencmcc.formats.UnreadableFile.Reason;

/// Reads the rows below a header, names the columns in their problems, and counts what is blank.
final class TableReader {
    private static final int PROBLEMS_A_ROW = 20;

    private final TableLayout layout;
    private final Limits limits;
    private int rows;
    private int titles;
    private int blankInside;
    private int blankRun;
    private int lastNumber;
    private int widest;
    private int widestPhysical;

    TableReader(TableLayout layout, Limits limits) {
        this.layout = layout;
        this.limits = limits;
        this.lastNumber = layout.firstDataRow() - 1;
        this.widest = layout.columns().size();
    }

    RowsRead read(RowSource source, RowTaker taker) throws IOException, Refusal {
        var row = new SourceRow(limits);
        boolean more = true;
        while (more && source.next(row)) {
            if (row.number() < layout.firstDataRow()) {
                titles += isTitle(row) ? 1 : 0;
                continue;
            }
            blankRun += row.number() - lastNumber - 1;
            lastNumber = row.number();
            widestPhysical = Math.max(widestPhysical, row.physicalWidth());
            if (row.isBlank()) {
                blankRun++;
            } else {
                more = handOver(row, taker);
            }
        }
        int blankColumns = Math.max(0, widestPhysical - widest);
        return new RowsRead(rows, blankInside, more ? blankRun : 0, blankColumns, notes(source, more, blankColumns));
    }

    private boolean isTitle(SourceRow row) {
        return row.width() > 0 && row.number() != layout.headerRow() && row.number() != layout.tagRow();
    }

    private boolean handOver(SourceRow row, RowTaker taker) throws Refusal {
        if (++rows > limits.rows()) {
            throw new Refusal(
                    Reason.TOO_MANY_ROWS,
                    "The list has more than " + Limits.grouped(limits.rows())
                            + " rows. Cut it into several files, each with its own days, and send them one by one.");
        }
        blankInside += blankRun;
        blankRun = 0;
        widest = Math.max(widest, row.width());
        int columns = layout.columns().size();
        var raw = new RawRow(row.number(), row.texts(columns), row.kinds(columns), problems(row));
        try {
            return taker.take(raw);
        } catch (RuntimeException failure) {
            throw new TakerFailed(failure);
        }
    }

    private List<Problem> problems(SourceRow row) {
        int columns = layout.columns().size();
        boolean extra = columns > 0 && row.width() > columns;
        boolean fewer = row.physicalWidth() < columns && row.endsEarly();
        if (row.marks().isEmpty() && !extra && !fewer) {
            return List.of();
        }
        var problems = new ArrayList<Problem>();
        for (var mark : row.marks()) {
            problems.add(
                    mark.column() == SourceRow.Mark.WHOLE_ROW
                            ? Problem.ofRow(row.number(), mark.code(), mark.words())
                            : Problem.ofCell(row.number(), layout.title(mark.column()), mark.code(), mark.words()));
        }
        if (extra) {
            problems.add(Problem.ofRow(
                    row.number(),
                    ProblemCode.EXTRA_CELLS,
                    "there is content to the right of the last named column (up to column "
                            + Column.letter(row.width() - 1) + ")."));
        }
        if (fewer) {
            problems.add(Problem.ofRow(
                    row.number(),
                    ProblemCode.FEWER_CELLS,
                    "the row has " + row.physicalWidth() + " cells where the header has " + columns
                            + "; the missing ones count as not stated."));
        }
        return trimmed(problems);
    }

    /// A row of formulas needs not say so a hundred times, but what refuses it is always said.
    private static List<Problem> trimmed(List<Problem> problems) {
        if (problems.size() <= PROBLEMS_A_ROW) {
            return List.copyOf(problems);
        }
        var kept = new ArrayList<>(problems.stream().filter(Problem::refuses).toList());
        problems.stream()
                .filter(problem -> !problem.refuses())
                .limit(PROBLEMS_A_ROW)
                .forEach(kept::add);
        return List.copyOf(kept.subList(0, PROBLEMS_A_ROW));
    }

    private List<Problem> notes(RowSource source, boolean atEnd, int blankColumns) {
        var notes = new ArrayList<Problem>();
        note(notes, ProblemCode.TITLE_ROWS, titles, "row above the header was", "rows above the header were");
        if (!atEnd) {
            return notes;
        }
        note(
                notes,
                ProblemCode.BLANK_ROWS,
                blankInside,
                "blank row between others was",
                "blank rows between others were");
        note(notes, ProblemCode.BLANK_ROWS, blankRun, "blank row at the end was", "blank rows at the end were");
        note(
                notes,
                ProblemCode.BLANK_COLUMNS,
                blankColumns,
                "blank column at the right was",
                "blank columns at the right were");
        int merged = source.mergedBelow(layout.firstDataRow() - 1);
        if (merged > 0) {
            notes.add(Problem.ofFile(
                    ProblemCode.MERGED_CELLS,
                    "Below the header " + (merged == 1 ? "1 area of cells is" : merged + " areas of cells are")
                            + " merged. Only the first cell of each holds its value; the others count as not stated."));
        }
        return notes;
    }

    private static void note(List<Problem> notes, ProblemCode code, int count, String one, String several) {
        if (count > 0) {
            notes.add(Problem.ofFile(code, Limits.grouped(count) + " " + (count == 1 ? one : several) + " left out."));
        }
    }
}
