package org.opencmcc.signin;

import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Bytes as a value: a challenge, a key, a signature.
public final class Bytes {
    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Bytes of(byte[] bytes) {
        return new Bytes(bytes.clone());
    }

    static @Nullable Bytes ofNullable(byte @Nullable [] bytes) {
        return bytes == null ? null : of(bytes);
    }

    /// Of base64url. What is none is nothing that anybody signed, and is refused where all else is.
    public static Bytes ofText(String text) {
        try {
            return new Bytes(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException none) {
            return new Bytes(new byte[0]);
        }
    }

    /// In base64url.
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    byte[] array() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
