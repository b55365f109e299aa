package org.opencmcc.formats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencmcc.formats.DayReading.NotStated;
import org.opencmcc.formats.DayReading.Stated;
import org.opencmcc.formats.DayReading.Unread;

/// Reads days as people write them: `25 Feb 2024`, `5 Sept 2024`, `Feb 25, 2024`, `2024-02-25`,
/// `2024-02-25T14:05`, `25/02/2024` in the order that the list declares, a spreadsheet's number of a
/// day, and digits of any script. Remembers what it has read; so one reader serves one import, in one
/// thread.
public final class Days {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int REMEMBERED = 8_192;
    private static final int LONGEST = 60;
    private static final NotStated NOT_STATED = new NotStated();
    private static final SerialDays FROM_1900 = new SerialDays(false);

    private final @Nullable DayOrder order;
    private final LocalDate latest;
    private final SerialDays serials;
    private final Map<String, DayReading> remembered = new HashMap<>();

    /// A reader for one list.
    ///
    /// @param order of `03/04/2024`, where it is known
    /// @param today days more than a year ahead of it are implausible
    public Days(Optional<DayOrder> order, LocalDate today) {
        this(order, today, FROM_1900);
    }

    private Days(Optional<DayOrder> order, LocalDate today, SerialDays serials) {
        this.order = order.orElse(null);
        this.latest = today.plusYears(1);
        this.serials = serials;
    }

    /// A reader for one file, whose workbook may count its days from 1904.
    public static Days of(TableFile file, Optional<DayOrder> order, LocalDate today) {
        return new Days(order, today, new SerialDays(file.countsDaysFrom1904()));
    }

    /// What a cell's text says.
    public DayReading read(String text) {
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

    private DayReading readNew(String text) {
        var plain = Digits.plain(text);
        if (Digits.notStated(plain)) {
            return NOT_STATED;
        }
        if (plain.length() > LONGEST) {
            return notADay(text);
        }
        var parts = DayParts.of(plain);
        if (parts == null) {
            return serial(text, plain);
        }
        return switch (parts) {
            case DayParts.Named named -> day(text, named.year(), named.month(), named.day());
            case DayParts.Numbered numbered -> numbered(text, numbered);
        };
    }

    private DayReading numbered(String text, DayParts.Numbered parts) {
        if (parts.yearFirst()) {
            return day(text, parts.first(), parts.second(), parts.third());
        }
        int year = parts.third();
        boolean dayFirst = parts.first() > 12;
        boolean monthFirst = parts.second() > 12;
        if (order == DayOrder.DMY || (order != DayOrder.MDY && (dayFirst || parts.first() == parts.second()))) {
            return day(text, year, parts.second(), parts.first());
        } else if (order == DayOrder.MDY || monthFirst) {
            return day(text, year, parts.first(), parts.second());
        }
        return new Unread(
                ProblemCode.DAY_ORDER_UNKNOWN,
                "“" + CellText.shown(text)
                        + "” can be read in two ways. Say whether the day or the month comes first in this list.");
    }

    private DayReading day(String text, int year, int month, int day) {
        try {
            return plausible(text, LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return new Unread(ProblemCode.NO_SUCH_DAY, "“" + CellText.shown(text) + "” is not a day of the calendar.");
        }
    }

    /// A number of five digits, with or without a fraction, is a spreadsheet's number of a day.
    private DayReading serial(String text, String plain) {
        double number = SerialDays.number(plain);
        if (number >= 10_000 && number < 100_000) {
            var day = serials.day(number);
            return day == null ? notADay(text) : plausible(text, day);
        }
        return notADay(text);
    }

    private DayReading plausible(String text, LocalDate day) {
        if (day.isBefore(EARLIEST) || day.isAfter(latest)) {
            return new Unread(
                    ProblemCode.IMPLAUSIBLE_DAY,
                    "“" + CellText.shown(text) + "” is the " + day.getDayOfMonth() + " "
                            + day.getMonth().getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH) + " "
                            + day.getYear() + ", which cannot be meant: days from " + EARLIEST.getYear()
                            + " to a year from now are taken.");
        }
        return new Stated(day);
    }

    private static Unread notADay(String text) {
        return new Unread(ProblemCode.NOT_A_DAY, "“" + CellText.shown(text) + "” is not a day.");
    }
}
