package org.opencmcc.signin;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// One-time codes of six digits that change every thirty seconds (RFC 6238, SHA-1, as every generator knows them).
final class OneTimeCode {
    static final int SECRET_BYTES = 20;

    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;

    /// A generator's clock may be a step off to either side.
    private static final int STEPS_OFF = 1;

    private OneTimeCode() {}

    static long stepAt(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    static String at(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var from = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash, from, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format("%0" + DIGITS + "d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA1", e);
        }
    }

    /// The step that the code belongs to, among the present one and those beside it; the latest where it fits several.
    static OptionalLong step(byte[] secret, String code, Instant at) {
        var typed = code.replace(" ", "").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var found = OptionalLong.empty();
        for (var off = -STEPS_OFF; off <= STEPS_OFF; off++) {
            var step = stepAt(at) + off;
            var right = at(secret, step).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            found = MessageDigest.isEqual(typed, right) ? OptionalLong.of(step) : found;
        }
        return found;
    }
}
