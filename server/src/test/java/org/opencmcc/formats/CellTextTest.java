package org.opencmcc.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmcc.formats.Tables.messages;
import static org.opencmcc.formats.Tables.opened;
import static org.opencmcc.formats.Tables.rows;
import static org.opencmcc.formats.Tables.text;
import static org.opencmcc.formats.WorkbookKit.ofRows;
import static org.opencmcc.formats.WorkbookKit.texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    @ParameterizedTest
    @ValueSource(chars = {'\u202A', '\u202B', '\u202C', '\u202D', '\u202E'})
    void a_character_that_turns_the_direction_of_reading_refuses_its_row(char hidden) {
        var written = "gnp" + hidden + "fdp";
        var code = "U+%04X".formatted((int) hidden);
        var words = "Row 2, column “Cargo”: a hidden character (" + code
                + ") turns the direction of reading round, so that the text reads differently from what it is."
                + " Remove it and send the row again.";
        var csv = text("Day,Cargo\n1 Mar 2024," + written + "\n2 Mar 2024,Rice\n");
        var book = ofRows(texts(1, "Day", "Cargo") + texts(2, "1 Mar 2024", written))
                .file();

        assertThat(messages(csv)).containsExactly(words);
        assertThat(messages(book)).containsExactly(words);
        assertThat(rows(opened(csv))).extracting(RawRow::refused).containsExactly(true, false);
        assertThat(rows(opened(csv)).getFirst().cell(1)).isEqualTo("gnp[" + code + "]fdp");
    }

    @Test
    void isolates_are_let_through_only_when_they_are_balanced() {
        assertThat(CellText.fault("a \u2068עברית\u2069 b \u2066x\u2069")).isNull();
        assertThat(CellText.fault("a \u2068עברית b")).extracting(f -> f.code()).isEqualTo(ProblemCode.BIDI_CONTROL);
        assertThat(CellText.fault("a \u2069 b \u2068"))
                .extracting(f -> f.code())
                .isEqualTo(ProblemCode.BIDI_CONTROL);
        assertThat(CellText.tidy("a \u2067 b")).isEqualTo("a [U+2067] b");
    }

    @Test
    void marks_of_direction_and_joiners_that_writing_needs_are_let_through() {
        assertThat(CellText.fault("\u200Eدقيق\u200F می\u200Cخواهم")).isNull();
    }

    @Test
    void broken_text_refuses_and_is_spelled_out() {
        assertThat(CellText.fault("a\u0000b")).extracting(f -> f.code()).isEqualTo(ProblemCode.BROKEN_TEXT);
        assertThat(CellText.fault("a\uD83D")).extracting(f -> f.code()).isEqualTo(ProblemCode.BROKEN_TEXT);
        assertThat(CellText.fault("\uDE00\uD83D")).extracting(f -> f.code()).isEqualTo(ProblemCode.BROKEN_TEXT);
        assertThat(CellText.fault("\uFFFF")).extracting(f -> f.code()).isEqualTo(ProblemCode.BROKEN_TEXT);
        assertThat(CellText.fault("\uD83D\uDE00")).isNull();
        assertThat(CellText.tidy("a\u0000b\uD83D")).isEqualTo("a[U+0000]b[U+D83D]");
    }

    @Test
    void what_refuses_is_told_before_what_flags() {
        assertThat(CellText.fault("\u0007\uFFFD\u202E"))
                .extracting(f -> f.code())
                .isEqualTo(ProblemCode.BIDI_CONTROL);
        assertThat(CellText.fault("\uFFFD\u0007")).extracting(f -> f.code()).isEqualTo(ProblemCode.CONTROL_CHARACTER);
    }

    @Test
    void tidying_twice_changes_nothing() {
        for (var text :
                new String[] {"", " a ", "\u0007a\u0007", "e\u0301\u00A0", "a\r\nb\r", "\u202Ea", "\u200B\uFEFFx"}) {
            assertThat(CellText.tidy(CellText.tidy(text))).isEqualTo(CellText.tidy(text));
        }
    }
}
