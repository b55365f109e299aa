package org.opencmcc.formats;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.opencmcc.formats.UnreadableFile.Reason;

/// The parts of a workbook, which is a zip archive. What the archive declares is checked before any
/// part is unpacked, and what really comes out is checked while it does. Names of parts are only ever
/// compared, never used as paths.
final class ZipParts implements Closeable {
    /// Parts that are not looked into; `.emz` and `.wmz` are pictures that Office itself packs.
    private static final Pattern PLAIN = Pattern.compile(".*(/|\\.(xml|rels|emz|wmz))");
    private static final Pattern PACKED =
            Pattern.compile(".*\\.(zip|jar|7z|rar|gz|tgz|bz2|xz|zst|xlsx|xlsm|xlsb|docx|pptx|ods|odt|xls|doc)");

    private static final int DIRECTORY_ENTRY = 0x504B0102;

    private final ZipFile zip;
    private final Limits limits;
    private final Map<String, ZipArchiveEntry> byName;
    private final UnpackedBytes unpacked;

    private ZipParts(ZipFile zip, Limits limits, Map<String, ZipArchiveEntry> byName) {
        this.zip = zip;
        this.limits = limits;
        this.byName = byName;
        this.unpacked = new UnpackedBytes(limits);
    }

    static ZipParts open(FileBytes file, Limits limits) throws IOException {
        var zip = ZipFile.builder()
                .setSeekableByteChannel(file.channel())
                .setIgnoreLocalFileHeader(true)
                .get();
        var byName = new HashMap<String, ZipArchiveEntry>();
        for (var entry : Collections.list(zip.getEntries())) {
            byName.putIfAbsent(key(entry.getName()), entry);
        }
        return new ZipParts(zip, limits, byName);
    }

    /// Counts the parts before any library builds a list of them: a file within the limit of bytes can
    /// name more than a million.
    static void checkCount(FileBytes file, Limits limits) throws IOException {
        int parts = 0;
        int window = 0;
        var chunk = new byte[1 << 16];
        try (var in = file.stream()) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                for (int i = 0; i < read; i++) {
                    window = (window << 8) | (chunk[i] & 0xFF);
                    parts += window == DIRECTORY_ENTRY ? 1 : 0;
                }
            }
        }
        if (parts > limits.zipEntries()) {
            throw new Refusal(
                    Reason.ZIP_BOMB,
                    "The workbook consists of " + Limits.grouped(parts) + " parts; it may have "
                            + Limits.grouped(limits.zipEntries()) + ". Save only the list as a new workbook.");
        }
    }

    /// Refuses what cannot or must not be unpacked.
    void check() throws IOException {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        if (entries.size() != byName.size()) {
            throw new Refusal(
                    Reason.DAMAGED,
                    "The workbook holds two parts of the same name, so it is unclear which is meant."
                            + " Save it once more and send it again.");
        }
        long declared = 0;
        for (var entry : entries) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new Refusal(
                        Reason.PASSWORD_PROTECTED,
                        "This file opens only with a password. Save it without one and send it again.");
            }
            if (entry.getMethod() != ZipArchiveEntry.STORED && entry.getMethod() != ZipArchiveEntry.DEFLATED) {
                throw new Refusal(
                        Reason.DAMAGED,
                        "The workbook is packed in a way that spreadsheet programs do not use."
                                + " Save it once more and send it again.");
            }
            declared += Math.max(0, entry.getSize());
            UnpackedBytes.requireRatio(entry.getSize(), entry.getCompressedSize(), limits);
        }
        if (declared > limits.unpackedBytes()) {
            throw UnpackedBytes.tooMany(limits);
        }
    }

    /// Refuses a workbook that carries other packed files.
    void checkNested() throws IOException {
        for (var entry : byName.values()) {
            var name = key(entry.getName());
            boolean plain = PLAIN.matcher(name).matches();
            if (PACKED.matcher(name).matches() || (!plain && holdsArchive(entry))) {
                throw new Refusal(
                        Reason.NESTED_ARCHIVE,
                        "The workbook carries another file packed inside it. Copy the list into a new workbook and send that.");
            }
        }
    }

    private boolean holdsArchive(ZipArchiveEntry entry) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            var hex = HexFormat.of().formatHex(in.readNBytes(8));
            return hex.startsWith("504b0304") || FileKind.isArchive(hex);
        }
    }

    boolean has(String name) {
        return byName.containsKey(key(name));
    }

    boolean hasUnder(String folder) {
        return byName.keySet().stream().anyMatch(name -> name.startsWith(folder));
    }

    boolean holdsOnlyPacked() {
        return byName.keySet().stream().anyMatch(name -> PACKED.matcher(name).matches());
    }

    long sizeOf(String name) {
        var entry = byName.get(key(name));
        return entry == null ? 0 : entry.getSize();
    }

    /// A part's XML, null where there is none of that name.
    @Nullable
    InputStream find(String name) throws IOException {
        var entry = byName.get(key(name));
        return entry == null ? null : stream(entry);
    }

    /// A part's XML that must be there.
    InputStream get(String name) throws IOException {
        var found = find(name);
        if (found == null) {
            throw new IOException("no part " + name);
        }
        return found;
    }

    private InputStream stream(ZipArchiveEntry entry) throws IOException {
        return unpacked.guard(zip.getInputStream(entry), entry);
    }

    private static String key(String name) {
        var forward = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return forward.startsWith("/") ? forward.substring(1) : forward;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
