package org.opencmcc.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmcc.formats.Tables.bytes;
import static org.opencmcc.formats.Tables.lines;
import static org.opencmcc.formats.Tables.refusal;
import static org.opencmcc.formats.WorkbookKit.ofRows;
import static org.opencmcc.formats.WorkbookKit.texts;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmcc.formats.UnreadableFile.Reason;

class HostileWorkbookTest {
    private static final String LIST = texts(1, "Day", "Cargo") + texts(2, "1 Mar 2024", "Flour");
    private static final String SHEET = "<worksheet><sheetData>" + LIST + "</sheetData></worksheet>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x>",
                "<!DOCTYPE x SYSTEM \"file:///etc/hostname\">",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            })
    void a_document_type_anywhere_is_refused(String doctype) {
        var inSheet = new WorkbookKit().sheetXml("List", "", doctype + SHEET).file();
        var inTexts = ofRows(LIST).sharedXml(doctype + "<sst/>").file();
        var inStyles = ofRows(LIST)
                .styles()
                .part("xl/styles.xml", doctype + "<styleSheet/>")
                .file();
        var inBook =
                ofRows(LIST).part("xl/workbook.xml", doctype + "<workbook/>").file();

        assertThat(refusal(inSheet).code()).isEqualTo(Reason.XML_DOCTYPE);
        assertThat(refusal(inTexts).code()).isEqualTo(Reason.XML_DOCTYPE);
        assertThat(refusal(inStyles).code()).isEqualTo(Reason.XML_DOCTYPE);
        assertThat(refusal(inBook).code()).isEqualTo(Reason.XML_DOCTYPE);
    }

    @Test
    void an_entity_that_nobody_declared_is_refused() {
        var file = new WorkbookKit()
                .sheetXml(
                        "List",
                        "",
                        "<worksheet><sheetData><row><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>")
                .file();

        assertThat(refusal(file).code()).isIn(Reason.DAMAGED, Reason.XML_DOCTYPE);
    }

    @Test
    void a_part_that_unpacks_two_hundred_times_larger_is_refused_before_it_is_unpacked() {
        var bomb = ofRows(LIST)
                .sharedXml("<sst>" + " ".repeat(40 << 20) + "</sst>")
                .file();

        assertThat(refusal(bomb).code()).isEqualTo(Reason.ZIP_BOMB);
        assertThat(refusal(bomb).words()).contains("200 times larger");
    }

    @Test
    void a_bomb_that_lies_about_its_size_is_refused_while_it_is_unpacked() {
        var honest = ofRows(LIST)
                .sharedXml("<sst>" + " ".repeat(40 << 20) + "</sst>")
                .bytes();

        assertThat(refusal(FileBytes.of(declaring(honest, "xl/sharedStrings.xml", 1_000)))
                        .code())
                .isEqualTo(Reason.ZIP_BOMB);
    }

    @Test
    void a_workbook_that_carries_another_packed_file_is_refused() {
        var inner = WorkbookKit.zipped(Map.of("a.txt", new byte[10]));

        assertThat(refusal(ofRows(LIST).part("xl/embeddings/inner.zip", inner).file())
                        .code())
                .isEqualTo(Reason.NESTED_ARCHIVE);
        assertThat(refusal(ofRows(LIST).part("xl/media/image1.png", inner).file())
                        .code())
                .isEqualTo(Reason.NESTED_ARCHIVE);
    }

    @Test
    void a_zip_that_is_no_workbook_is_refused() throws Exception {
        var zip = WorkbookKit.zipped(Map.of("list.csv", "Day,Cargo\n".getBytes(StandardCharsets.UTF_8)));
        var nested = WorkbookKit.zipped(Map.of("more.zip", zip));
        var gzip = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(gzip)) {
            packed.write(zip);
        }

        assertThat(refusal(FileBytes.of(zip)).code()).isEqualTo(Reason.ARCHIVE);
        assertThat(refusal(FileBytes.of(nested)).code()).isEqualTo(Reason.NESTED_ARCHIVE);
        assertThat(refusal(FileBytes.of(gzip.toByteArray())).code()).isEqualTo(Reason.ARCHIVE);
        assertThat(refusal(FileBytes.of(WorkbookKit.zipped(Map.of()))).code()).isEqualTo(Reason.ARCHIVE);
    }

    @Test
    void documents_of_other_kinds_in_a_zip_are_named() {
        var types = "<Types/>".getBytes(StandardCharsets.UTF_8);
        var word = Map.of("[Content_Types].xml", types, "word/document.xml", types);
        var open = Map.of("mimetype", types, "content.xml", types);
        var binary = Map.of("[Content_Types].xml", types, "xl/workbook.bin", types);

        assertThat(refusal(FileBytes.of(WorkbookKit.zipped(word))).code()).isEqualTo(Reason.NOT_A_TABLE);
        assertThat(refusal(FileBytes.of(WorkbookKit.zipped(open))).words()).contains("OpenDocument");
        assertThat(refusal(FileBytes.of(WorkbookKit.zipped(binary))).code()).isEqualTo(Reason.OLD_WORKBOOK);
    }

    @Test
    void a_cell_far_to_the_right_or_below_takes_no_memory() {
        var far = ofRows("<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>").file();
        var below =
                ofRows("<row r=\"999999999\"><c r=\"A1\"><v>1</v></c></row>").file();

        assertThat(refusal(far).code()).isEqualTo(Reason.DAMAGED);
        assertThat(refusal(below).code()).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void two_parts_of_the_same_name_are_refused() {
        assertThat(refusal(ofRows(LIST).part("XL/worksheets/SHEET1.xml", SHEET).file())
                        .code())
                .isEqualTo(Reason.DAMAGED);
    }

    @Test
    void a_document_type_in_a_sheet_that_is_not_the_list_refuses_the_file() {
        var file = ofRows(LIST + texts(3, "2 Mar 2024", "Rice"))
                .sheetXml("Other", "", "<!DOCTYPE x><worksheet/>")
                .file();

        assertThat(refusal(file).code()).isEqualTo(Reason.XML_DOCTYPE);
    }

    @Test
    void rows_and_cells_that_run_backwards_are_refused() {
        assertThat(refusal(ofRows(texts(2, "a", "b") + texts(1, "c", "d")).file())
                        .code())
                .isEqualTo(Reason.DAMAGED);
        assertThat(refusal(ofRows("<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>")
                                .file())
                        .code())
                .isEqualTo(Reason.DAMAGED);
    }

    @Test
    void one_endless_attribute_is_refused_long_before_the_memory_is_full() {
        var noise = new StringBuilder();
        for (int i = 0; noise.length() < 3 << 20; i++) {
            noise.append(Integer.toHexString(i * 0x9E3779B1));
        }
        var file = new WorkbookKit()
                .sheetXml("List", "", "<worksheet a=\"" + noise + "\"/>")
                .file();

        assertThat(refusal(file).code()).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void parts_in_an_encoding_of_two_bytes_a_letter_are_refused() {
        var wide = ("\uFEFF" + SHEET).getBytes(StandardCharsets.UTF_16LE);

        assertThat(refusal(ofRows(LIST).part("xl/worksheets/sheet1.xml", wide).file())
                        .code())
                .isEqualTo(Reason.DAMAGED);
    }

    @Test
    void depth_and_ever_new_names_are_refused() {
        var deep = new WorkbookKit()
                .sheetXml("List", "", "<a>".repeat(101) + "</a>".repeat(101))
                .file();
        var names = new StringBuilder("<worksheet><sheetData>");
        for (int i = 0; i < 3_000; i++) {
            names.append("<n").append(i).append("/>");
        }
        var many = new WorkbookKit()
                .sheetXml("List", "", names + "</sheetData></worksheet>")
                .file();

        var prefixes = new StringBuilder("<worksheet><sheetData>");
        for (int i = 0; i < 100_001; i++) {
            prefixes.append("<p:c xmlns:p=\"")
                    .append(Integer.toHexString(i * 0x9E3779B1))
                    .append("\"/>");
        }
        var declared = new WorkbookKit()
                .sheetXml("List", "", prefixes + "</sheetData></worksheet>")
                .file();

        assertThat(refusal(declared).code()).isEqualTo(Reason.DAMAGED);
        assertThat(refusal(deep).code()).isEqualTo(Reason.DAMAGED);
        assertThat(refusal(many).code()).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void a_workbook_cut_off_anywhere_is_refused() {
        var whole = ofRows(LIST).bytes();

        for (int length : new int[] {5, whole.length / 4, whole.length / 2, whole.length - 30, whole.length - 1}) {
            assertThat(refusal(FileBytes.of(Arrays.copyOf(whole, length))).code())
                    .isIn(Reason.DAMAGED, Reason.ARCHIVE);
        }
    }

    @Test
    void a_sheet_that_ends_within_a_row_is_refused_not_half_read() {
        var cut = "<worksheet><sheetData>" + texts(1, "Day", "Cargo") + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>1 Mar";

        assertThat(refusal(new WorkbookKit().sheetXml("List", "", cut).file()).code())
                .isEqualTo(Reason.DAMAGED);
    }

    @Test
    void old_and_locked_workbooks_are_told_apart() {
        var old = new ByteArrayOutputStream();
        old.writeBytes(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        old.writeBytes(new byte[4_096]);
        var locked = new ByteArrayOutputStream();
        locked.writeBytes(old.toByteArray());
        locked.writeBytes("EEncryptedPackage".getBytes(StandardCharsets.UTF_16LE));

        assertThat(refusal(FileBytes.of(old.toByteArray())).code()).isEqualTo(Reason.OLD_WORKBOOK);
        assertThat(refusal(FileBytes.of(locked.toByteArray())))
                .isEqualTo(new UnreadableFile(
                        Reason.PASSWORD_PROTECTED,
                        "This workbook opens only with a password. Save it without one and send it again."));
    }

    @Test
    void an_encrypted_zip_is_refused() {
        var bytes = ofRows(LIST).bytes();
        for (int at = 0; at < bytes.length - 10; at++) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 1 && bytes[at + 3] == 2) {
                bytes[at + 8] |= 1;
            }
        }

        assertThat(refusal(FileBytes.of(bytes)).code()).isEqualTo(Reason.PASSWORD_PROTECTED);
    }

    @Test
    void a_workbook_packed_in_a_way_that_no_spreadsheet_program_uses_is_refused() {
        for (int method : new int[] {1, 6, 9, 12, 14, 93, 99, 1_000}) {
            assertThat(refusal(FileBytes.of(packedBy(method, ofRows(LIST).bytes())))
                            .code())
                    .isEqualTo(Reason.DAMAGED);
        }
    }

    @Test
    void files_of_other_kinds_are_named_whatever_they_call_themselves() {
        assertThat(refusal(bytes('%', 'P', 'D', 'F', '-', '1', '.', '7')).words())
                .startsWith("This is a PDF, not a list.");
        assertThat(refusal(bytes(0x89, 'P', 'N', 'G', 1, 2)).words()).startsWith("This is a picture");
        assertThat(refusal(Tables.text("<!DOCTYPE html><table>")).words()).startsWith("This is a web page");
        assertThat(refusal(Tables.text("<?xml version='1.0'?><Workbook/>")).words())
                .startsWith("This is an XML file");
        assertThat(refusal(Tables.text("\uFEFF[\n {\"a\": 1}]")).words()).startsWith("This is a JSON file");
        assertThat(refusal(bytes(1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0)).code()).isEqualTo(Reason.NOT_A_TABLE);
    }

    @Test
    void an_empty_file_is_refused_in_words() {
        assertThat(refusal(bytes()))
                .isEqualTo(new UnreadableFile(
                        Reason.EMPTY_FILE, "The file is empty. Check that it was saved, and send it again."));
        assertThat(refusal(Tables.text("\n\n , , \n")).code()).isEqualTo(Reason.NO_ROWS);
        assertThat(refusal(Tables.text("\uFEFF")).code()).isEqualTo(Reason.NO_ROWS);
    }

    @Test
    void names_of_parts_are_never_used_as_paths() {
        var file = ofRows(LIST).part("../opencmcc-was-here.xml", "<a/>").file();

        assertThat(lines(file)).containsExactly("2: 1 Mar 2024 | Flour");
        assertThat(java.nio.file.Path.of("../opencmcc-was-here.xml")).doesNotExist();
    }

    /// The same archive, but its directory says that all parts are packed by another method.
    private static byte[] packedBy(int method, byte[] zip) {
        for (int at = 0; at < zip.length - 12; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
                zip[at + 10] = (byte) method;
                zip[at + 11] = (byte) (method >> 8);
            }
        }
        return zip;
    }

    /// The same archive, but its directory says that a part has this size.
    private static byte[] declaring(byte[] zip, String part, int size) {
        var name = part.getBytes(StandardCharsets.UTF_8);
        var changed = zip.clone();
        for (int at = 0; at < zip.length - 46 - name.length; at++) {
            boolean directory = zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2;
            if (directory && Arrays.equals(zip, at + 46, at + 46 + name.length, name, 0, name.length)) {
                for (int i = 0; i < 4; i++) {
                    changed[at + 24 + i] = (byte) (size >> (8 * i));
                }
            }
        }
        return changed;
    }
}
