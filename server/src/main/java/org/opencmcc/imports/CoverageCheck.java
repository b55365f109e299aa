package org.opencmcc.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.FieldProblem;

/// What is wrong with the days that a person gives for a list.
final class CoverageCheck {
    /// No list of trucks is older, and no plan of them reaches further.
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private CoverageCheck() {}

    static List<FieldProblem> problemsOf(Import.Coverage asked) {
        var problems = new ArrayList<FieldProblem>();
        checkDay("coverageFrom", asked.from(), problems);
        checkDay("coverageTo", asked.to(), problems);
        var from = asked.from();
        var to = asked.to();
        if (from != null && to != null && to.isBefore(from)) {
            problems.add(new FieldProblem("coverageTo", "PERIOD_BACKWARDS", "The coverage ends before it starts."));
        }
        return problems;
    }

    private static void checkDay(String field, @Nullable LocalDate day, List<FieldProblem> problems) {
        if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
            problems.add(new FieldProblem(
                    field, "NOT_A_DAY_OF_LISTS", "Lists speak of days from " + FIRST + " to " + LAST + "."));
        }
    }

    /// The coverage must hold every accepted row: what an edition does not speak of it cannot
    /// enter.
    static List<FieldProblem> problemsOf(Import.Coverage asked, Import.Coverage found) {
        var problems = new ArrayList<>(problemsOf(asked));
        var from = asked.from();
        var to = asked.to();
        if (from != null && found.from() != null && from.isAfter(found.from())) {
            problems.add(new FieldProblem(
                    "coverageFrom",
                    "ROWS_OUTSIDE_COVERAGE",
                    "The file has accepted rows from " + found.from()
                            + " on. To leave rows out, send the file again and give the days when you send it."));
        }
        if (to != null && found.to() != null && to.isBefore(found.to())) {
            problems.add(new FieldProblem(
                    "coverageTo",
                    "ROWS_OUTSIDE_COVERAGE",
                    "The file has accepted rows until " + found.to()
                            + ". To leave rows out, send the file again and give the days when you send it."));
        }
        return problems;
    }
}
