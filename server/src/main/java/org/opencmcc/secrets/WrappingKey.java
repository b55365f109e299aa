package org.opencmcc.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKey;

/// A key that lies outside the database and wraps the data keys in it.
///
/// @param id the beginning of a hash of the key, by which wrapped keys name it
record WrappingKey(String id, SecretKey key) {
    private static final int ID_BYTES = 8;

    static WrappingKey of(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update("opencmcc wrapping key".getBytes(StandardCharsets.UTF_8));
            return new WrappingKey(
                    HexFormat.of().formatHex(Arrays.copyOf(hash.digest(bytes), ID_BYTES)), Aes.key(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "wrapping key " + id;
    }
}
