package org.opencmcc.formats;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// Numbers of a workbook as text, and the days and times that they stand for. A workbook counts days
/// from 1900, with a 29 February that year never had, or from 1904.
record SerialDays(boolean from1904) {
    private static final LocalDate BEFORE_1900_MARCH = LocalDate.of(1899, 12, 31);
    private static final LocalDate FROM_1900_MARCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST = 2_958_465;
    private static final int DAY_SECONDS = 86_400;

    /// The day of a number, null for one that stands for none.
    @Nullable
    LocalDate day(double serial) {
        int whole = (int) Math.floor(serial);
        if (!(serial >= 0) || whole > LAST || (!from1904 && (whole == 0 || whole == 60))) {
            return null;
        }
        if (from1904) {
            return FROM_1904.plusDays(whole);
        }
        return (whole < 60 ? BEFORE_1900_MARCH : FROM_1900_MARCH).plusDays(whole);
    }

    /// Writes a number as the ISO text of a day, a day with its time, or a time of day; null where it
    /// stands for none and stays a number.
    @Nullable
    String iso(double serial) {
        if (!(serial >= 0) || serial > LAST) {
            return null;
        }
        long seconds = Math.round(serial * DAY_SECONDS);
        long whole = seconds / DAY_SECONDS;
        var time = LocalTime.ofSecondOfDay(seconds % DAY_SECONDS);
        if (whole == 0 && serial > 0) {
            return time.toString();
        }
        var day = day((double) whole);
        if (day == null) {
            return null;
        }
        return time.equals(LocalTime.MIDNIGHT)
                ? day.toString()
                : LocalDateTime.of(day, time).toString();
    }

    /// The shortest decimal of a number as a workbook writes it: `14`, not `14.0`; `41.525`, not
    /// `41.524999999999999`. Null for what is no number.
    static @Nullable String decimal(String written) {
        if (isShortInteger(written)) {
            return written;
        }
        double number = number(written);
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return null;
        }
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    static double number(String written) {
        if (written.length() > 400) {
            return Double.NaN;
        }
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'E' && c != 'e') {
                return Double.NaN;
            }
        }
        try {
            return Double.parseDouble(written);
        } catch (NumberFormatException notOne) {
            return Double.NaN;
        }
    }

    private static boolean isShortInteger(String written) {
        int length = written.length();
        if (length == 0 || length > 15 || (written.charAt(0) == '0' && length > 1)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = written.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }
}
