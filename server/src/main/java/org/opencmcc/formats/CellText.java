package org.opencmcc.formats;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a text may contain, and how it is tidied. Used for cells; other features use it for names
/// that people type, so that one rule holds everywhere.
public final class CellText {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private CellText() {}

    /// What is wrong with a text.
    public record Fault(ProblemCode code, String words) {}

    /// Whether a text is plain and tidy already, which most are: this is the fast way out.
    static boolean isPlain(String text) {
        int length = text.length();
        if (length == 0) {
            return true;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return text.charAt(0) != ' ' && text.charAt(length - 1) != ' ';
    }

    /// What is wrong with a text, null when nothing is: what refuses it before what only flags it.
    /// Isolates are let through when they are balanced.
    public static @Nullable Fault fault(String text) {
        int open = 0;
        Fault flag = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c <= '~') {
                continue;
            }
            if (turnsDirection(c) || (c == '\u2069' && --open < 0)) {
                return bidi(c);
            } else if (opensIsolate(c)) {
                open++;
            } else if (isBroken(text, i)) {
                return new Fault(
                        ProblemCode.BROKEN_TEXT,
                        "the text is broken (" + code(c)
                                + " stands in it). Write the cell anew and send the row again.");
            } else if (isControl(c)) {
                flag = new Fault(
                        ProblemCode.CONTROL_CHARACTER,
                        "a control character (" + code(c) + ") stands in the text; it was taken as a space.");
            } else if (c == '\uFFFD' && flag == null) {
                flag = new Fault(
                        ProblemCode.LOST_CHARACTER,
                        "a character was lost before the file came here (“\uFFFD” stands in its place).");
            }
        }
        return open > 0 ? bidi('\u2068') : flag;
    }

    /// The text in NFC, without blanks of any kind at its ends, line ends as `\n`, control characters
    /// as spaces, and what refuses it spelled out (`[U+202E]`), so that it can be stored and shown.
    public static String tidy(String text) {
        var normal = NFC.isNormalized(text) ? text : NFC.normalize(text);
        var fault = fault(normal);
        var clean = fault == null ? normal : spelledOut(normal, fault.code() == ProblemCode.BIDI_CONTROL);
        int from = 0;
        int to = clean.length();
        while (from < to && isBlank(clean.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(clean.charAt(to - 1))) {
            to--;
        }
        var cut = clean.substring(from, to);
        return cut.indexOf('\r') < 0 ? cut : cut.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String spelledOut(String text, boolean isolates) {
        var out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean hidden = turnsDirection(c) || (isolates && (opensIsolate(c) || c == '\u2069'));
            if (hidden || isBroken(text, i)) {
                out.append('[').append(code(c)).append(']');
            } else {
                out.append(isControl(c) ? ' ' : c);
            }
        }
        return out.toString();
    }

    /// Blank at the end of a text: every kind of space, and marks without width.
    static boolean isBlank(char c) {
        return c <= ' '
                ? c == ' ' || c == '\t' || c == '\n' || c == '\r'
                : c > '~' && (UCharacter.isUWhiteSpace(c) || c == '\u200B' || c == '\u2060' || c == '\uFEFF');
    }

    private static boolean turnsDirection(char c) {
        return c >= '\u202A' && c <= '\u202E';
    }

    private static boolean opensIsolate(char c) {
        return c >= '\u2066' && c <= '\u2068';
    }

    private static boolean isControl(char c) {
        return (c < ' ' && c != '\n' && c != '\r' && c != '\t') || (c >= '\u007F' && c <= '\u009F');
    }

    private static boolean isBroken(String text, int i) {
        char c = text.charAt(i);
        return c == 0 || c >= '\uFFFE' || (Character.isSurrogate(c) && isHalf(text, i));
    }

    private static boolean isHalf(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private static Fault bidi(char c) {
        return new Fault(
                ProblemCode.BIDI_CONTROL,
                "a hidden character (" + code(c)
                        + ") turns the direction of reading round, so that the text reads differently from what it is."
                        + " Remove it and send the row again.");
    }

    private static String code(char c) {
        return String.format(Locale.ROOT, "U+%04X", (int) c);
    }

    /// A text as it may stand in a message: tidied, on one line, not too long.
    static String shown(String text) {
        var line = tidy(text).replace('\n', ' ');
        return line.length() <= 80 ? line : cut(line, 80);
    }

    static String tooLong(Limits limits) {
        return "the cell is longer than " + Limits.grouped(limits.cellCharacters()) + " characters.";
    }

    static String cut(String written, int characters) {
        int end = Character.isHighSurrogate(written.charAt(characters - 1)) ? characters - 1 : characters;
        return tidy(written.substring(0, end)) + "…";
    }
}
