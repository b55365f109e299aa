package org.opencmcc.postgres;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What a caller presents to open a reader's transaction: the SHA-256 of a session's or token's secret.
///
/// The secret itself is known to its bearer alone; neither the database nor a log ever holds it.
public final class Credential {
    private final byte[] hash;

    /// A way in that was just made: the secret for its bearer, once, and the id under which it is listed.
    public record Opened(String secret, Credential credential, java.util.UUID id) {}

    private Credential(byte[] hash) {
        this.hash = hash;
    }

    public static Credential ofSecret(String secret) {
        try {
            return new Credential(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static Credential ofHash(byte[] hash) {
        return new Credential(hash.clone());
    }

    public byte[] hash() {
        return hash.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Credential that && Arrays.equals(hash, that.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    @Override
    public String toString() {
        return "a credential";
    }
}
