package org.opencmcc.imports;

import org.opencmcc.formats.Problem;
import org.opencmcc.formats.Problem.Severity;

/// What can be wrong with a row once its columns are understood. The names are stable, beside those of the formats.
enum ImportProblem {
    DAY_MISSING(Severity.REFUSED, "No day is stated"),
    OUTSIDE_COVERAGE(Severity.REFUSED, "The day is outside the coverage"),
    ID_TWICE(Severity.REFUSED, "The same row number stands twice"),
    ID_MISSING(Severity.FLAGGED, "The row has no number of its own"),
    NUMBER_UNSURE(Severity.FLAGGED, "A number can be read in two ways"),
    NEGATIVE_QUANTITY(Severity.FLAGGED, "A quantity is below zero"),
    QUANTITY_LEFT_OUT(Severity.FLAGGED, "A quantity is not a number and was left out"),
    QUANTITY_WITHOUT_UNIT(Severity.FLAGGED, "A quantity has no unit"),
    MORE_THAN_A_TRUCK_CARRIES(Severity.FLAGGED, "The load is more than one truck carries");

    private final Severity severity;
    private final String words;

    ImportProblem(Severity severity, String words) {
        this.severity = severity;
        this.words = words;
    }

    Problem at(int row, String column, String sentence) {
        return new Problem(row, column, name(), severity, "Row " + row + ", column “" + column + "”: " + sentence);
    }

    /// What a kind of problem is called where problems are counted.
    static String wordsOf(String code) {
        for (var one : values()) {
            if (one.name().equals(code)) {
                return one.words;
            }
        }
        var words = code.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
