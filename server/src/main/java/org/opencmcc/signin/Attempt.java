package org.opencmcc.signin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Where an attempt to come in is counted: under its account and address together, under its account, and under its
/// address. Each is a slot of a table of fixed size, found by a hash, so that an account that does not exist is counted
/// like any other and nobody can make the table grow.
record Attempt(int together, int account, int address) {
    /// Slots of one kind; two names share one by chance of one in as many.
    private static final int SLOTS = 1 << 18;

    static Attempt toSignIn(String account, String address) {
        return new Attempt(slot(0, account + "\n" + address), slot(1, account), slot(2, address));
    }

    /// A proof asked of somebody who is in. Counted apart, so that a stolen session cannot keep its owner out.
    static Attempt toProve(String account, byte[] credential) {
        return toProve(account, java.util.HexFormat.of().formatHex(credential));
    }

    static Attempt toProve(String account, String credential) {
        return new Attempt(
                slot(0, "proof\n" + account + "\n" + credential), slot(1, "proof\n" + account), slot(2, credential));
    }

    private static int slot(int kind, String name) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return kind * SLOTS + Math.floorMod(ByteBuffer.wrap(hash).getInt(), SLOTS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
