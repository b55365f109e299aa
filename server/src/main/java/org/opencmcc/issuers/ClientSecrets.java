package org.opencmcc.issuers;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.opencmcc.postgres.Entropy;
import org.opencmcc.terms.DelegationId;

/// Seals the secrets by which the centre proves itself to issuers, under a key that lies outside the database. A copy of
/// the database alone opens none, and a sealed secret moved to another delegation's row opens nothing either.
public final class ClientSecrets {
    /// AES-256.
    public static final int KEY_BYTES = 32;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final Entropy entropy;

    public ClientSecrets(byte[] key, Entropy entropy) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("the key of the issuers' secrets has " + KEY_BYTES + " bytes");
        }
        this.key = new SecretKeySpec(key, "AES");
        this.entropy = entropy;
    }

    byte[] sealed(DelegationId owner, String secret) {
        var nonce = entropy.bytes(NONCE_BYTES);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, owner, nonce);
            var body = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
            var whole = Arrays.copyOf(nonce, NONCE_BYTES + body.length);
            System.arraycopy(body, 0, whole, NONCE_BYTES, body.length);
            return whole;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /// Nothing where it was not sealed with this key for this delegation.
    Optional<String> opened(DelegationId owner, byte[] sealed) {
        if (sealed.length <= NONCE_BYTES) {
            return Optional.empty();
        }
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, owner, Arrays.copyOf(sealed, NONCE_BYTES));
            var body = cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            return Optional.of(new String(body, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, DelegationId owner, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.value().toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
