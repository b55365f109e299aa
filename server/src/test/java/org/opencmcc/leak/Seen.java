package org.opencmcc.leak;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An answer, whole: its status, its headers, and every byte of its body.
///
/// Left out are the date, and `Connection`, which says no more than how often this connection has been used.
record Seen(String text, String body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Seen of(HttpResponse<byte[]> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        headers.remove("connection");
        var body = new String(answer.body(), StandardCharsets.ISO_8859_1);
        return new Seen(answer.statusCode() + "\n" + headers + "\n" + body, body);
    }

    /// This answer and the one after it.
    Seen and(Seen next) {
        return new Seen(text + "\n" + next.text, body);
    }

    int status() {
        return Integer.parseInt(text.substring(0, 3));
    }

    JsonNode json() {
        try {
            return JSON.readTree(body.getBytes(StandardCharsets.ISO_8859_1));
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }

    /// The place where two answers part, with what stands around it.
    static String parting(Seen left, Seen right) {
        var at = 0;
        while (at < Math.min(left.text.length(), right.text.length())
                && left.text.charAt(at) == right.text.charAt(at)) {
            at++;
        }
        return "without: …" + around(left.text, at) + "…\n      with: …" + around(right.text, at) + "…";
    }

    private static String around(String text, int at) {
        var from = Math.max(0, at - 60);
        return text.substring(from, Math.min(text.length(), at + 140)).replace('\n', '|');
    }
}
