package org.opencmcc;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `import`: sends a list to a running centre, waits until it has been read, and commits it if no
/// row was refused.
final class ImportCommand {
    private static final Set<String> UNDER_WAY = Set.of("RECEIVED", "READING", "COMMITTING");
    private static final int CONFLICT = 409;
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Options options;
    private final JsonMapper json = JsonMapper.builder().build();

    ImportCommand(Options options) {
        this.options = options.allowing(
                "--profile",
                "--url",
                "--token",
                "--commit",
                "--reading",
                "--coverage-from",
                "--coverage-to",
                "--confirm-withdrawn");
    }

    void run() {
        if (options.rest().size() != 1) {
            throw new CommandRefused("import takes one file");
        }
        var file = Path.of(options.rest().getFirst());
        if (!Files.isReadable(file)) {
            throw new CommandRefused("cannot read " + file);
        }
        try (var client = HttpClient.newHttpClient()) {
            var received = send(client, file);
            var read = waitFor(client, received);
            print(read);
            if (read.path("state").asString().equals("PREVIEW") && mayCommit(read)) {
                print(commit(client, read));
            }
        } catch (IOException e) {
            throw new CommandRefused("the centre at " + url() + " does not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode commit(HttpClient client, JsonNode read) throws IOException, InterruptedException {
        var wish = json.createObjectNode();
        options.find("--reading").ifPresent(reading -> wish.put("reading", reading.toUpperCase(Locale.ROOT)));
        options.find("--confirm-withdrawn").ifPresent(n -> wish.put("confirmWithdrawn", number(n)));
        var path = "/api/v1/imports/" + read.path("id").asString() + "/commit";
        var response = client.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(wish.toString()))
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() == CONFLICT) {
            throw new CommandRefused(asked(json.readTree(response.body())));
        }
        return answer(response);
    }

    /// What the centre asks before it enters the file, and how to answer it here.
    private static String asked(JsonNode refusal) {
        var words = refusal.path("detail").asString();
        return switch (refusal.path("code").asString()) {
            case "READING_NEEDED" -> words + " Run this again with --reading EDITION or --reading ADDITION.";
            case "WITHDRAWAL_NOT_CONFIRMED" -> words + " Run this again with --confirm-withdrawn and that number.";
            default -> words;
        };
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new CommandRefused("--confirm-withdrawn takes a number, not " + text);
        }
    }

    private boolean mayCommit(JsonNode read) {
        var always = options.find("--commit").orElse("if-clean").equals("always");
        if (!always && read.path("refused").asInt() > 0) {
            System.out.println(
                    "Rows were refused, so nothing was entered. Look at the import's page, or use --commit always.");
            return false;
        }
        return true;
    }

    private String url() {
        return options.find("--url").orElse("http://localhost:8080");
    }

    private JsonNode send(HttpClient client, Path file) throws IOException, InterruptedException {
        var name = file.getFileName() == null ? "list" : file.getFileName().toString();
        var query = "?fileName=" + URLEncoder.encode(name, StandardCharsets.UTF_8)
                + parameter("profile", "--profile")
                + parameter("coverageFrom", "--coverage-from")
                + parameter("coverageTo", "--coverage-to");
        return post(client, "/api/v1/imports" + query, BodyPublishers.ofFile(file));
    }

    private String parameter(String name, String option) {
        return options.find(option)
                .map(value -> "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
                .orElse("");
    }

    private JsonNode waitFor(HttpClient client, JsonNode received) throws IOException, InterruptedException {
        var now = received;
        while (UNDER_WAY.contains(now.path("state").asString())) {
            Thread.sleep(PAUSE);
            now = answer(client.send(
                    request("/api/v1/imports/" + received.path("id").asString())
                            .GET()
                            .build(),
                    BodyHandlers.ofString()));
        }
        return now;
    }

    private JsonNode post(HttpClient client, String path, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return answer(client.send(
                request(path)
                        .header("Content-Type", "application/octet-stream")
                        .POST(body)
                        .build(),
                BodyHandlers.ofString()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url() + path))
                .header("Authorization", "Bearer " + options.get("--token"));
    }

    private JsonNode answer(HttpResponse<String> response) {
        var body = json.readTree(response.body());
        if (response.statusCode() >= 400) {
            throw new CommandRefused(body.path("detail").asString(response.body()));
        }
        return body;
    }

    private static void print(JsonNode made) {
        System.out.printf(
                "%s: %s rows read = %s accepted + %s refused; %s flagged, %s added, %s corrected, %s withdrawn, %s unchanged%n",
                made.path("state").asString(),
                made.path("rowsRead"),
                made.path("accepted"),
                made.path("refused"),
                made.path("flagged"),
                made.path("added"),
                made.path("corrected"),
                made.path("withdrawn"),
                made.path("unchanged"));
        var reading = made.path("reading");
        if (reading.isObject()) {
            System.out.printf(
                    "%s of %s to %s%n",
                    reading.path("state").asString(),
                    reading.path("coverageFrom").asString(),
                    reading.path("coverageTo").asString());
        }
        var failure = made.path("failure");
        if (failure.isObject()) {
            System.out.println(failure.path("message").asString());
        }
    }
}
