package org.opencmcc.formats;

import org.jspecify.annotations.Nullable;

/// The numbers of a written day, before anybody asks whether such a day exists.
sealed interface DayParts {

    /// The month was written as a word, or the order is plain.
    record Named(int year, int month, int day) implements DayParts {}

    /// Three numbers; the year, recognised by its four digits, is the first or the last.
    record Numbered(int first, int second, int third, boolean yearFirst) implements DayParts {}

    /// Takes a text apart, null when it is not built like a day. Digits and spaces are plain already.
    static @Nullable DayParts of(String text) {
        return new DayText(text).parts();
    }
}
