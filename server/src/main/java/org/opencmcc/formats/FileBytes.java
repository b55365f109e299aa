package org.opencmcc.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// The bytes of a received file, held in memory or lying on disk. They can be read more than once,
/// because a file is first looked at and then read; they must not change in between.
public sealed interface FileBytes {

    /// A file held in memory. The array is not copied: the caller gives it away.
    static FileBytes of(byte[] bytes) {
        return new Held(bytes);
    }

    /// A file that lies on disk under a name that the server chose itself.
    static FileBytes at(Path path) {
        return new Stored(path);
    }

    /// How many bytes there are.
    long size() throws IOException;

    /// A fresh stream from the first byte on.
    InputStream stream() throws IOException;

    /// A fresh channel for reading at any place.
    SeekableByteChannel channel() throws IOException;

    /// Bytes in memory.
    final class Held implements FileBytes {
        private final byte[] bytes;

        private Held(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream stream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public SeekableByteChannel channel() {
            return new SeekableInMemoryByteChannel(bytes);
        }
    }

    /// Bytes on disk.
    final class Stored implements FileBytes {
        private final Path path;

        private Stored(Path path) {
            this.path = path;
        }

        @Override
        public long size() throws IOException {
            return Files.size(path);
        }

        @Override
        public InputStream stream() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public SeekableByteChannel channel() throws IOException {
            return Files.newByteChannel(path);
        }
    }
}
