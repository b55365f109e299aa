package org.opencmcc.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.opencmcc.formats.TableFile.Kind;
import org.opencmcc.formats.UnreadableFile.Reason;

/// Tells from the first bytes what a file is, whatever its name says.
final class FileKind {
    private static final int HEAD = 512;
    private static final String OLE2 = "d0cf11e0a1b11ae1";
    private static final String AS_WORKBOOK = " Send the list as CSV or as an Excel workbook (.xlsx).";

    private FileKind() {}

    static Kind of(FileBytes file, Limits limits) throws IOException, Refusal {
        long size = file.size();
        if (size == 0) {
            throw new Refusal(Reason.EMPTY_FILE, "The file is empty. Check that it was saved, and send it again.");
        }
        if (size > limits.bytes()) {
            throw new Refusal(
                    Reason.TOO_MANY_BYTES,
                    "The file has " + Limits.grouped(size) + " bytes; a file may have "
                            + Limits.grouped(limits.bytes())
                            + ". Cut it into several files, each with its own days, and send them one by one.");
        }
        byte[] head;
        try (var in = file.stream()) {
            head = in.readNBytes(HEAD);
        }
        var hex = HexFormat.of().formatHex(head);
        if (hex.startsWith("504b0304") || hex.startsWith("504b0506") || hex.startsWith("504b0708")) {
            return Kind.WORKBOOK;
        }
        if (hex.startsWith(OLE2)) {
            throw ole2(file);
        }
        refuseOthers(hex, new String(head, StandardCharsets.ISO_8859_1));
        return Kind.SEPARATED_TEXT;
    }

    private static Refusal ole2(FileBytes file) throws IOException {
        byte[] marker = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        if (contains(file, marker)) {
            return new Refusal(
                    Reason.PASSWORD_PROTECTED,
                    "This workbook opens only with a password. Save it without one and send it again.");
        }
        return new Refusal(
                Reason.OLD_WORKBOOK,
                "This is a file of an old Office program (such as .xls). Open it, save it as .xlsx or CSV, and send it again.");
    }

    private static boolean contains(FileBytes file, byte[] marker) throws IOException {
        try (var in = new java.io.BufferedInputStream(file.stream(), 1 << 16)) {
            int matched = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                matched = b == (marker[matched] & 0xFF) ? matched + 1 : b == (marker[0] & 0xFF) ? 1 : 0;
                if (matched == marker.length) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void refuseOthers(String hex, String head) throws Refusal {
        if (isArchive(hex)) {
            throw new Refusal(
                    Reason.ARCHIVE, "This is a packed archive. Unpack it and send the list that it holds by itself.");
        }
        var kind = otherKind(hex, head.stripLeading().toLowerCase(Locale.ROOT));
        if (!kind.isEmpty()) {
            throw new Refusal(Reason.NOT_A_TABLE, "This is " + kind + ", not a list." + AS_WORKBOOK);
        }
    }

    /// gzip, 7-Zip, RAR, bzip2, xz, zstd.
    static boolean isArchive(String hex) {
        return hex.startsWith("1f8b")
                || hex.startsWith("377abcaf271c")
                || hex.startsWith("526172211a07")
                || (hex.startsWith("425a68") && hex.startsWith("314159265359", 8))
                || hex.startsWith("fd377a585a00")
                || hex.startsWith("28b52ffd");
    }

    private static String otherKind(String hex, String text) {
        if (hex.startsWith("255044462d")) {
            return "a PDF";
        } else if (hex.startsWith("89504e47") || hex.startsWith("ffd8ff") || hex.startsWith("47494638")) {
            return "a picture";
        } else if (hex.startsWith("7f454c46") || hex.startsWith("4d5a9000")) {
            return "a program";
        }
        var plain = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3).stripLeading() : text;
        if (plain.startsWith("<!doctype html") || plain.startsWith("<html")) {
            return "a web page";
        } else if (plain.startsWith("<?xml") || plain.startsWith("<!doctype")) {
            return "an XML file";
        } else if (plain.startsWith("{\\rtf")) {
            return "a text document (RTF)";
        } else if (plain.matches("(?s)(\\{\\s*[\"}]|\\[\\s*[\\[{\"\\]]).*")) {
            return "a JSON file";
        }
        return "";
    }
}
