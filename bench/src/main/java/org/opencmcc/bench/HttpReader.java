package org.opencmcc.bench;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A caller over one kept-alive connection that accepts what browsers accept and does as little as it can, so that the
/// time measured is the centre's.
final class HttpReader implements Closeable {
    private final int port;
    private final String headers;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();

    HttpReader(int port, String token) {
        this.port = port;
        this.headers = " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Bearer " + token
                + "\r\nAccept-Encoding: gzip\r\n\r\n";
    }

    /// Asks, and takes the whole answer.
    ///
    /// @return the bytes of its body
    int get(String path) throws IOException {
        var connection = connected();
        connection.getOutputStream().write(("GET " + path + headers).getBytes(StandardCharsets.ISO_8859_1));
        var status = line();
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(path + " was answered with " + status);
        }
        var length = -1;
        var last = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var small = header.toLowerCase(Locale.ROOT);
            if (small.startsWith("content-length:")) {
                length = Integer.parseInt(small.substring(15).strip());
            }
            last |= small.equals("connection: close");
        }
        var bytes = length < 0 ? chunks() : skipped(length);
        if (last) {
            close();
        }
        return bytes;
    }

    private Socket connected() throws IOException {
        var known = socket;
        if (known != null) {
            return known;
        }
        var made = new Socket(InetAddress.getByName("localhost"), port);
        made.setTcpNoDelay(true);
        in = new BufferedInputStream(made.getInputStream(), 1 << 16);
        socket = made;
        return made;
    }

    private int chunks() throws IOException {
        var bytes = 0;
        while (true) {
            var size = Integer.parseInt(line(), 16);
            bytes += skipped(size);
            line();
            if (size == 0) {
                return bytes;
            }
        }
    }

    private int skipped(int bytes) throws IOException {
        in.skipNBytes(bytes);
        return bytes;
    }

    private String line() throws IOException {
        var text = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the centre hung up");
            }
            if (next != '\r') {
                text.append((char) next);
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        var open = socket;
        socket = null;
        if (open != null) {
            open.close();
        }
    }
}
