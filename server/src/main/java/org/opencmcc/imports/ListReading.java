package org.opencmcc.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opencmcc.formats.DayOrder;
import org.opencmcc.formats.Days;
import org.opencmcc.formats.Problem;
import org.opencmcc.formats.Reading;
import org.opencmcc.formats.RowsRead;
import org.opencmcc.formats.TableFile;
import org.opencmcc.formats.TableLayout;
import org.opencmcc.formats.UnreadableFile;
import org.opencmcc.register.RegisterKind;

/// Reads one file to its end and keeps the sums: how many rows, on which days, with which problems and spellings. The
/// rows
/// themselves go to whoever takes them, one by one; without a taker they are thrown away.
final class ListReading {
    private final RowReader reader;
    private final RowTaker taker;
    private final Map<LocalDate, int[]> days = new TreeMap<>();
    private final Map<String, ProblemTally> problems = new TreeMap<>();
    private final Map<RegisterKind, Map<String, NameTally>> names = new HashMap<>();
    private int rowsRead;
    private int accepted;
    private int flagged;

    /// Takes each row as it is understood.
    interface RowTaker {
        void take(ReadRow row);
    }

    private static final class NameTally {
        private final String written;
        private int rows;

        private NameTally(String written) {
            this.written = written;
        }
    }

    private static final class ProblemTally {
        private final String severity;
        private int rows;

        private ProblemTally(String severity) {
            this.severity = severity;
        }
    }

    ListReading(ReadingPlan plan, Days days, RowTaker taker) {
        this.reader = new RowReader(plan, days);
        this.taker = taker;
    }

    /// Reads all rows; a file that breaks off says why.
    Optional<UnreadableFile> readAll(TableFile file, TableLayout layout, List<String> notes) {
        Reading reading = file.read(layout, raw -> {
            take(reader.read(raw));
            return true;
        });
        return switch (reading) {
            case UnreadableFile why -> Optional.of(why);
            case RowsRead read -> {
                read.notes().forEach(note -> notes.add(note.message()));
                yield Optional.empty();
            }
        };
    }

    private void take(ReadRow row) {
        rowsRead++;
        for (var problem : row.problems()) {
            tally(problem);
        }
        if (row.accepted()) {
            accepted++;
            flagged += row.isFlagged() ? 1 : 0;
            var day = row.day();
            if (day != null) {
                days.computeIfAbsent(day, d -> new int[1])[0]++;
            }
            name(RegisterKind.DONOR, row.texts().donor());
            name(RegisterKind.CROSSING, row.texts().crossing());
            name(RegisterKind.UNIT, row.texts().unit());
        }
        taker.take(row);
    }

    private void tally(Problem problem) {
        problems.computeIfAbsent(
                        problem.code(), c -> new ProblemTally(problem.severity().name()))
                .rows++;
    }

    private void name(RegisterKind kind, @Nullable String written) {
        if (written != null) {
            var key = reader.keyOf(written);
            if (!key.isEmpty()) {
                names.computeIfAbsent(kind, k -> new HashMap<>())
                        .computeIfAbsent(key, k -> new NameTally(written))
                        .rows++;
            }
        }
    }

    Import.Counts counts() {
        return new Import.Counts(rowsRead, accepted, rowsRead - accepted, flagged, 0, 0, 0, 0);
    }

    /// From the first to the last day that an accepted row states; nothing where none was accepted.
    Import.Coverage coverage() {
        var each = days.keySet().stream().toList();
        return each.isEmpty() ? new Import.Coverage(null, null) : new Import.Coverage(each.getFirst(), each.getLast());
    }

    List<ImportSummary.DayRows> days() {
        return days.entrySet().stream()
                .map(e -> new ImportSummary.DayRows(e.getKey(), e.getValue()[0]))
                .toList();
    }

    List<ImportSummary.ProblemCount> problemCounts() {
        return problems.entrySet().stream()
                .map(e -> new ImportSummary.ProblemCount(
                        e.getKey(), e.getValue().severity, e.getValue().rows, ImportProblem.wordsOf(e.getKey())))
                .sorted(Comparator.comparing(ImportSummary.ProblemCount::severity)
                        .reversed()
                        .thenComparing(ImportSummary.ProblemCount::code))
                .toList();
    }

    List<WrittenName> names() {
        var all = new ArrayList<WrittenName>();
        names.forEach((kind, spellings) ->
                spellings.forEach((key, tally) -> all.add(new WrittenName(kind, key, tally.written, tally.rows))));
        return List.copyOf(all);
    }

    List<List<String>> patterns() {
        return reader.patternsFound();
    }

    /// The order in which a column writes its days, where the first rows tell it.
    static Optional<DayOrder> guessOrder(TableFile file, TableLayout layout, int dayColumn) {
        var guess = new org.opencmcc.formats.DayOrderGuess();
        file.firstRows(layout).forEach(row -> guess.add(row.cell(dayColumn)));
        return guess.order();
    }
}
