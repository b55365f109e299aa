package org.opencmcc.formats;

/// UTF-8 byte by byte after RFC 3629: no overlong forms, no surrogates, nothing past U+10FFFF. Bytes
/// that do not belong are handed out one by one, so that they can be counted or read otherwise.
final class Utf8Steps {
    private final int[] pending = new int[4];
    private int held;
    private int need;
    private int lowest;
    private int highest;
    private int point;
    private final int[] broken = new int[4];
    private int brokenCount;

    boolean atStart() {
        return held == 0;
    }

    /// Takes a byte; true when it completes a character of more than one byte, or is one of a single
    /// byte (then [#point] says which). Bytes that turned out not to belong are in [#broken].
    boolean step(int b) {
        brokenCount = 0;
        if (held > 0) {
            if (b >= lowest && b <= highest) {
                pending[held++] = b;
                point = (point << 6) | (b & 0x3F);
                lowest = 0x80;
                highest = 0xBF;
                if (--need > 0) {
                    return false;
                }
                held = 0;
                return true;
            }
            giveUp();
        }
        return start(b);
    }

    private boolean start(int b) {
        lowest = 0x80;
        highest = 0xBF;
        if (b < 0x80) {
            point = b;
            return true;
        } else if (b >= 0xC2 && b <= 0xDF) {
            begin(b, b & 0x1F, 1);
        } else if (b >= 0xE0 && b <= 0xEF) {
            lowest = b == 0xE0 ? 0xA0 : 0x80;
            highest = b == 0xED ? 0x9F : 0xBF;
            begin(b, b & 0x0F, 2);
        } else if (b >= 0xF0 && b <= 0xF4) {
            lowest = b == 0xF0 ? 0x90 : 0x80;
            highest = b == 0xF4 ? 0x8F : 0xBF;
            begin(b, b & 0x07, 3);
        } else {
            broken[brokenCount++] = b;
        }
        return false;
    }

    private void begin(int b, int bits, int more) {
        pending[0] = b;
        held = 1;
        need = more;
        point = bits;
    }

    /// Ends the text: what is held is broken.
    void finish() {
        brokenCount = 0;
        giveUp();
    }

    private void giveUp() {
        for (int i = 0; i < held; i++) {
            broken[brokenCount++] = pending[i];
        }
        held = 0;
    }

    int point() {
        return point;
    }

    int broken() {
        return brokenCount;
    }

    int brokenAt(int index) {
        return broken[index];
    }
}
