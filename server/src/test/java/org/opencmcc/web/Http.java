package org.opencmcc.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.opencmcc.fixture.Api;
import org.opencmcc.fixture.TestCentre;

/// Requests of any method with any headers, as callers send them who do not keep to the rules.
final class Http {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final List<String> headers;

    private Http(String url, List<String> headers) {
        this.url = url;
        this.headers = List.copyOf(headers);
    }

    /// Somebody who has not signed in.
    static Http nobody(TestCentre centre) {
        return new Http(centre.url(), List.of());
    }

    /// A program of this person.
    static Http program(TestCentre centre, String account) {
        return nobody(centre).with("Authorization", "Bearer " + centre.token(account));
    }

    Http with(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(name);
        more.add(value);
        return new Http(url, more);
    }

    Api.Answer get(String path) {
        return send("GET", path, "");
    }

    Api.Answer json(String method, String path, String body) {
        return with("Content-Type", "application/json").send(method, path, body);
    }

    Api.Answer send(String method, String path, String body) {
        return send(method, path, body.getBytes(StandardCharsets.UTF_8));
    }

    Api.Answer send(String method, String path, byte[] body) {
        return send(method, path, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    }

    /// Sends a body without saying beforehand how long it is.
    Api.Answer stream(String method, String path, byte[] body) {
        return send(method, path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    }

    private Api.Answer send(String method, String path, HttpRequest.BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(url + path)).method(method, body);
        for (var at = 0; at < headers.size(); at += 2) {
            request.header(headers.get(at), headers.get(at + 1));
        }
        try {
            return new Api.Answer(client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String header(Api.Answer answer, String name) {
        return String.join(", ", answer.response().headers().allValues(name));
    }
}
