package org.opencmcc.formats;

import com.ibm.icu.text.CharsetDetector;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.opencmcc.formats.UnreadableFile.Reason;

/// How the bytes of a text file are to be read. A guess is always said: it stands in the notes.
///
/// @param mended most is UTF-8, single bytes are Windows-1252
/// @param bomBytes bytes of the mark at the start, not part of the text
record TextEncoding(Charset charset, boolean mended, int bomBytes, List<Problem> notes) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int[] UNMAPPED_1252 = {0x81, 0x8D, 0x8F, 0x90, 0x9D};
    /// What is taken on the detector's word, and only when the text is dense with such letters. Hebrew is
    /// always read as Windows-1255, which holds all of ISO-8859-8.
    private static final List<String> OTHER_SCRIPTS = List.of(
            "windows-1255",
            "windows-1256",
            "ISO-8859-6",
            "ISO-8859-8",
            "ISO-8859-8-I",
            "windows-1251",
            "ISO-8859-5",
            "ISO-8859-7",
            "windows-1253");
    private static final List<String> OTHER_LATIN = List.of("ISO-8859-2", "windows-1250", "ISO-8859-9", "windows-1254");

    static TextEncoding detect(FileBytes file) throws IOException, Refusal {
        byte[] head;
        try (var in = file.stream()) {
            head = in.readNBytes(4);
        }
        if (starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF)) {
            var utf16 = starts(head, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            return new TextEncoding(utf16, false, 2, List.of());
        }
        int bom = starts(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        Utf8Scan scan;
        try (var in = file.stream()) {
            scan = Utf8Scan.of(in);
        }
        if (scan.bytes[0] > 0 && looksLikeUtf16(scan)) {
            var utf16 = scan.evenZeros > scan.oddZeros ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            return new TextEncoding(utf16, false, 0, List.of(guessed(utf16.name())));
        }
        if (scan.controls() * 200 > scan.total) {
            throw new Refusal(
                    Reason.NOT_A_TABLE,
                    "This file holds no text. Send the list as CSV or as an Excel workbook (.xlsx).");
        }
        if (scan.isUtf8()) {
            return new TextEncoding(StandardCharsets.UTF_8, false, bom, List.of());
        }
        return notUtf8(file, scan, bom);
    }

    private static TextEncoding notUtf8(FileBytes file, Utf8Scan scan, int bom) throws IOException, Refusal {
        if (scan.controls() > 0) {
            throw unknown("it holds control characters and is not UTF-8");
        }
        if (bom > 0 || scan.letters > scan.invalid) {
            requireMapped(scan.invalidBytes);
            var note = Problem.ofFile(
                    ProblemCode.ENCODING_MENDED,
                    "The file is UTF-8, but "
                            + (scan.invalid == 1
                                    ? "1 byte is not (line " + scan.firstInvalidLine + "). It was"
                                    : Limits.grouped(scan.invalid) + " bytes are not (the first in line "
                                            + scan.firstInvalidLine + "). They were")
                            + " read as Windows-1252. Look at names with accents before you commit.");
            return new TextEncoding(StandardCharsets.UTF_8, true, bom, List.of(note));
        }
        var name = guess(file, scan);
        if (name.equals(WINDOWS_1252.name())) {
            requireMapped(scan.bytes);
        }
        return new TextEncoding(Charset.forName(name), false, 0, List.of(guessed(name)));
    }

    private static String guess(FileBytes file, Utf8Scan scan) throws IOException {
        long ascii = 0;
        for (int b = 'A'; b <= 'z'; b++) {
            ascii += Character.isLetter(b) ? scan.bytes[b] : 0;
        }
        boolean dense = scan.highBytes() * 3 > ascii;
        var detector = new CharsetDetector();
        try (var in = new BufferedInputStream(file.stream())) {
            detector.setText(linesWithHighBytes(in));
        }
        for (var match : detector.detectAll()) {
            var name = match.getName();
            boolean script = dense && OTHER_SCRIPTS.contains(name) && match.getConfidence() >= 20;
            boolean latin = OTHER_LATIN.contains(name) && match.getConfidence() >= 70;
            if (script || latin) {
                return name.startsWith("ISO-8859-8") ? "windows-1255" : name;
            }
            if (name.equals("windows-1252") || name.equals("ISO-8859-1")) {
                break;
            }
        }
        return WINDOWS_1252.name();
    }

    /// The lines that say something about the encoding, up to 64 KiB: in a list of a thousand plain
    /// lines the one name with an accent would drown.
    private static byte[] linesWithHighBytes(InputStream in) throws IOException {
        var kept = new java.io.ByteArrayOutputStream();
        var line = new java.io.ByteArrayOutputStream();
        boolean high = false;
        for (int b = in.read(); b >= 0 && kept.size() < 1 << 16; b = in.read()) {
            if (line.size() < 1 << 12) {
                line.write(b);
                high |= b >= 0x80;
            }
            if (b == '\n' || b == '\r') {
                if (high) {
                    line.writeTo(kept);
                }
                line.reset();
                high = false;
            }
        }
        if (high) {
            line.writeTo(kept);
        }
        return kept.toByteArray();
    }

    private static void requireMapped(long[] counts) throws Refusal {
        for (int b : UNMAPPED_1252) {
            if (counts[b] > 0) {
                throw unknown("it is neither UTF-8 nor Windows-1252");
            }
        }
    }

    private static Refusal unknown(String why) {
        return new Refusal(
                Reason.UNKNOWN_ENCODING,
                "The letters of this file cannot be read for certain: " + why
                        + ". Open it in the program that made it and save it as “CSV UTF-8” or as a workbook (.xlsx).");
    }

    private static Problem guessed(String name) {
        return Problem.ofFile(
                ProblemCode.ENCODING_GUESSED,
                "The file is not UTF-8; it was read as " + name + ". Look at names with accents before you commit.");
    }

    private static boolean looksLikeUtf16(Utf8Scan scan) {
        long looked = Math.min(scan.total, 4096) / 2;
        return scan.total % 2 == 0
                && Math.max(scan.evenZeros, scan.oddZeros) * 3L > looked
                && Math.min(scan.evenZeros, scan.oddZeros) * 20L < looked;
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /// Opens the text. A byte that does not belong ends the reading with an exception: the whole file
    /// was looked at before, so none should be left.
    Reader open(FileBytes file) throws IOException {
        var in = file.stream();
        in.skipNBytes(bomBytes);
        if (mended) {
            return new MendingReader(in);
        }
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new InputStreamReader(in, decoder);
    }

    /// The encoding's name for people.
    String name() {
        return mended ? "UTF-8 with single bytes of Windows-1252" : charset.name();
    }
}
