package org.opencmcc.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM as it is used here: a fresh nonce in front, the tag at the end, and what the bytes belong to as
/// associated
/// data. What is sealed is filled up to whole blocks first, so that its length does not tell one short word from
/// another.
final class Aes {
    static final int KEY_BYTES = 32;
    static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;
    private static final int BLOCK = 64;
    private static final byte END = (byte) 0x80;

    private Aes() {}

    static SecretKey key(byte[] bytes) {
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has " + KEY_BYTES + " bytes");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    static byte[] seal(SecretKey key, byte[] nonce, String belongsTo, byte[] plain) {
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, belongsTo).doFinal(filled(plain));
            var whole = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, whole, nonce.length, sealed.length);
            return whole;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES in GCM", e);
        }
    }

    static byte[] open(SecretKey key, String belongsTo, byte[] whole) {
        if (whole.length < NONCE_BYTES + TAG_BITS / 8 + BLOCK) {
            throw new SealBroken("sealed bytes are cut short");
        }
        var nonce = Arrays.copyOf(whole, NONCE_BYTES);
        try {
            return emptied(cipher(Cipher.DECRYPT_MODE, key, nonce, belongsTo)
                    .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES));
        } catch (AEADBadTagException e) {
            throw new SealBroken("sealed bytes are not those that were sealed here", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES in GCM", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String belongsTo)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(belongsTo.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] filled(byte[] plain) {
        var whole = Arrays.copyOf(plain, (plain.length / BLOCK + 1) * BLOCK);
        whole[plain.length] = END;
        return whole;
    }

    private static byte[] emptied(byte[] whole) {
        var end = whole.length - 1;
        while (whole[end] != END) {
            end--;
        }
        return Arrays.copyOf(whole, end);
    }
}
