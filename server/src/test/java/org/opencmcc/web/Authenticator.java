package org.opencmcc.web;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/// An authenticator in software with one passkey, which signs whatever it is told to.
final class Authenticator {
    static final int PRESENT_AND_VERIFIED = 0x05;

    private static final int HOLDS_KEY = 0x40;

    private final byte[] id;
    private final KeyPair keys;
    private String host = "localhost";
    private int flags = PRESENT_AND_VERIFIED;
    private int count;

    Authenticator(String name) throws GeneralSecurityException {
        id = Arrays.copyOf(name.getBytes(StandardCharsets.UTF_8), 24);
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        keys = generator.generateKeyPair();
    }

    Authenticator of(String otherHost) {
        host = otherHost;
        return this;
    }

    Authenticator saying(int otherFlags) {
        flags = otherFlags;
        return this;
    }

    Authenticator counting(int from) {
        count = from;
        return this;
    }

    /// A new passkey's words, as the browser sends them.
    String made(String name, String challenge, String origin) throws GeneralSecurityException {
        var data = new ByteArrayOutputStream();
        data.writeBytes(data(flags | HOLDS_KEY));
        data.writeBytes(new byte[16]);
        data.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
        data.writeBytes(id);
        data.writeBytes(coseKey());
        var object = new ByteArrayOutputStream();
        object.writeBytes(new byte[] {(byte) 0xa3});
        object.writeBytes(text("fmt"));
        object.writeBytes(text("none"));
        object.writeBytes(text("attStmt"));
        object.writeBytes(new byte[] {(byte) 0xa0});
        object.writeBytes(text("authData"));
        object.writeBytes(bytes(data.toByteArray()));
        return """
                {"name": "%s", "clientDataJson": "%s", "attestationObject": "%s"}
                """.formatted(
                        name, encoded(client("webauthn.create", challenge, origin)), encoded(object.toByteArray()));
    }

    /// An assertion's words.
    String signed(String challenge, String origin) throws GeneralSecurityException {
        count++;
        var client = client("webauthn.get", challenge, origin);
        var data = data(flags);
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(data);
        signature.update(sha(client));
        return """
                {"id": "%s", "clientDataJson": "%s", "authenticatorData": "%s", "signature": "%s"}
                """.formatted(encoded(id), encoded(client), encoded(data), encoded(signature.sign()));
    }

    private static byte[] client(String type, String challenge, String origin) {
        return ("{\"type\":\"" + type + "\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin
                        + "\",\"crossOrigin\":false}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] data(int saying) throws GeneralSecurityException {
        return ByteBuffer.allocate(37)
                .put(sha(host.getBytes(StandardCharsets.UTF_8)))
                .put((byte) saying)
                .putInt(count)
                .array();
    }

    private byte[] coseKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var key = new ByteArrayOutputStream();
        key.writeBytes(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21});
        key.writeBytes(bytes(coordinate(point.getAffineX())));
        key.writeBytes(new byte[] {0x22});
        key.writeBytes(bytes(coordinate(point.getAffineY())));
        return key.toByteArray();
    }

    private static byte[] coordinate(BigInteger number) {
        var bytes = number.toByteArray();
        var fixed = new byte[32];
        for (var at = 1; at <= Math.min(32, bytes.length); at++) {
            fixed[32 - at] = bytes[bytes.length - at];
        }
        return fixed;
    }

    private static byte[] text(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + bytes.length)
                .put((byte) (0x60 | bytes.length))
                .put(bytes)
                .array();
    }

    private static byte[] bytes(byte[] bytes) {
        return ByteBuffer.allocate(3 + bytes.length)
                .put((byte) 0x59)
                .putShort((short) bytes.length)
                .put(bytes)
                .array();
    }

    private static byte[] sha(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
