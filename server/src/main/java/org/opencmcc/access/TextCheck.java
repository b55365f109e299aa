package org.opencmcc.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opencmcc.formats.CellText;

/// Looks through what people type: how long it is, and whether it reads as what it is. Collects
/// every problem.
public final class TextCheck {
    static final int LONGEST_URL = 2_000;
    static final int MOST_URLS = 10;

    private final List<FieldProblem> problems = new ArrayList<>();

    public List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    public void add(String field, String code, String words) {
        problems.add(new FieldProblem(field, code, words));
    }

    public void addAll(List<FieldProblem> more) {
        problems.addAll(more);
    }

    /// A text that must be there; empty where it is not, with its problem.
    public String required(String field, String name, @Nullable String text, int longest) {
        var tidy = optional(field, name, text, longest);
        if (tidy == null && problems.stream().noneMatch(p -> p.field().equals(field))) {
            add(field, "MISSING", name + " is missing.");
        }
        return tidy == null ? "" : tidy;
    }

    /// A text that may be left out; null where it is, and where something is wrong with it.
    public @Nullable String optional(String field, String name, @Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        var fault = CellText.fault(text);
        if (fault != null) {
            switch (fault.code()) {
                case BIDI_CONTROL ->
                    add(
                            field,
                            "BIDI_CONTROL",
                            name + " holds a hidden character that turns the direction of reading round. Remove it.");
                case CONTROL_CHARACTER ->
                    add(field, "CONTROL_CHARACTER", name + " holds a control character. Remove it.");
                case BROKEN_TEXT -> add(field, "BROKEN_TEXT", name + " is broken text. Write it anew.");
                default -> {}
            }
            if (fault.code() != org.opencmcc.formats.ProblemCode.LOST_CHARACTER) {
                return null;
            }
        }
        var tidy = CellText.tidy(text);
        if (tidy.length() > longest) {
            add(
                    field,
                    "TOO_LONG",
                    name + " has " + tidy.length() + " characters; it may have " + longest + " at most.");
            return null;
        }
        return tidy.isEmpty() ? null : tidy;
    }

    /// Pages that can be opened over the web, each once.
    public List<String> urls(String field, List<String> urls) {
        if (urls.size() > MOST_URLS) {
            add(field, "TOO_MANY", "A source has " + MOST_URLS + " pages at most.");
            return List.of();
        }
        var kept = new LinkedHashSet<String>();
        for (var at = 0; at < urls.size(); at++) {
            var url = urls.get(at).strip();
            if (url.isEmpty()) {
                continue;
            }
            if (isOpenable(url)) {
                kept.add(url);
            } else {
                add(
                        field + "[" + at + "]",
                        "NOT_A_PAGE",
                        "This is not the address of a page: it begins with http:// or https:// and has "
                                + LONGEST_URL
                                + " characters at most.");
            }
        }
        return List.copyOf(kept);
    }

    /// An account in an address would be sent along by whoever opens it, so that it is not taken.
    public static boolean isOpenable(String url) {
        if (url.length() > LONGEST_URL || CellText.fault(url) != null) {
            return false;
        }
        try {
            var read = new URI(url);
            var scheme = read.getScheme() == null ? "" : read.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https"))
                    && read.getHost() != null
                    && read.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
