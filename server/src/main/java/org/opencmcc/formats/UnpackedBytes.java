package org.opencmcc.formats;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.opencmcc.formats.UnreadableFile.Reason;

/// Counts what really comes out of an archive, all parts together, and stops at the limits. Between
/// two `<` of a part no more than a mebibyte may lie: so no single name, attribute or text can fill
/// the memory of a parser.
final class UnpackedBytes {
    private static final long SMALL = 1 << 20;
    private static final int LONGEST_TOKEN = 1 << 20;
    private static final int MOST_PREFIXES = 100_000;

    private final Limits limits;
    private long total;

    UnpackedBytes(Limits limits) {
        this.limits = limits;
    }

    static void requireRatio(long unpacked, long packed, Limits limits) throws Refusal {
        if (unpacked > SMALL && unpacked / Math.max(1, packed) > limits.unpackRatio()) {
            throw new Refusal(
                    Reason.ZIP_BOMB,
                    "A part of this workbook becomes more than " + limits.unpackRatio()
                            + " times larger when it is unpacked. Copy the list alone into a new workbook and send that.");
        }
    }

    static Refusal tooMany(Limits limits) {
        return new Refusal(
                Reason.ZIP_BOMB,
                "The workbook unpacks to more than " + Limits.grouped(limits.unpackedBytes())
                        + " bytes. Copy the list alone into a new workbook and send that.");
    }

    InputStream guard(InputStream part, ZipArchiveEntry entry) {
        return new Guarded(part, entry);
    }

    private final class Guarded extends FilterInputStream {
        private final long packed;
        private final long declared;
        private long read;
        private long lastOpening;
        private int prefixes;

        Guarded(InputStream in, ZipArchiveEntry entry) {
            super(in);
            packed = entry.getCompressedSize();
            declared = entry.getSize();
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            int count = read(one, 0, 1);
            return count < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = in.read(target, offset, length);
            for (int i = offset; i < offset + count; i++) {
                byte b = target[i];
                if (b == '<') {
                    lastOpening = read + i - offset;
                } else if (b == 's' && i - offset >= 4 && target[i - 1] == 'n' && declares(target, i)) {
                    prefixes++;
                } else if (b == 0) {
                    throw unusual();
                }
            }
            if (count > 0) {
                read += count;
                total += count;
                check();
            }
            return count;
        }

        private void check() throws Refusal {
            if (total > limits.unpackedBytes()) {
                throw tooMany(limits);
            }
            requireRatio(read, packed, limits);
            if (read > declared) {
                throw new Refusal(
                        Reason.ZIP_BOMB,
                        "A part of this workbook is larger than the workbook says."
                                + " Copy the list alone into a new workbook and send that.");
            }
            if (read - lastOpening > LONGEST_TOKEN || prefixes > MOST_PREFIXES) {
                throw unusual();
            }
        }

        /// Whether `xmlns` ends here.
        private static boolean declares(byte[] bytes, int end) {
            return bytes[end - 2] == 'l' && bytes[end - 3] == 'm' && bytes[end - 4] == 'x';
        }

        private static Refusal unusual() {
            return new Refusal(
                    Reason.DAMAGED,
                    "A part of this workbook is not built as workbooks are. Save it once more and send it again.");
        }
    }
}
