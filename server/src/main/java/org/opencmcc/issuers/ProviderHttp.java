package org.opencmcc.issuers;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks an issuer's server: JSON alone, within limits of bytes and time, and never to where it points elsewhere.
///
/// What it answered reaches nobody but the check of an assertion; that it did not answer is said like everything else
/// that went wrong. So an address that a delegation names cannot be used to look around from this machine.
final class ProviderHttp implements AutoCloseable {
    static final int MOST_BYTES = 256 * 1024;
    private static final int OK = 200;
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final JsonMapper json = JsonMapper.builder().build();
    private final boolean loopbackTaken;

    ProviderHttp(boolean loopbackTaken) {
        this.loopbackTaken = loopbackTaken;
    }

    Optional<JsonNode> get(URI address) {
        return sent(HttpRequest.newBuilder(address).GET());
    }

    Optional<JsonNode> post(URI address, String form, Optional<String> authorization) {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        authorization.ifPresent(value -> request.header("Authorization", value));
        return sent(request);
    }

    private Optional<JsonNode> sent(HttpRequest.Builder request) {
        var asked =
                request.timeout(PATIENCE).header("Accept", "application/json").build();
        try {
            if (!mayGoTo(asked.uri())
                    || !turns.tryAcquire(PATIENCE.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
            try {
                var answer = client.send(asked, BodyHandlers.ofInputStream());
                try (var body = answer.body()) {
                    return answer.statusCode() == OK ? read(body) : Optional.empty();
                }
            } finally {
                turns.release();
            }
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<JsonNode> read(InputStream body) throws IOException {
        var bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readTree(bytes)).filter(JsonNode::isObject);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /// Not to this machine itself and not to addresses that are no server's.
    private boolean mayGoTo(URI address) throws IOException {
        for (var at : InetAddress.getAllByName(address.getHost())) {
            if (at.isAnyLocalAddress() || at.isLinkLocalAddress() || at.isMulticastAddress()) {
                return false;
            }
            if (at.isLoopbackAddress() && !loopbackTaken) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        client.close();
    }
}
