package org.opencmcc.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;

/// Reads a text that is UTF-8 but for a few bytes, and takes those as Windows-1252: that is what a
/// list becomes when somebody pastes into it from an old program. Nothing is replaced by U+FFFD.
final class MendingReader extends Reader {
    private final InputStream in;
    private final Utf8Steps steps = new Utf8Steps();
    private final byte[] chunk = new byte[1 << 13];
    private final char[] high = new char[256];
    private int at;
    private int end;
    private boolean finished;
    private final StringBuilder ready = new StringBuilder();
    private int taken;

    MendingReader(InputStream in) {
        this.in = in;
        var all = new byte[256];
        for (int i = 0; i < 256; i++) {
            all[i] = (byte) i;
        }
        new String(all, Charset.forName("windows-1252")).getChars(0, 256, high, 0);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (ready.length() - taken == 0) {
            if (finished) {
                return -1;
            }
            ready.setLength(0);
            taken = 0;
            more();
        }
        int count = Math.min(length, ready.length() - taken);
        ready.getChars(taken, taken + count, target, offset);
        taken += count;
        return count;
    }

    private void more() throws IOException {
        at = 0;
        end = in.read(chunk);
        if (end < 0) {
            finished = true;
            steps.finish();
            mend();
            return;
        }
        while (at < end) {
            boolean whole = steps.step(chunk[at++] & 0xFF);
            mend();
            if (whole) {
                ready.appendCodePoint(steps.point());
            }
        }
    }

    private void mend() {
        for (int i = 0; i < steps.broken(); i++) {
            ready.append(high[steps.brokenAt(i)]);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
