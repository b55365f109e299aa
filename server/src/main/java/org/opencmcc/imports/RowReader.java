package org.opencmcc.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencmcc.counting.CountingPatterns;
import org.opencmcc.counting.Reading;
import org.opencmcc.formats.DayReading;
import org.opencmcc.formats.Days;
import org.opencmcc.formats.NameKey;
import org.opencmcc.formats.NumberReading;
import org.opencmcc.formats.Numbers;
import org.opencmcc.formats.Problem;
import org.opencmcc.formats.RawRow;

/// Understands the rows of one file: which day, what it states, which definitions count it, and
/// what is wrong with it.
///
/// A row that cannot be counted on a day is refused; a quantity that cannot be understood is left
/// out and flagged, because the truck was there all the same. Nothing is estimated.
final class RowReader {
    /// No road vehicle carries more; the row is taken as it stands and flagged.
    static final BigDecimal MOST_PALLETS = BigDecimal.valueOf(60);

    static final BigDecimal MOST_TONNES = BigDecimal.valueOf(60);

    private final ReadingPlan plan;
    private final Days days;
    private final Numbers numbers = new Numbers();
    private final Map<String, String> keys = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final CountingPatterns patterns;
    private final RowFields fields = new RowFields();

    RowReader(ReadingPlan plan, Days days) {
        this.plan = plan;
        this.days = days;
        this.patterns = plan.patterns();
    }

    /// Looks a field of the present row up by its name, for the definitions.
    private final class RowFields implements Reading.Fields {
        private @Nullable RawRow row;

        @Override
        public String written(String field) {
            var present = row;
            var column = plan.column(field);
            return present == null || column < 0 ? "" : present.cell(column);
        }

        @Override
        public String key(String field) {
            return keyOf(written(field));
        }
    }

    ReadRow read(RawRow raw) {
        fields.row = raw;
        var problems = new ArrayList<>(raw.problems());
        var day = day(raw, problems);
        var amounts = new Amounts(
                number(raw, "quantity", problems), number(raw, "tonnes", problems), number(raw, "pallets", problems));
        var unit = fields.key("unit");
        var tonnes = amounts.tonnes() != null || !plan.units().tonne().contains(unit)
                ? amounts.tonnes()
                : amounts.quantity();
        var pallets = amounts.pallets() != null || !plan.units().pallet().contains(unit)
                ? amounts.pallets()
                : amounts.quantity();
        checkLoad(raw, amounts, tonnes, pallets, problems);
        var texts = texts(raw, problems);
        return new ReadRow(
                raw.number(),
                day,
                patterns.numberOf(fields),
                texts,
                amounts.quantity(),
                tonnes,
                pallets,
                plan.content().hash(raw, day),
                plan.content().twinHash(raw, day),
                AsWritten.of(raw),
                problems.isEmpty() ? List.of() : List.copyOf(problems));
    }

    private record Amounts(
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal tonnes,
            @Nullable BigDecimal pallets) {}

    private @Nullable LocalDate day(RawRow raw, List<Problem> problems) {
        var column = plan.column("day");
        return switch (days.read(raw.cell(column))) {
            case DayReading.Stated(var day) -> {
                if (!plan.asked().covers(day)) {
                    problems.add(ImportProblem.OUTSIDE_COVERAGE.at(
                            raw.number(),
                            plan.title(column),
                            day + " is outside the days that you gave for this list."));
                }
                yield day;
            }
            case DayReading.NotStated() -> {
                problems.add(ImportProblem.DAY_MISSING.at(
                        raw.number(), plan.title(column), "No day is stated, so the row cannot be counted."));
                yield null;
            }
            case DayReading.Unread(var code, var words) -> {
                problems.add(Problem.ofCell(raw.number(), plan.title(column), code, words));
                yield null;
            }
        };
    }

    private @Nullable BigDecimal number(RawRow raw, String field, List<Problem> problems) {
        var column = plan.column(field);
        if (column < 0) {
            return null;
        }
        return switch (numbers.read(raw.cell(column))) {
            case NumberReading.NotStated() -> null;
            case NumberReading.Stated(var value, var unsure) -> {
                if (unsure) {
                    problems.add(ImportProblem.NUMBER_UNSURE.at(
                            raw.number(),
                            plan.title(column),
                            "“" + raw.cell(column) + "” was read as " + value.toPlainString() + "."));
                }
                if (value.signum() < 0) {
                    problems.add(ImportProblem.NEGATIVE_QUANTITY.at(
                            raw.number(),
                            plan.title(column),
                            "A quantity below zero was left out; the row is taken without it."));
                    yield null;
                }
                yield value;
            }
            case NumberReading.Unread(var code, var words) -> {
                problems.add(ImportProblem.QUANTITY_LEFT_OUT.at(
                        raw.number(), plan.title(column), words + " The row is taken without it."));
                yield null;
            }
        };
    }

    private void checkLoad(
            RawRow raw,
            Amounts amounts,
            @Nullable BigDecimal tonnes,
            @Nullable BigDecimal pallets,
            List<Problem> problems) {
        var quantity = Math.max(plan.column("quantity"), 0);
        if (pallets != null && pallets.compareTo(MOST_PALLETS) > 0) {
            problems.add(
                    tooMuch(raw, amounts.pallets() == null ? quantity : plan.column("pallets"), pallets, "pallets"));
        }
        if (tonnes != null && tonnes.compareTo(MOST_TONNES) > 0) {
            problems.add(tooMuch(raw, amounts.tonnes() == null ? quantity : plan.column("tonnes"), tonnes, "tonnes"));
        }
        if (amounts.quantity() != null
                && plan.column("unit") >= 0
                && fields.written("unit").isEmpty()) {
            problems.add(ImportProblem.QUANTITY_WITHOUT_UNIT.at(
                    raw.number(),
                    plan.title(quantity),
                    "A quantity without a unit says nothing that can be added up; the row is taken."));
        }
    }

    private Problem tooMuch(RawRow raw, int column, BigDecimal amount, String unit) {
        return ImportProblem.MORE_THAN_A_TRUCK_CARRIES.at(
                raw.number(),
                plan.title(column),
                amount.toPlainString() + " " + unit
                        + " are more than one truck carries. The row is taken as it stands.");
    }

    private ReadRow.Texts texts(RawRow raw, List<Problem> problems) {
        var donor = text("donor");
        return new ReadRow.Texts(
                id(raw, problems),
                text("crossing"),
                text("category"),
                donor,
                donor == null ? null : keyOf(donor),
                text("cargo"),
                text("unit"));
    }

    private @Nullable String id(RawRow raw, List<Problem> problems) {
        var column = plan.rowIdColumn();
        if (column < 0) {
            return null;
        }
        var id = raw.cell(column);
        if (id.isEmpty()) {
            problems.add(ImportProblem.ID_MISSING.at(
                    raw.number(),
                    plan.title(column),
                    "The row has no number of its own; in a later edition it is known again by its content."));
            return null;
        }
        if (ids.contains(id)) {
            problems.add(ImportProblem.ID_TWICE.at(
                    raw.number(),
                    plan.title(column),
                    "“" + id + "” stands on an earlier row of this file already. Only the first is taken."));
        }
        if (problems.stream().noneMatch(Problem::refuses)) {
            ids.add(id);
        }
        return id;
    }

    private @Nullable String text(String field) {
        var written = fields.written(field);
        return written.isEmpty() ? null : written;
    }

    String keyOf(String written) {
        return keys.computeIfAbsent(written, w -> NameKey.of(w).text());
    }

    List<List<String>> patternsFound() {
        return patterns.found();
    }
}
