package org.opencmcc.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.FieldProblem;
import org.opencmcc.formats.Column;
import org.opencmcc.formats.DayReading;
import org.opencmcc.formats.Days;
import org.opencmcc.formats.FileBytes;
import org.opencmcc.formats.Limits;
import org.opencmcc.formats.NumberReading;
import org.opencmcc.formats.Numbers;
import org.opencmcc.formats.Problem;
import org.opencmcc.formats.RawRow;
import org.opencmcc.formats.TableFile;
import org.opencmcc.formats.TableLayout;
import org.opencmcc.formats.UnreadableFile;

/// A file with one claim a row, its columns named by header or by HXL tag. It is taken whole or not
/// at all.
final class ClaimFile {
    static final int MOST_ROWS = 2_000;
    static final int MOST_PROBLEMS = 200;

    private static final Limits LIMITS =
            new Limits(1L << 20, 64L << 20, 200, 500, 20, MOST_ROWS, 60, 4_096, 100_000, 4 << 20);

    private final List<FieldProblem> problems = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<ClaimField, Column> columns = new HashMap<>();
    private final Numbers numbers = new Numbers();
    private final @Nullable UUID question;
    private Days days;

    private ClaimFile(LocalDate today, @Nullable UUID question) {
        this.days = new Days(Optional.empty(), today);
        this.question = question;
    }

    /// A row that reads as a claim.
    record Row(int number, ClaimWish wish, ClaimStatement statement) {}

    /// What came of reading a file: its rows, or all that is wrong with them.
    record Read(List<Row> rows, List<FieldProblem> problems) {}

    static Read read(byte[] bytes, LocalDate today, @Nullable UUID question) {
        var file = new ClaimFile(today, question);
        switch (TableFile.open(FileBytes.of(bytes), LIMITS)) {
            case UnreadableFile why -> file.problem("file", why.code().name(), why.words());
            case TableFile table -> file.take(table, today);
        }
        return new Read(
                List.copyOf(file.rows),
                file.problems.stream().limit(MOST_PROBLEMS).toList());
    }

    private void take(TableFile table, LocalDate today) {
        days = Days.of(table, Optional.empty(), today);
        var layout = table.layout();
        findColumns(layout);
        for (var field : List.of(ClaimField.CLAIMANT, ClaimField.DEFINITION)) {
            if (!columns.containsKey(field)) {
                problem(
                        "file",
                        "NO_COLUMN",
                        "The file has no column “" + field.headers().getFirst() + "”.");
            }
        }
        if (!problems.isEmpty()) {
            return;
        }
        var read = table.read(layout, row -> {
            take(row);
            return problems.size() < MOST_PROBLEMS;
        });
        if (read instanceof UnreadableFile why) {
            problem("file", why.code().name(), why.words());
        } else if (rows.isEmpty() && problems.isEmpty()) {
            problem("file", "NO_ROWS", "The file names columns and holds no claim.");
        }
    }

    private void findColumns(TableLayout layout) {
        for (var column : layout.columns()) {
            ClaimField.ALL.stream()
                    .filter(field -> field.names(column))
                    .findFirst()
                    .ifPresent(field -> columns.putIfAbsent(field, column));
        }
    }

    private void take(RawRow row) {
        var before = problems.size();
        row.problems().stream()
                .filter(Problem::refuses)
                .forEach(p -> problem("rows[" + row.number() + "]", p.code(), p.message()));
        var wish = wish(row);
        var checked = ClaimCheck.of(wish);
        for (var wrong : checked.problems()) {
            var field = ClaimField.of(wrong.field());
            var column = field == null ? null : columns.get(field);
            var where = column == null ? "" : ", column “" + column.title() + "”";
            if (problems.size() == before || !isSaid(row.number(), wrong.field())) {
                problem(
                        "rows[" + row.number() + "]." + wrong.field(),
                        wrong.code(),
                        "Row " + row.number() + where + ": " + wrong.message());
            }
        }
        if (problems.size() == before) {
            rows.add(new Row(row.number(), wish, checked.statement()));
        }
    }

    private boolean isSaid(int row, String field) {
        return problems.stream().anyMatch(p -> p.field().equals("rows[" + row + "]." + field));
    }

    private ClaimWish wish(RawRow row) {
        return new ClaimWish(
                new ClaimWish.Figure(
                        number(row, ClaimField.VALUE),
                        number(row, ClaimField.LOW),
                        number(row, ClaimField.HIGH),
                        text(row, ClaimField.UNIT),
                        text(row, ClaimField.WORDS)),
                text(row, ClaimField.DEFINITION),
                text(row, ClaimField.COUNT_DEFINITION),
                new ClaimWish.Scope(
                        day(row, ClaimField.PERIOD_FROM),
                        day(row, ClaimField.PERIOD_TO),
                        text(row, ClaimField.PERIOD_WORDS),
                        text(row, ClaimField.PLACE)),
                text(row, ClaimField.CLAIMANT),
                new ClaimWish.Source(
                        text(row, ClaimField.SOURCE),
                        pages(text(row, ClaimField.PAGES)),
                        text(row, ClaimField.KIND),
                        day(row, ClaimField.PUBLISHED_ON),
                        text(row, ClaimField.PUBLISHED_WORDS)),
                text(row, ClaimField.METHOD),
                text(row, ClaimField.CONFIDENCE),
                question,
                null,
                null,
                null);
    }

    private static List<String> pages(@Nullable String written) {
        return written == null
                ? List.of()
                : Stream.of(written.split("\\s+", -1)).toList();
    }

    private @Nullable String text(RawRow row, ClaimField field) {
        var column = columns.get(field);
        var text = column == null ? "" : row.cell(column.index());
        return text.isEmpty() ? null : text;
    }

    private java.math.@Nullable BigDecimal number(RawRow row, ClaimField field) {
        var text = text(row, field);
        if (text == null) {
            return null;
        }
        return switch (numbers.read(text)) {
            case NumberReading.Stated(var value, var unsure) -> value;
            case NumberReading.NotStated() -> null;
            case NumberReading.Unread(var code, var words) -> {
                cell(row, field, code.name(), words);
                yield null;
            }
        };
    }

    private @Nullable LocalDate day(RawRow row, ClaimField field) {
        var text = text(row, field);
        if (text == null) {
            return null;
        }
        return switch (days.read(text)) {
            case DayReading.Stated(var day) -> day;
            case DayReading.NotStated() -> null;
            case DayReading.Unread(var code, var words) -> {
                cell(row, field, code.name(), words);
                yield null;
            }
        };
    }

    private void cell(RawRow row, ClaimField field, String code, String words) {
        var column = columns.get(field);
        problem(
                "rows[" + row.number() + "]." + field.field(),
                code,
                "Row " + row.number() + ", column “"
                        + (column == null ? field.headers().getFirst() : column.title()) + "”: " + words);
    }

    private void problem(String field, String code, String words) {
        problems.add(new FieldProblem(field, code, words));
    }
}
