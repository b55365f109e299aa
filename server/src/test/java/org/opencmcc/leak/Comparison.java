package org.opencmcc.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Asks the same of two worlds in lockstep, one with the hidden acts and one without, and keeps what was answered
/// differently.
final class Comparison {
    private static final int MOST_PAGES = 3;

    private final World without;
    private final World with;
    private final List<String> differences = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private int compared;

    Comparison(World without, World with) {
        this.without = without;
        this.with = with;
    }

    /// Somebody who sees more asks everything first, so that an answer that was kept for the wrong person comes out.
    void askBefore(Who seesMore, List<Request> questions) {
        for (var question : questions) {
            if (question.method().equals("GET")) {
                with.send(seesMore, question);
                without.send(seesMore, question);
            }
        }
    }

    /// Everything that one caller can ask.
    void ask(Who reader, List<Request> questions) {
        for (var question : questions) {
            var asked = question;
            for (var page = 0; asked != null && page < MOST_PAGES; page++) {
                asked = askOne(reader, asked).orElse(null);
            }
        }
    }

    private Optional<Request> askOne(Who reader, Request question) {
        var left = without.send(reader, question);
        var right = with.send(reader, question);
        compare(reader + " asked " + question, left, right);
        var next = left.json().path("next").asString("");
        return next.isEmpty() ? Optional.empty() : Optional.of(after(question, next));
    }

    private static Request after(Request question, String next) {
        var path = question.path().replaceAll("[?&]after=[^&]*", "");
        return Request.of(
                question.method(),
                question.operation().split(" ", 2)[1],
                path + (path.contains("?") ? "&" : "?") + "after=" + Acts.encoded(next));
    }

    /// What a person was answered while acting.
    void acts(String account, List<Act> acts) {
        for (var act : acts) {
            var left = without.answers().get(act.name());
            var right = with.answers().get(act.name());
            if (act.by().account().equals(account) && left != null && right != null) {
                compare(act.name(), left, right);
            }
        }
    }

    private void compare(String what, Seen left, Seen right) {
        compared++;
        if (left.status() >= 500 || right.status() >= 500) {
            failures.add(what);
        }
        if (!left.equals(right)) {
            differences.add(what + "\n   " + Seen.parting(left, right));
        }
    }

    int compared() {
        return compared;
    }

    /// Where the centre itself failed: a difference there would prove nothing.
    List<String> failures() {
        return List.copyOf(failures);
    }

    List<String> differences() {
        return List.copyOf(differences);
    }
}
