package org.opencmcc.formats;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Takes a written day apart by hand: this runs for every row of a list.
final class DayText {
    private static final String[] MONTHS = {
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december"
    };

    private final String text;
    private final int[] numbers = new int[3];
    private final int[] digits = new int[3];
    private int count;
    private int month;
    private int monthAt = -1;
    private int at;

    DayText(String text) {
        this.text = text;
    }

    @Nullable
    DayParts parts() {
        while (at < text.length() && count + (month > 0 ? 1 : 0) < 3) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                if (!takeNumber()) {
                    return null;
                }
            } else if (Character.isLetter(c)) {
                if (!takeWord()) {
                    return null;
                }
            } else if (c == ' ' || c == '-' || c == '/' || c == '.' || c == ',') {
                at++;
            } else {
                return null;
            }
        }
        return endsWell() ? whole() : null;
    }

    private boolean takeNumber() {
        int from = at;
        int number = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            number = number * 10 + text.charAt(at++) - '0';
            if (at - from > 4) {
                return false;
            }
        }
        if (at - from == 3) {
            return false;
        }
        digits[count] = at - from;
        numbers[count++] = number;
        return true;
    }

    /// A month, a weekday before the day, or the ending of an ordinal (`25th`).
    private boolean takeWord() {
        int from = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        var word = text.substring(from, at).toLowerCase(Locale.ROOT);
        int found = monthOf(word);
        if (found > 0) {
            if (month > 0) {
                return false;
            }
            month = found;
            monthAt = count;
            return true;
        }
        boolean ordinal = count > 0
                && from > 0
                && Character.isDigit(text.charAt(from - 1))
                && (word.equals("st") || word.equals("nd") || word.equals("rd") || word.equals("th"));
        return ordinal || (count == 0 && isWeekday(word)) || (count == 1 && word.equals("of"));
    }

    private static int monthOf(String word) {
        if (word.length() < 3) {
            return 0;
        }
        if (word.equals("sept")) {
            return 9;
        }
        for (int i = 0; i < 12; i++) {
            if (MONTHS[i].equals(word) || (word.length() == 3 && MONTHS[i].startsWith(word))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean isWeekday(String word) {
        return switch (word) {
            case "mon",
                    "monday",
                    "tue",
                    "tues",
                    "tuesday",
                    "wed",
                    "wednesday",
                    "thu",
                    "thur",
                    "thurs",
                    "thursday",
                    "fri",
                    "friday",
                    "sat",
                    "saturday",
                    "sun",
                    "sunday" -> true;
            default -> false;
        };
    }

    /// Behind the day there may be nothing but a time: `T14:05:00Z`, ` 14:05`, ` 2:05 pm`.
    private boolean endsWell() {
        int from = at;
        boolean clock = false;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            clock |= c == ':';
            boolean fits = (c >= '0' && c <= '9') || " :.,+-TZz".indexOf(c) >= 0 || (clock && "AaPpMm".indexOf(c) >= 0);
            if (!fits) {
                return false;
            }
        }
        var rest = text.substring(from).strip();
        return clock || rest.isEmpty() || rest.equals(".") || rest.equals("Z");
    }

    private @Nullable DayParts whole() {
        if (month > 0 && count == 2) {
            boolean yearFirst = digits[0] == 4;
            if (yearFirst == (digits[1] == 4) && !(digits[0] <= 2 && digits[1] == 2)) {
                return null;
            }
            if (yearFirst) {
                return monthAt == 1 ? new DayParts.Named(numbers[0], month, numbers[1]) : null;
            }
            return new DayParts.Named(fullYear(1), month, numbers[0]);
        }
        if (month > 0 || count != 3) {
            return null;
        }
        if (digits[0] == 4 && digits[1] <= 2 && digits[2] <= 2) {
            return new DayParts.Numbered(numbers[0], numbers[1], numbers[2], true);
        }
        if (digits[0] <= 2 && digits[1] <= 2 && (digits[2] == 4 || digits[2] == 2)) {
            return new DayParts.Numbered(numbers[0], numbers[1], fullYear(2), false);
        }
        return null;
    }

    private int fullYear(int index) {
        return digits[index] == 2 ? 2000 + numbers[index] : numbers[index];
    }
}
