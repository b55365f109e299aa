package org.opencmcc.formats;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.opencmcc.formats.NumberReading.NotStated;
import org.opencmcc.formats.NumberReading.Stated;
import org.opencmcc.formats.NumberReading.Unread;

/// Reads numbers as people write them: `1 234.5`, `1,234.5`, `1.234,5`, `12,5`, `١٢٫٥`. Remembers what
/// it has read, because a list says the same few thousand times; so one reader serves one import, in
/// one thread.
public final class Numbers {
    private static final int REMEMBERED = 4_096;
    private static final int LONGEST = 40;
    private static final NotStated NOT_STATED = new NotStated();

    private final Map<String, NumberReading> remembered = new HashMap<>();

    /// What a cell's text says.
    public NumberReading read(String text) {
        var known = remembered.get(text);
        if (known != null) {
            return known;
        }
        var reading = readNew(text);
        if (remembered.size() < REMEMBERED) {
            remembered.put(text, reading);
        }
        return reading;
    }

    private static NumberReading readNew(String text) {
        var plain = Digits.plain(text);
        if (Digits.notStated(plain)) {
            return NOT_STATED;
        }
        boolean minus = plain.charAt(0) == '-';
        var unsigned = minus || plain.charAt(0) == '+' ? plain.substring(1).strip() : plain;
        var reading = unsigned.length() > LONGEST ? unread(text) : unsigned(text, unsigned);
        return minus && reading instanceof Stated stated
                ? new Stated(stated.value().negate(), stated.unsure())
                : reading;
    }

    private static NumberReading unsigned(String text, String unsigned) {
        int commas = count(unsigned, ',');
        int dots = count(unsigned, '.');
        if (isPlainDecimal(unsigned)) {
            return new Stated(new BigDecimal(unsigned), false);
        }
        if (commas > 0 && dots > 0) {
            boolean commaLast = unsigned.lastIndexOf(',') > unsigned.lastIndexOf('.');
            return grouped(text, unsigned, commaLast ? '.' : ',', commaLast ? ',' : '.', false);
        }
        if (commas == 1) {
            int comma = unsigned.indexOf(',');
            boolean three = unsigned.length() - comma == 4;
            boolean group = three && comma > 0 && comma <= 3 && unsigned.charAt(0) != '0' && unsigned.indexOf(' ') < 0;
            return group ? grouped(text, unsigned, ',', '.', true) : grouped(text, unsigned, ' ', ',', false);
        }
        if (commas > 1) {
            return grouped(text, unsigned, ',', '.', false);
        }
        if (dots > 1) {
            return grouped(text, unsigned, '.', ',', false);
        }
        return grouped(text, unsigned.replace('\'', ' ').replace('’', ' '), ' ', '.', false);
    }

    /// Groups of three after the first, and at most one decimal sign behind them all.
    private static NumberReading grouped(String text, String number, char group, char decimal, boolean unsure) {
        int point = number.indexOf(decimal);
        var whole = point < 0 ? number : number.substring(0, point);
        var rest = point < 0 ? "" : number.substring(point + 1);
        var groups = whole.split(java.util.regex.Pattern.quote(String.valueOf(group)), -1);
        for (int i = 0; i < groups.length; i++) {
            boolean fits = i == 0
                    ? groups.length == 1 || (!groups[0].isEmpty() && groups[0].length() <= 3)
                    : groups[i].length() == 3;
            if (!fits || !isDigits(groups[i])) {
                return unread(text);
            }
        }
        if (!isDigits(rest) || (point >= 0 && rest.isEmpty()) || (whole.isEmpty() && rest.isEmpty())) {
            return unread(text);
        }
        var digits = String.join("", groups);
        return new Stated(
                new BigDecimal(rest.isEmpty() ? digits : (digits.isEmpty() ? "0" : digits) + "." + rest), unsure);
    }

    private static boolean isPlainDecimal(String number) {
        int dots = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c == '.') {
                dots++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return dots <= 1 && number.length() > dots && number.charAt(number.length() - 1) != '.';
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int count(String text, char sign) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += text.charAt(i) == sign ? 1 : 0;
        }
        return count;
    }

    private static Unread unread(String text) {
        return new Unread(ProblemCode.NOT_A_NUMBER, "“" + CellText.shown(text) + "” is not a number.");
    }
}
