package org.opencmcc.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.opencmcc.access.FieldProblem;

/// What is wrong with a mapping, all at once.
final class MappingCheck {
    private static final int LONGEST_SOURCE_NAME = 80;

    private MappingCheck() {}

    static List<FieldProblem> problemsOf(Mapping mapping, ImportProfiles profiles) {
        var problems = new ArrayList<FieldProblem>();
        if (!mapping.source().matches("[a-z][a-z0-9-]{1,39}")) {
            problems.add(new FieldProblem(
                    "source",
                    "SOURCE_NAME",
                    "A source has a short name of 2 to 40 small letters, digits and dashes, such as “port-agent”."));
        }
        if (mapping.nameOfSource().length() > LONGEST_SOURCE_NAME) {
            problems.add(new FieldProblem(
                    "sourceName",
                    "NAME_TOO_LONG",
                    "A source's name has at most " + LONGEST_SOURCE_NAME + " characters."));
        }
        var profile = mapping.profileAmong(profiles);
        var fields = new HashSet<String>();
        var columns = new HashSet<Integer>();
        for (var assigned : mapping.columns()) {
            if (profile.find(assigned.field()).isEmpty()) {
                problems.add(new FieldProblem(
                        "columns", "UNKNOWN_FIELD", "A list of this source has no field “" + assigned.field() + "”."));
            } else if (!fields.add(assigned.field())) {
                problems.add(new FieldProblem(
                        "columns", "FIELD_TWICE", "Two columns are given as “" + assigned.field() + "”."));
            }
            if (assigned.column() < 0 || !columns.add(assigned.column())) {
                problems.add(new FieldProblem(
                        "columns",
                        "COLUMN_TWICE",
                        "Column " + (assigned.column() + 1) + " is given twice or does not exist."));
            }
        }
        for (var field : profile.fields()) {
            if (field.required() && !fields.contains(field.name())) {
                problems.add(new FieldProblem(
                        "columns", "FIELD_MISSING", "No column is given as “" + field.name() + "”: " + field.words()));
            }
        }
        return problems;
    }
}
