package org.opencmcc.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "25 Feb 2024",
                "25 February 2024",
                "25-Feb-2024",
                "25-FEB-24",
                "25. Feb. 2024",
                "Feb 25, 2024",
                "February 25 2024",
                "25th February 2024",
                "25th of Feb 2024",
                "Sunday, 25 February 2024",
                "Sun 25 Feb 2024",
                "25 Feb, 2024",
                "2024-02-25",
                "2024/02/25",
                "2024.2.25",
                "2024-Feb-25",
                "2024-02-25T14:31:37",
                "2024-02-25T14:31:37.5Z",
                "2024-02-25T14:31:37+02:00",
                "2024-02-25 14:31",
                "25 Feb 2024 2:31 PM",
                "25/02/2024",
                "25-02-2024",
                "25.02.2024",
                "25/2/24",
                "02/25/2024",
                "٢٥/٠٢/٢٠٢٤",
                "۲۰۲۴-۰۲-۲۵",
                "25\u00A0Feb\u00A02024",
                "\u200F25/02/2024",
                "45347",
                "45347.6",
                "25 Feb 2024.",
                "25 ‒ 02 ‒ 2024"
            })
    void the_25th_of_february_is_read_in_every_shape(String text) {
        assertThat(days(null).read(text)).isEqualTo(new DayReading.Stated(LocalDate.of(2024, 2, 25)));
    }

    @ParameterizedTest
    @CsvSource({
        "5 Sept 2023, 2023-09-05", "5 Sep 2023, 2023-09-05", "5 September 2023, 2023-09-05", "1 may 2024, 2024-05-01",
        "31 Dec 2023, 2023-12-31", "29 Feb 2024, 2024-02-29", "1 Jan 2000, 2000-01-01", "1 Jun 2025, 2025-06-01",
        "07/07/2023, 2023-07-07"
    })
    void months_are_read_full_and_short(String text, LocalDate day) {
        assertThat(days(null).read(text)).isEqualTo(new DayReading.Stated(day));
    }

    @Test
    void the_order_of_day_and_month_is_the_declared_one() {
        assertThat(days(DayOrder.DMY).read("03/04/2024")).isEqualTo(new DayReading.Stated(LocalDate.of(2024, 4, 3)));
        assertThat(days(DayOrder.MDY).read("03/04/2024")).isEqualTo(new DayReading.Stated(LocalDate.of(2024, 3, 4)));
        assertThat(days(DayOrder.MDY).read("25/02/2024")).isInstanceOf(DayReading.Unread.class);
        assertThat(days(DayOrder.DMY).read("02/25/2024")).isInstanceOf(DayReading.Unread.class);
    }

    @Test
    void a_day_that_can_be_read_in_two_ways_is_asked_about_not_guessed() {
        assertThat(days(null).read("03/04/2024"))
                .isEqualTo(
                        new DayReading.Unread(
                                ProblemCode.DAY_ORDER_UNKNOWN,
                                "“03/04/2024” can be read in two ways. Say whether the day or the month comes first in this list."));
    }

    @Test
    void one_plain_cell_tells_the_order_of_its_column() {
        assertThat(guess("03/04/2024", "25/02/2024").order()).contains(DayOrder.DMY);
        assertThat(guess("03/04/2024", "02/25/2024").order()).contains(DayOrder.MDY);
        assertThat(guess("03/04/2024", "07/07/2024").mustAsk()).isTrue();
        assertThat(guess("03/04/2024", "25/02/2024", "02/25/2024").mustAsk()).isTrue();
        assertThat(guess("25/02/2024", "1 Mar 2024", "2024-03-04", "").mustAsk())
                .isFalse();
        assertThat(guess("2024-03-04").order()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "–", "—", "--", "n/a", "N/A", "n.a.", "\u00A0", "#N/A", "null"})
    void a_dash_or_nothing_is_not_stated(String text) {
        assertThat(days(null).read(text)).isEqualTo(new DayReading.NotStated());
    }

    @ParameterizedTest
    @ValueSource(strings = {"31 Feb 2024", "29 Feb 2023", "32/01/2024", "2024-13-01", "0 Jan 2024", "13/13/2024"})
    void a_day_that_the_calendar_does_not_have_is_refused(String text) {
        assertThat(days(null).read(text))
                .isEqualTo(
                        new DayReading.Unread(ProblemCode.NO_SUCH_DAY, "“" + text + "” is not a day of the calendar."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31 Dec 1999", "1 Jan 1900", "2 Jun 2025", "1 Jan 2204", "36525", "12345"})
    void a_day_before_2000_or_more_than_a_year_ahead_is_refused(String text) {
        assertThat(days(null).read(text)).extracting(DaysTest::code).isEqualTo(ProblemCode.IMPLAUSIBLE_DAY);
    }

    @Test
    void an_implausible_day_is_said_in_full() {
        var reading = (DayReading.Unread) days(null).read("1 Jan 2204");

        assertThat(Problem.ofCell(17, "Date", reading.code(), reading.words()).message())
                .isEqualTo("Row 17, column “Date”: “1 Jan 2204” is the 1 January 2204, which cannot be meant:"
                        + " days from 2000 to a year from now are taken.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Flour",
                "25",
                "Feb 2024",
                "2024",
                "25 Feb",
                "25 Foo 2024",
                "25/02",
                "25/02/2024 5",
                "25 Feb 2024 twice",
                "1/2/3/4",
                "25 Feb Mar 2024",
                "999999",
                "14.5",
                "1e5",
                "25022024",
                "20240225",
                "25 Feb 024",
                "a 25 Feb 2024"
            })
    void what_is_no_day_is_refused(String text) {
        assertThat(days(null).read(text))
                .isEqualTo(new DayReading.Unread(ProblemCode.NOT_A_DAY, "“" + text + "” is not a day."));
    }

    @Test
    void a_hostile_text_is_shown_safely_and_short() {
        var words = ((DayReading.Unread) days(null).read("\u202E" + "x".repeat(5_000))).words();

        assertThat(words).hasSizeLessThan(120).startsWith("“[U+202E]xxx");
    }

    private static DayOrderGuess guess(String... texts) {
        var guess = new DayOrderGuess();
        List.of(texts).forEach(guess::add);
        return guess;
    }

    private static Days days(@org.jspecify.annotations.Nullable DayOrder order) {
        return new Days(Optional.ofNullable(order), TODAY);
    }

    private static ProblemCode code(DayReading reading) {
        return ((DayReading.Unread) reading).code();
    }
}
