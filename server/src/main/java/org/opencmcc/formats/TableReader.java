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
        if (!atEnd) {
            return List.of();
        }
        var notes = new ArrayList<Problem>();
        if (blankInside > 0) {
            notes.add(Problem.ofFile(
                    ProblemCode.BLANK_ROWS,
                    blankInside == 1
                            ? "1 blank row between the others was left out."
                            : Limits.grouped(blankInside) + " blank rows between the others were left out."));
        }
        if (blankRun > 0) {
            notes.add(Problem.ofFile(
                    ProblemCode.BLANK_ROWS,
                    blankRun == 1
                            ? "1 blank row at the end was left out."
                            : Limits.grouped(blankRun) + " blank rows at the end were left out."));
        }
        if (blankColumns > 0) {
            notes.add(Problem.ofFile(
                    ProblemCode.BLANK_COLUMNS,
                    blankColumns == 1
                            ? "1 blank column at the right was left out."
                            : Limits.grouped(blankColumns) + " blank columns at the right were left out."));
        }
        int merged = source.mergedBelow(layout.firstDataRow() - 1);
        if (merged > 0) {
            notes.add(Problem.ofFile(
                    ProblemCode.MERGED_CELLS,
                    "Below the header " + (merged == 1 ? "1 area of cells is" : merged + " areas of cells are")
                            + " merged. Only the first cell of each holds its value; the others count as not stated."));
        }
        return List.copyOf(notes);
    }
}
