package org.opencmcc.formats;

/// What the readers of days and numbers share: digits of every script as ASCII, spaces of every kind
/// as one, and the ways of writing that nothing is stated.
final class Digits {
    private Digits() {}

    /// The text with Arabic-Indic and other digits as ASCII, their separators as `.` and `,`, every
    /// kind of space as a plain one, every kind of dash as `-`, and marks without width left out.
    static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return folded(text);
            }
        }
        return text.strip();
    }

    private static String folded(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = c > '~' ? Character.digit(c, 10) : -1;
            if (digit >= 0) {
                out.append((char) ('0' + digit));
            } else if (c == '\u066B') {
                out.append('.');
            } else if (c == '\u066C') {
                out.append(',');
            } else if (c == '\u060C') {
                out.append(',');
            } else if (Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212') {
                out.append('-');
            } else if (CellText.isBlank(c)) {
                out.append(' ');
            } else if (Character.getType(c) != Character.FORMAT) {
                out.append(c);
            }
        }
        return out.toString().strip();
    }

    /// Whether a folded text says that nothing is stated: blank, dashes, `n/a` in its spellings.
    static boolean notStated(String plain) {
        int length = plain.length();
        if (length == 0) {
            return true;
        }
        char first = plain.charAt(0);
        if (first == '-') {
            return plain.chars().allMatch(c -> c == '-' || c == ' ');
        }
        if (length > 5 || (first != 'n' && first != 'N' && first != '#')) {
            return false;
        }
        return switch (plain.toLowerCase(java.util.Locale.ROOT)) {
            case "n/a", "n.a.", "n.a", "na", "#n/a", "null", "n / a" -> true;
            default -> false;
        };
    }
}
