package org.opencmcc.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// Asks the same of two worlds in lockstep, one with the hidden acts and one without, and keeps what was answered
/// differently.
final class Comparison {
    private static final int MOST_PAGES = 3;

    private final World without;
    private final World with;
    private final List<Difference> differences = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final Executor beside = task -> Thread.ofVirtual().start(task);
    private int compared;

    Comparison(World without, World with) {
        this.without = without;
        this.with = with;
    }

    /// Somebody who sees more asks everything first, so that an answer that was kept for the wrong person comes out.
    void askBefore(Who seesMore, List<Request> questions) {
        for (var question : questions) {
            if (question.method().equals("GET")) {
                both(seesMore, question);
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
        var answers = both(reader, question);
        var left = answers.left();
        compare(new Difference(reader, Optional.of(question), "", left, answers.right()));
        var next = left.json().path("next").asString("");
        return next.isEmpty() ? Optional.empty() : Optional.of(after(question, next));
    }

    private record Answers(Seen left, Seen right) {}

    /// Asks both worlds at the same time. What a question draws by chance, such as a passkey's challenge, is the same
    /// in
    /// both.
    private Answers both(Who reader, Request question) {
        var chance = without.nextQuestion() + " " + question;
        without.entropy().begin(chance);
        with.entropy().begin(chance);
        var other = CompletableFuture.supplyAsync(() -> with.send(reader, question), beside);
        var left = without.send(reader, question);
        return new Answers(left, other.join());
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
                compare(new Difference(act.by(), Optional.empty(), act.name(), left, right));
            }
        }
    }

    private void compare(Difference answers) {
        compared++;
        if (answers.left().status() >= 500 || answers.right().status() >= 500) {
            failures.add(answers.what());
        }
        if (!answers.left().equals(answers.right())) {
            differences.add(answers);
        }
    }

    int compared() {
        return compared;
    }

    /// Where the centre itself failed: a difference there would prove nothing.
    List<String> failures() {
        return List.copyOf(failures);
    }

    List<Difference> differences() {
        return List.copyOf(differences);
    }
}
