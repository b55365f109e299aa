package org.opencmcc.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /// RFC 6238, appendix B, SHA-1; the last six of its eight digits.
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void the_codes_are_those_of_the_standard(long second, String code) {
        var at = Instant.ofEpochSecond(second);

        assertThat(OneTimeCode.at(SECRET, OneTimeCode.stepAt(at))).isEqualTo(code);
        assertThat(OneTimeCode.step(SECRET, code, at)).hasValue(second / 30);
    }

    @Test
    void a_code_holds_a_step_before_and_after_its_own_and_no_longer() {
        var code = OneTimeCode.at(SECRET, 1_000);

        assertThat(OneTimeCode.step(SECRET, code, Instant.ofEpochSecond(29_969)))
                .isEmpty();
        assertThat(OneTimeCode.step(SECRET, code, Instant.ofEpochSecond(29_970)))
                .hasValue(1_000);
        assertThat(OneTimeCode.step(SECRET, code, Instant.ofEpochSecond(30_059)))
                .hasValue(1_000);
        assertThat(OneTimeCode.step(SECRET, code, Instant.ofEpochSecond(30_060)))
                .isEmpty();
    }

    @Test
    void what_is_no_code_is_none() {
        for (var typed : new String[] {"", "28708", "2870820", "abcdef", "٢٨٧٠٨٢", "-87082"}) {
            assertThat(OneTimeCode.step(SECRET, typed, Instant.ofEpochSecond(59)))
                    .as(typed)
                    .isEmpty();
        }
        assertThat(OneTimeCode.step(SECRET, "287 082", Instant.ofEpochSecond(59)))
                .hasValue(1);
    }

    @Test
    void a_secret_as_text_is_read_back_and_another_alphabet_is_refused() {
        assertThat(Base32.of(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Base32.bytes("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")).hasValue(SECRET);
        assertThat(Base32.bytes("GEZD1")).isEmpty();
        assertThat(Base32.bytes("gezd")).isEmpty();
    }
}
