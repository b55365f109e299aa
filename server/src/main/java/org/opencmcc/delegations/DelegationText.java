package org.opencmcc.delegations;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.FieldProblem;
import org.opencmcc.formats.CellText;

/// Looks through what people of a delegation type, and collects every problem.
final class DelegationText {
    static final int NAME = 120;
    static final int WORDS = 4_000;

    private final List<FieldProblem> problems = new ArrayList<>();

    List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    void add(String field, String code, String words) {
        problems.add(new FieldProblem(field, code, words));
    }

    void addAll(List<FieldProblem> more) {
        problems.addAll(more);
    }

    String required(String field, @Nullable String text, int longest) {
        var before = problems.size();
        var tidy = optional(field, text, longest);
        if (tidy == null && problems.size() == before) {
            add(field, "MISSING", "This is missing.");
        }
        return tidy == null ? "" : tidy;
    }

    @Nullable
    String optional(String field, @Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        if (CellText.fault(text) != null) {
            add(field, "BROKEN_TEXT", "This holds a hidden character that cannot be taken. Write it anew.");
            return null;
        }
        var tidy = CellText.tidy(text);
        if (tidy.length() > longest) {
            add(field, "TOO_LONG", "This has " + tidy.length() + " characters; it may have " + longest + " at most.");
            return null;
        }
        return tidy.isEmpty() ? null : tidy;
    }

    /// One of a fixed choice; null with its problem where it is none.
    <E extends Enum<E>> @Nullable E one(String field, @Nullable String name, Class<E> type) {
        for (var choice : type.getEnumConstants()) {
            if (choice.name().equals(name)) {
                return choice;
            }
        }
        add(field, name == null ? "MISSING" : "UNKNOWN_CHOICE", "Choose one of those that are offered.");
        return null;
    }
}
