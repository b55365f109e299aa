package org.opencmcc.voices.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.terms.Page;
import org.opencmcc.voices.CommentDoor;
import org.opencmcc.voices.PublishedComment;
import org.springframework.web.util.HtmlUtils;

/// The channel's pages: plain HTML without script, so that they open on an old phone over a bad line.
final class ChannelPages {
    private final Map<String, ChannelWords> languages;

    ChannelPages(Map<String, ChannelWords> languages) {
        this.languages = languages;
    }

    /// The first screen: who can know that one came, before anything is written.
    ///
    /// @param problem what is wrong with the words that were sent; null on first sight
    /// @param words   what stands in the form
    String first(ChannelWords in, int replyDays, @Nullable String problem, String words) {
        var wrong = problem == null ? "" : "<p class=\"problem\" role=\"alert\">" + text(in.say(problem)) + "</p>";
        return page(in, in.say("title"), """
                <h1>%s</h1>
                <section><h2>%s</h2><ul><li>%s</li><li>%s</li><li>%s</li></ul><p>%s</p><p><strong>%s</strong></p></section>
                <section><h2>%s</h2>%s
                <form method="post" action="/%s/comment">
                <label for="words">%s</label><textarea id="words" name="words" dir="auto" required>%s</textarea>
                <label><input type="checkbox" name="publish" value="yes"> %s</label>
                <p class="note">%s</p><button>%s</button></form></section>
                %s
                <p><a href="/%s/published">%s</a></p>
                """.formatted(
                        text(in.say("title")),
                        text(in.say("who.title")),
                        text(in.say("who.delegation")),
                        text(in.say("who.line")),
                        text(in.say("who.machine")),
                        text(in.say("kept")),
                        text(in.say("careful")),
                        text(in.say("form.title")),
                        wrong,
                        in.code(),
                        text(in.say("form.words")),
                        text(words),
                        text(in.say("form.publish")),
                        due(in, replyDays),
                        text(in.say("form.send")),
                        answerForm(in, ""),
                        in.code(),
                        text(in.say("published.title"))));
    }

    private static String due(ChannelWords in, int replyDays) {
        return text(in.say("due", "days", String.valueOf(replyDays)));
    }

    private static String answerForm(ChannelWords in, String found) {
        return """
                <section><h2>%s</h2>%s
                <form method="post" action="/%s/answer">
                <label for="code">%s</label><input type="text" id="code" name="code" dir="ltr" autocomplete="off" required>
                <p><button>%s</button></p></form></section>
                """.formatted(
                        text(in.say("answer.title")),
                        found,
                        in.code(),
                        text(in.say("answer.code")),
                        text(in.say("answer.read")));
    }

    String receipt(ChannelWords in, int replyDays, String code) {
        return page(
                in,
                in.say("receipt.title"),
                "<h1>" + text(in.say("receipt.title")) + "</h1><p>" + text(in.say("receipt.words"))
                        + "</p><p class=\"code\">" + text(code) + "</p><p class=\"note\">" + due(in, replyDays) + "</p>"
                        + back(in));
    }

    String answer(ChannelWords in, CommentDoor.@Nullable Answer answer) {
        var found = answer == null
                ? "<p role=\"status\">" + text(in.say("answer.none")) + "</p>"
                : "<p class=\"words\">" + text(answer.words()) + "</p><p class=\"note\">"
                        + text(in.say("answer.on", "day", answer.on().toString())) + "</p>";
        return page(in, in.say("answer.title"), answerForm(in, found) + back(in));
    }

    String published(ChannelWords in, Page<PublishedComment> page) {
        var items = page.items().stream().map(comment -> item(in, comment)).collect(Collectors.joining());
        var more = page.next() == null
                ? ""
                : "<p><a href=\"/" + in.code() + "/published?after=" + page.next() + "\">" + text(in.say("more"))
                        + "</a></p>";
        return page(
                in,
                in.say("published.title"),
                "<h1>" + text(in.say("published.title")) + "</h1>"
                        + (items.isEmpty() ? "<p>" + text(in.say("published.none")) + "</p>" : items)
                        + more
                        + back(in));
    }

    private static String item(ChannelWords in, PublishedComment comment) {
        var came = "<p class=\"note\">"
                + text(in.say("published.came", "day", comment.cameOn().toString())) + "</p>";
        if (comment.removed()) {
            var reason = comment.reason() == null ? "" : comment.reason();
            return "<article>" + came + "<p>" + text(in.say("published.removed", "reason", reason)) + "</p></article>";
        }
        if (comment.words() == null || comment.answer() == null) {
            return "<article>" + came + "<p>" + text(in.say("published.silence")) + "</p></article>";
        }
        var asked = comment.removalAsked() ? "<p class=\"note\">" + text(in.say("published.asked")) + "</p>" : "";
        return "<article>" + came + "<p class=\"words\">" + text(comment.words()) + "</p><h2>"
                + text(in.say("published.answer")) + "</h2><p class=\"words\">" + text(comment.answer()) + "</p>"
                + asked
                + "</article>";
    }

    private static String back(ChannelWords in) {
        return "<p><a href=\"/" + in.code() + "\">" + text(in.say("back")) + "</a></p>";
    }

    private String page(ChannelWords in, String title, String body) {
        var others = languages.values().stream()
                .map(other -> "<a href=\"/" + other.code() + "\" lang=\"" + other.code() + "\" dir=\""
                        + other.say("dir") + "\">" + text(other.say("language")) + "</a>")
                .collect(Collectors.joining());
        return """
                <!doctype html>
                <html lang="%s" dir="%s"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title>
                <link rel="stylesheet" href="/voices.css"></head>
                <body><nav>%s</nav><main>%s</main></body></html>
                """.formatted(in.code(), in.say("dir"), text(title), others, body);
    }

    private static String text(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
