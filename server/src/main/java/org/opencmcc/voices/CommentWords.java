package org.opencmcc.voices;

import java.util.regex.Pattern;
import org.opencmcc.access.TextCheck;

/// What a comment may be: text and nothing else, of a length that somebody reads.
final class CommentWords {
    static final int LONGEST = 4_000;

    /// Marks that nobody types and that hide text in text.
    private static final Pattern UNSEEN = Pattern.compile("[\\u200B\\u2060-\\u2064\\uFEFF\\x{E0000}-\\x{E007F}]");

    /// Latin letters and their Cyrillic or Greek twins in one word.
    private static final Pattern MIXED = Pattern.compile(
            "\\p{IsLatin}[\\p{L}\\p{M}]*[\\p{IsCyrillic}\\p{IsGreek}]|[\\p{IsCyrillic}\\p{IsGreek}][\\p{L}\\p{M}]*\\p{IsLatin}");

    private CommentWords() {}

    /// The tidied text; empty where something is wrong with it, with its problem.
    static String read(TextCheck texts, String field, String name, String text) {
        var words = texts.required(field, name, text, LONGEST);
        if (UNSEEN.matcher(words).find()) {
            texts.add(field, "UNSEEN_CHARACTER", name + " holds a character that cannot be seen. Write it anew.");
            return "";
        }
        if (MIXED.matcher(words).find()) {
            texts.add(
                    field,
                    "MIXED_LETTERS",
                    name + " holds a word of letters of several scripts that look alike. Write it in one.");
            return "";
        }
        return words;
    }
}
