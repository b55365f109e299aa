package org.opencmcc.signin;

import java.util.Optional;

/// Secrets as generators of codes take them: capital letters and the digits 2 to 7 (RFC 4648), without padding.
final class Base32 {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String of(byte[] bytes) {
        var text = new StringBuilder();
        var held = 0;
        var bits = 0;
        for (var b : bytes) {
            held = (held << Byte.SIZE) | (b & 0xff);
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(LETTERS.charAt((held >> bits) & 31));
            }
        }
        return bits == 0
                ? text.toString()
                : text.append(LETTERS.charAt((held << (BITS - bits)) & 31)).toString();
    }

    /// Nothing where it is not such a text.
    static Optional<byte[]> bytes(String text) {
        var bytes = new byte[text.length() * BITS / Byte.SIZE];
        var held = 0;
        var bits = 0;
        var at = 0;
        for (var place = 0; place < text.length(); place++) {
            var value = LETTERS.indexOf(text.charAt(place));
            if (value < 0) {
                return Optional.empty();
            }
            held = (held << BITS) | value;
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes[at++] = (byte) (held >> bits);
            }
        }
        return Optional.of(bytes);
    }
}
