package org.opencmcc.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmcc.formats.Tables.headers;
import static org.opencmcc.formats.Tables.lines;
import static org.opencmcc.formats.Tables.opened;
import static org.opencmcc.formats.Tables.refusal;
import static org.opencmcc.formats.Tables.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmcc.formats.UnreadableFile.Reason;

class EncodingTest {
    private static final String LIST = "Donor,Cargo\nCôte d’Ivoire,Café\nEspaña,Azúcar\n";

    @Test
    void utf_8_is_read_with_and_without_its_mark() {
        assertThat(lines(text(LIST))).containsExactly("2: Côte d’Ivoire | Café", "3: España | Azúcar");
        assertThat(headers(text("\uFEFF" + LIST))).containsExactly("Donor", "Cargo");
        assertThat(opened(text("\uFEFF" + LIST)).notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf_16_is_read_with_and_without_its_mark(String charset) {
        assertThat(lines(text("\uFEFF" + LIST, Charset.forName(charset)))).contains("3: España | Azúcar");
        assertThat(lines(text(LIST, Charset.forName(charset)))).contains("3: España | Azúcar");
    }

    @Test
    void windows_1252_is_read_and_said() {
        var file = text(LIST, Charset.forName("windows-1252"));

        assertThat(lines(file)).containsExactly("2: Côte d’Ivoire | Café", "3: España | Azúcar");
        assertThat(words(file))
                .containsExactly("The file is not UTF-8; it was read as windows-1252."
                        + " Look at names with accents before you commit.");
    }

    @Test
    void one_accent_in_a_thousand_plain_lines_is_enough_to_tell() {
        var file =
                text("Donor,Cargo\n" + "WFP,Flour\n".repeat(1_000) + "Espa\u00F1a,Rice\n", StandardCharsets.ISO_8859_1);

        assertThat(lines(file)).last().isEqualTo("1002: España | Rice");
        assertThat(words(file)).hasSize(1);
    }

    @Test
    void windows_1252_under_the_mark_of_utf_8_is_mended_and_said() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        bytes.writeBytes("Donor,Cargo\nWFP,Flour\nEspa\u00F1a,Rice\n".getBytes(StandardCharsets.ISO_8859_1));
        var file = FileBytes.of(bytes.toByteArray());

        assertThat(lines(file)).containsExactly("2: WFP | Flour", "3: España | Rice");
        assertThat(words(file))
                .containsExactly("The file is UTF-8, but 1 byte is not (line 3). It was read as Windows-1252."
                        + " Look at names with accents before you commit.");
    }

    @Test
    void single_bytes_of_windows_1252_in_a_utf_8_list_do_not_spoil_its_other_letters() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("Donor,Cargo\nالإمارات,دقيق\nEspaña,Azúcar\n".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("C\u00F4te,Caf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1));
        var file = FileBytes.of(bytes.toByteArray());

        assertThat(lines(file)).containsExactly("2: الإمارات | دقيق", "3: España | Azúcar", "4: Côte | Café");
        assertThat(words(file)).singleElement().asString().contains("2 bytes are not (the first in line 4)");
    }

    @Test
    void arabic_and_hebrew_of_old_programs_are_recognised_and_said() {
        var arabic = text(
                "المانح,البضاعة\n" + "دولة الإمارات العربية المتحدة,دقيق القمح والأرز والسكر\n".repeat(5),
                Charset.forName("windows-1256"));
        var hebrew = text(
                "תורם,מטען\n" + "איחוד האמירויות הערביות,קמח חיטה אורז וסוכר\n".repeat(5),
                Charset.forName("windows-1255"));

        assertThat(lines(arabic)).first().isEqualTo("2: دولة الإمارات العربية المتحدة | دقيق القمح والأرز والسكر");
        assertThat(lines(hebrew)).first().isEqualTo("2: איחוד האמירויות הערביות | קמח חיטה אורז וסוכר");
        assertThat(words(arabic)).hasSize(1);
        assertThat(words(hebrew)).hasSize(1);
    }

    @Test
    void bytes_that_are_text_in_no_known_encoding_are_refused_in_words() {
        var bytes = "Donor,Cargo\nX\u0081\u008Dy,Rice\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refusal(FileBytes.of(bytes)))
                .isEqualTo(
                        new UnreadableFile(
                                Reason.UNKNOWN_ENCODING,
                                "The letters of this file cannot be read for certain: it is neither UTF-8 nor Windows-1252."
                                        + " Open it in the program that made it and save it as “CSV UTF-8” or as a workbook (.xlsx)."));
    }

    @Test
    void a_character_that_was_lost_before_is_flagged_not_passed_over() {
        assertThat(Tables.messages(text("Donor,Cargo\nEspa\uFFFDa,Rice\n")))
                .containsExactly("Row 2, column “Donor”: a character was lost before the file came here"
                        + " (“\uFFFD” stands in its place).");
    }

    private static List<String> words(FileBytes file) {
        return opened(file).notes().stream().map(Problem::message).toList();
    }
}
