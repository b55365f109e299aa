package org.opencmcc.imports.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.opencmcc.formats.Limits;
import org.opencmcc.imports.Import;
import org.opencmcc.web.ApiRefusal;

/// Lays a body down under a name that the server chose, up to the limit, and takes its hash on the way.
final class Spool {
    private static final int LONGEST_NAME = 200;

    private Spool() {}

    static Import.FileFacts receive(InputStream body, Path to, @Nullable String name, Limits limits)
            throws IOException {
        var digest = sha256();
        try (var out = Files.newOutputStream(to);
                var in = new DigestInputStream(body, digest)) {
            var buffer = new byte[1 << 16];
            var total = 0L;
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                total += read;
                if (total > limits.bytes()) {
                    throw ApiRefusal.tooLarge(
                            "TOO_MANY_BYTES",
                            "A file may have " + (limits.bytes() >> 20) + " MiB. Nothing of it was kept.");
                }
                out.write(buffer, 0, read);
            }
            return new Import.FileFacts(shownName(name), total, HexFormat.of().formatHex(digest.digest()));
        }
    }

    /// The name is for people to know the file again. Control and direction characters are left out of it.
    private static String shownName(@Nullable String name) {
        var shown =
                name == null ? "" : name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        return shown.isEmpty() ? "unnamed" : shown.substring(0, Math.min(shown.length(), LONGEST_NAME));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }
}
