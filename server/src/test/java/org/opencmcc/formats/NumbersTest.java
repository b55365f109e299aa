package org.opencmcc.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    private final Numbers numbers = new Numbers();

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "20~20",
                "41.525~41.525",
                "0~0",
                "-5~-5",
                "+5~5",
                ".5~0.5",
                "007~7",
                "1,650.5~1650.5",
                "1.650,5~1650.5",
                "12,5~12.5",
                "0,125~0.125",
                "1234,567~1234.567",
                "1 650~1650",
                "1\u00A0650,25~1650.25",
                "1\u202F650~1650",
                "1'650~1650",
                "1,234,567~1234567",
                "1.234.567~1234567",
                "1,234,567.89~1234567.89",
                "١٢٫٥~12.5",
                "١٬٦٥٠٫٥~1650.5",
                "۱۴~14",
                " 14 ~14",
                "−3~-3",
                "1.234~1.234",
                "12,34~12.34"
            })
    void numbers_are_read_as_people_write_them(String text, BigDecimal value) {
        assertThat(numbers.read(text)).isInstanceOfSatisfying(NumberReading.Stated.class, stated -> {
            assertThat(stated.value()).isEqualByComparingTo(value);
            assertThat(stated.unsure()).isFalse();
        });
    }

    @Test
    void a_comma_before_three_digits_is_taken_for_thousands_and_said_to_be_unsure() {
        assertThat(numbers.read("1,234")).isEqualTo(new NumberReading.Stated(new BigDecimal("1234"), true));
        assertThat(numbers.read("-1,234")).isEqualTo(new NumberReading.Stated(new BigDecimal("-1234"), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", "–", " - ", "n/a", "N/A", "NA", "n.a.", "#N/A"})
    void a_dash_or_nothing_is_not_stated_which_is_not_zero(String text) {
        assertThat(numbers.read(text)).isEqualTo(new NumberReading.NotStated());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ten",
                "20 t",
                "20kg",
                "1,23,456",
                "1.2.3",
                "1,2,3",
                "1e5",
                "--5",
                "5-",
                "1 2",
                "12 34",
                ",",
                ".",
                "1.",
                "1,",
                "0x10",
                "1,234.5.6",
                "NaN",
                "Infinity",
                "half",
                "nil",
                "20/30",
                "٪"
            })
    void what_is_no_number_is_refused_in_words(String text) {
        assertThat(numbers.read(text))
                .isEqualTo(new NumberReading.Unread(ProblemCode.NOT_A_NUMBER, "“" + text + "” is not a number."));
    }

    @Test
    void a_number_of_endless_digits_is_refused() {
        assertThat(numbers.read("9".repeat(40))).isInstanceOf(NumberReading.Stated.class);
        assertThat(numbers.read("9".repeat(41))).isInstanceOf(NumberReading.Unread.class);
    }
}
