package org.opencmcc.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmcc.formats.WorkbookKit.cells;
import static org.opencmcc.formats.WorkbookKit.texts;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/// Files with bytes changed at random: whatever they are, they are read or refused in words, and
/// nothing is thrown. Set `-Dformats.seed=` to repeat a run.
class MutatedFilesTest {
    private static final int RUNS = 1_500;
    private static final String SIGNS = "\",;\t|\r\n<>&/=[]\u0000\u202E0123456789-#+PK";

    private final long seed = Long.getLong("formats.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void mutated_texts_are_read_or_refused_and_nothing_is_thrown() throws Exception {
        System.out.println("MutatedFilesTest texts: -Dformats.seed=" + seed);
        var list = "Day,Cargo,\"Donor, name\",Tons\r\n25/02/2024,\"Flour\n\"\"white\"\"\",الإمارات,\"1,234.5\"\r\n"
                + "5 Sept 2023,Café;x,España,-\r\n,,,\r\n#date,#item,#org,#value\r\n";
        var originals = List.of(
                list.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + list).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + list).getBytes(StandardCharsets.UTF_16LE),
                list.replace("الإمارات", "x").getBytes(Charset.forName("windows-1252")),
                list.replace("\r\n", "\r").replace(',', '\t').getBytes(StandardCharsets.UTF_8));
        for (int run = 0; run < RUNS; run++) {
            mustNotFail(mutated(originals.get(random.nextInt(originals.size()))), run);
        }
    }

    @Test
    void mutated_workbooks_are_read_or_refused_and_nothing_is_thrown() throws Exception {
        System.out.println("MutatedFilesTest workbooks: -Dformats.seed=" + seed);
        var original = workbook();
        for (int run = 0; run < RUNS; run++) {
            mustNotFail(run % 3 == 0 ? mutated(original) : mutatedWithin(original), run);
        }
    }

    private void mustNotFail(byte[] bytes, int run) {
        try {
            if (TableFile.open(FileBytes.of(bytes), Limits.standard()) instanceof TableFile file) {
                var days = Days.of(file, Optional.empty(), java.time.LocalDate.of(2024, 6, 1));
                var numbers = new Numbers();
                for (var sheet : file.sheets()) {
                    var reading = file.read(file.layout(sheet), row -> {
                        for (int i = 0; i < row.size(); i++) {
                            days.read(row.cell(i));
                            numbers.read(row.cell(i));
                            NameKey.of(row.cell(i));
                            assertThat(CellText.fault(row.cell(i)))
                                    .matches(it -> it == null || it.code() == ProblemCode.LOST_CHARACTER);
                        }
                        return true;
                    });
                    assertThat(reading).isNotNull();
                }
            }
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError("seed " + seed + ", run " + run, failure);
        }
    }

    private byte[] mutated(byte[] original) {
        var bytes = original.clone();
        for (int change = random.nextInt(6); change >= 0; change--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) SIGNS.charAt(random.nextInt(SIGNS.length()));
                case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 3 -> bytes = repeated(bytes, at, random.nextInt(40));
                default -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            }
        }
        return bytes;
    }

    private static byte[] repeated(byte[] bytes, int at, int length) {
        int end = Math.min(bytes.length, at + length);
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, end);
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }

    /// Changes the unpacked parts, so that the archive stays whole and its content does not.
    private byte[] mutatedWithin(byte[] original) throws java.io.IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new java.io.ByteArrayInputStream(original))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var bytes = zip.readAllBytes();
                parts.put(entry.getName(), random.nextInt(3) == 0 ? mutated(bytes) : bytes);
            }
        }
        return WorkbookKit.zipped(parts);
    }

    private static byte[] workbook() {
        return new WorkbookKit()
                .sheetXml(
                        "List",
                        "",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet><sheetData>"
                                + texts(1, "Day", "Cargo", "Donor", "Tons")
                                + cells(
                                        2,
                                        "s=\"1\"><v>45347.5</v>",
                                        "t=\"s\"><v>0</v>",
                                        "t=\"s\"><v>1</v>",
                                        "><f>1+1</f><v>2</v>")
                                + cells(
                                        4,
                                        "s=\"2\"><v>0.5</v>",
                                        "t=\"e\"><v>#REF!</v>",
                                        "t=\"b\"><v>1</v>",
                                        "t=\"d\"><v>2024-02-25</v>")
                                + "</sheetData><mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells></worksheet>")
                .hiddenSheet("Old", texts(1, "a", "b"))
                .styles("yyyy-mm-dd", "h:mm")
                .sharedTexts("Flour &amp; rice", "الإمارات_x000A_")
                .bytes();
    }
}
