package org.opencmcc.issuers;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// One attempt to sign in at an issuer. Everything of it follows from the secret that the browser keeps in its cookie,
/// of which the database holds only the hash of the state: whoever lacks the cookie can complete nothing.
record Attempt(String secret) {
    /// What comes back in the address, so that the answer belongs to this browser's question.
    String state() {
        return derived("state");
    }

    /// What the issuer repeats in its assertion, so that the assertion belongs to this attempt.
    String nonce() {
        return derived("nonce");
    }

    /// What proves at the issuer that the code is redeemed by who asked for it (PKCE).
    String verifier() {
        return derived("verifier");
    }

    String challenge() {
        return text(sha256(verifier()));
    }

    /// What the database keeps.
    byte[] stateHash() {
        return sha256(state());
    }

    private String derived(String use) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return text(mac.doFinal(use.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static byte[] sha256(String of) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
