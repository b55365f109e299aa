package org.opencmcc.postgres;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a caller presents to open a reader's transaction: the SHA-256 of a session's or token's secret.
///
/// The secret itself is known to its bearer alone; neither the database nor a log ever holds it.
public final class Credential {
    private final byte[] hash;
    private final @Nullable String purpose;
    private final @Nullable GlassPane pane;

    /// A way in that was just made: the secret for its bearer, once, and the id under which it is listed.
    public record Opened(String secret, Credential credential, java.util.UUID id) {}

    private Credential(byte[] hash, @Nullable String purpose, @Nullable GlassPane pane) {
        this.hash = hash;
        this.purpose = purpose;
        this.pane = pane;
    }

    /// A reading through broken glass, which the originator is told of.
    ///
    /// @param what the operation and its address, as the originator will read it
    record GlassPane(UUID glass, String what) {}

    /// The same, presented for one purpose: what a token's scopes must name.
    public Credential presentedFor(String scope) {
        return new Credential(hash, scope, pane);
    }

    /// The same, presented for one reading through broken glass.
    public Credential through(UUID glass, String what) {
        return new Credential(hash, purpose, new GlassPane(glass, what));
    }

    @Nullable
    String purpose() {
        return purpose;
    }

    @Nullable
    GlassPane pane() {
        return pane;
    }

    public static Credential ofSecret(String secret) {
        try {
            return new Credential(
                    MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)), null, null);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static Credential ofHash(byte[] hash) {
        return new Credential(hash.clone(), null, null);
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
