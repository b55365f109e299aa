package org.opencmcc.voices;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import org.opencmcc.postgres.Entropy;

/// The code under which whoever left a comment reads its answer. Only its hash is kept.
record ReceiptCode(String text) {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;

    static ReceiptCode fresh(Entropy entropy) {
        var code = new StringBuilder(LENGTH + 4);
        for (var part : entropy.bytes(LENGTH)) {
            code.append(code.length() % 6 == 5 ? "-" : "").append(LETTERS.charAt(part & 31));
        }
        return new ReceiptCode(code.toString());
    }

    /// A code as somebody types it: in small letters, without dashes, with O for 0.
    static Optional<ReceiptCode> read(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return plain.length() == LENGTH && plain.chars().allMatch(c -> LETTERS.indexOf(c) >= 0)
                ? Optional.of(new ReceiptCode(plain.replaceAll("(.{5})(?=.)", "$1-")))
                : Optional.empty();
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
