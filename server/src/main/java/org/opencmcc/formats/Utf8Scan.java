package org.opencmcc.formats;

import java.io.IOException;
import java.io.InputStream;

/// One pass over all bytes of a text file: is it UTF-8, how often not, and which bytes occur.
final class Utf8Scan {
    final long[] bytes = new long[256];
    /// How often each byte stands outside a valid sequence.
    final long[] invalidBytes = new long[256];
    long total;
    long letters;
    long invalid;
    int firstInvalidLine;
    /// Zeros at even and odd places of the first 4,096 bytes, which betray UTF-16.
    int evenZeros;

    int oddZeros;

    static Utf8Scan of(InputStream in) throws IOException {
        var scan = new Utf8Scan();
        var chunk = new byte[1 << 16];
        var decoder = new Utf8Steps();
        int line = 1;
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            for (int i = 0; i < read; i++) {
                int b = chunk[i] & 0xFF;
                scan.bytes[b]++;
                if (b == 0 && scan.total + i < 4096) {
                    scan.zeroAt(scan.total + i);
                }
                if (b == '\n') {
                    line++;
                }
                if (b >= 0x80 || !decoder.atStart()) {
                    scan.step(decoder, b, line);
                }
            }
            scan.total += read;
        }
        decoder.finish();
        scan.takeBroken(decoder, line);
        return scan;
    }

    private void step(Utf8Steps decoder, int b, int line) {
        if (decoder.step(b) && decoder.point() >= 0x80) {
            letters++;
        }
        takeBroken(decoder, line);
    }

    private void takeBroken(Utf8Steps decoder, int line) {
        for (int i = 0; i < decoder.broken(); i++) {
            invalid++;
            invalidBytes[decoder.brokenAt(i)]++;
            if (firstInvalidLine == 0) {
                firstInvalidLine = line;
            }
        }
    }

    private void zeroAt(long at) {
        if (at % 2 == 0) {
            evenZeros++;
        } else {
            oddZeros++;
        }
    }

    boolean isUtf8() {
        return invalid == 0;
    }

    /// Bytes that no text needs: zero and the controls but tab, line ends and form feed.
    long controls() {
        long sum = bytes[0x7F];
        for (int b = 0; b < 0x20; b++) {
            if (b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1A) {
                sum += bytes[b];
            }
        }
        return sum;
    }

    long highBytes() {
        long sum = 0;
        for (int b = 0x80; b < 0x100; b++) {
            sum += bytes[b];
        }
        return sum;
    }
}
