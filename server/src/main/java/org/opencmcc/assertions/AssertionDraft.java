package org.opencmcc.assertions;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.FieldProblem;
import org.opencmcc.access.LabelWish;
import org.opencmcc.formats.CellText;

/// An assertion as somebody writes it down.
///
/// @param side  the source whose list it is about
/// @param title where it can be read, in words; `url` opens it
public record AssertionDraft(
        String rule,
        String side,
        @Nullable BigDecimal factor,
        String claimant,
        String words,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String title,
        @Nullable String url,
        @Nullable LabelWish label) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORDS = 2_000;
    private static final int MOST_DECIMALS = 6;

    /// All that is wrong with it, but for its label.
    List<FieldProblem> problems(AssertionRules rules, List<String> sources) {
        var problems = new ArrayList<FieldProblem>();
        if (rules.find(rule).isEmpty()) {
            problems.add(
                    new FieldProblem("rule", "UNKNOWN_RULE", "There is no rule of this name that can be asserted."));
        }
        if (!sources.contains(side)) {
            problems.add(
                    new FieldProblem("side", "UNKNOWN_SOURCE", "There is no source of this name that you can see."));
        }
        if (factor != null && !isPart(factor)) {
            problems.add(new FieldProblem(
                    "factor", "NOT_A_PART", "A factor lies between 0 and 1 and has at most 6 decimals."));
        }
        text(problems, "claimant", claimant, LONGEST_NAME);
        text(problems, "words", words, LONGEST_WORDS);
        text(problems, "source", title, LONGEST_WORDS);
        if (from != null && to != null && to.isBefore(from)) {
            problems.add(new FieldProblem("to", "PERIOD_BACKWARDS", "The period ends before it starts."));
        }
        if (url != null && !isOpenable(url)) {
            problems.add(new FieldProblem(
                    "sourceUrl",
                    "NOT_A_PAGE",
                    "This is not the address of a page: it begins with http:// or https://."));
        }
        return problems;
    }

    private static boolean isPart(BigDecimal factor) {
        return factor.signum() > 0 && factor.compareTo(BigDecimal.ONE) < 0 && factor.scale() <= MOST_DECIMALS;
    }

    private static void text(List<FieldProblem> problems, String field, String text, int longest) {
        if (CellText.tidy(text).isEmpty() || text.length() > longest) {
            problems.add(new FieldProblem(field, "NO_TEXT", "This has 1 to " + longest + " characters."));
        } else if (CellText.fault(text) != null) {
            problems.add(new FieldProblem(
                    field, "HIDDEN_CHARACTER", "This holds a hidden or broken character. Write it anew."));
        }
    }

    private static boolean isOpenable(String url) {
        if (url.length() > LONGEST_WORDS || CellText.fault(url) != null) {
            return false;
        }
        try {
            var read = new URI(url);
            return ("http".equalsIgnoreCase(read.getScheme()) || "https".equalsIgnoreCase(read.getScheme()))
                    && read.getHost() != null
                    && read.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
