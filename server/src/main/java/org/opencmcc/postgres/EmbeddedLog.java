package org.opencmcc.postgres;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// PostgreSQL's messages. The server appends to one file for as long as it runs; when that has
/// grown past the limit, it is copied to `postgres.1.log` and emptied, so that two files of about
/// that size is all there ever is.
record EmbeddedLog(Path file, long limitBytes) {

    private static final long LIMIT_BYTES = 8L << 20;
    private static final int MAX_READ_BYTES = 64 << 10;

    static EmbeddedLog in(EmbeddedFolders folders) {
        return new EmbeddedLog(folders.log(), LIMIT_BYTES);
    }

    void keepWithinLimit() throws IOException {
        if (size() <= limitBytes) {
            return;
        }
        Files.copy(file, file.resolveSibling("postgres.1.log"), StandardCopyOption.REPLACE_EXISTING);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(0);
        }
    }

    long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /// What was written since the file had that size, at most the last 64 KB of it.
    String since(long start) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        try (var channel = Files.newByteChannel(file)) {
            channel.position(Math.max(start, channel.size() - MAX_READ_BYTES));
            var bytes = Channels.newInputStream(channel).readNBytes(MAX_READ_BYTES);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
