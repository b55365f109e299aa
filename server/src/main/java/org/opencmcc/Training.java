package org.opencmcc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// Asks a freshly started centre a few questions, so that what answering needs is in the cache of loaded classes.
final class Training {
    private static final List<String> QUESTIONS = List.of("/", "/api/v1/theatre", "/api/v1/me", "/api/v1/openapi.json");

    private Training() {}

    static Path folder() {
        try {
            return Files.createTempDirectory("opencmcc-training-");
        } catch (IOException e) {
            throw new UncheckedIOException("no room for a training start", e);
        }
    }

    static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException("could not remove what the training left", e);
        }
    }

    static void walk(int port) {
        try (var client = HttpClient.newHttpClient()) {
            for (var question : QUESTIONS) {
                client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + question))
                                .build(),
                        BodyHandlers.discarding());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the centre did not answer while it was trained", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
