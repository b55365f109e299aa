package org.opencmcc.postgres;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/// Where identifiers and secrets come from. Tests that compare two worlds byte for byte bring their own.
public interface Entropy {
    byte[] bytes(int count);

    /// A version 4 UUID, which tells nothing about time or order.
    default UUID uuid() {
        var bytes = bytes(16);
        bytes[6] = (byte) ((bytes[6] & 0x0f) | 0x40);
        bytes[8] = (byte) ((bytes[8] & 0x3f) | 0x80);
        var buffer = java.nio.ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /// A secret of 256 bits as text for a cookie or a header.
    default String secret() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    /// The operating system's randomness.
    static Entropy ofSystem() {
        var random = new SecureRandom();
        return count -> {
            var bytes = new byte[count];
            random.nextBytes(bytes);
            return bytes;
        };
    }
}
