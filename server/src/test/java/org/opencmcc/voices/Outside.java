package org.opencmcc.voices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.opencmcc.fixture.TestCentre;

/// Somebody outside, who comes by an address of their own: a plain connection, so that every byte of the answer is
/// seen.
record Outside(String url, String host) {
    static Outside at(TestCentre centre, String host) {
        return new Outside(centre.url(), host);
    }

    /// @param whole head and body
    record Answer(int status, String whole) {
        String head() {
            return whole.substring(0, whole.indexOf("\r\n\r\n"));
        }

        String body() {
            return whole.substring(whole.indexOf("\r\n\r\n") + 4);
        }

        String code() {
            return body().replaceFirst("(?s).*<p class=\"code\">([^<]*)</p>.*", "$1");
        }
    }

    Answer get(String path) {
        return send("GET", path, "", "");
    }

    Answer comment(String language, String words, boolean publish) {
        return post("/" + language + "/comment", "words=" + encoded(words) + (publish ? "&publish=yes" : ""));
    }

    Answer readAnswer(String code) {
        return post("/en/answer", "code=" + encoded(code));
    }

    Answer post(String path, String body) {
        return send("POST", path, "", body);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Answer send(String method, String path, String headers, String body) {
        var to = URI.create(url);
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        try (var socket = new Socket(to.getHost(), to.getPort())) {
            var head = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + bytes.length + "\r\n"
                    + headers + "\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            var whole = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(Integer.parseInt(whole.split(" ", 3)[1]), whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
