package org.opencmcc.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencmcc.access.Founding;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.Database;
import org.opencmcc.postgres.DatabaseSettings;
import org.opencmcc.postgres.Entropy;
import org.opencmcc.postgres.Gateway;
import org.opencmcc.postgres.Tx;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `kill -9` for a whole centre, half-way through reading a large list and half-way through committing it.
@Tag("store")
final class KilledCentreTest {
    private static final int ROWS = 100_000;
    private static final long SEED = 9;
    private static final String ENTERED = """
            select (select count(*) from centre.list) as lists,
                   (select count(*) from centre.edition) as editions,
                   (select count(*) from centre.list_row) as list_rows,
                   (select coalesce(sum(trucks), 0) from centre.daily_count where definition = 'entries') as entries,
                   (select count(*) from centre.import_chunk) as staged
            """;

    @TempDir
    Path folder;

    private final String secret = Entropy.ofSystem().secret();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void nothing_is_half_imported_and_the_same_file_can_be_imported_again() throws Exception {
        System.out.println("a list from seed " + SEED);
        var file = ListShapes.cogat(new Random(SEED), ROWS);

        var first = KilledCentre.start(folder.resolve("data"), folder.resolve("first.log"));
        var url = first.url();
        try (var database = Database.prepared(settings())) {
            letIn(database);
            var cut = send(url, "POST", "/api/v1/imports?profile=cogat-portal", file);
            var reading = "/api/v1/imports/" + cut.path("id").asString();
            until(() -> rowsRead(url, reading) > 0);
            first.kill();
            assertThat(state(database, cut)).as("killed while it read").isEqualTo("READING");
            assertThat(entered(database)).isEqualTo("0 lists, 0 editions, 0 rows, 0 counted, 0 staged");

            var made = killedWhileCommitting(database, file);
            assertThat(entered(database)).startsWith("0 lists, 0 editions, 0 rows, 0 counted,");

            try (var third = KilledCentre.start(folder.resolve("data"), folder.resolve("third.log"))) {
                var committed = send(third.url(), "POST", "/api/v1/imports/" + made + "/commit", new byte[0]);
                assertThat(committed.path("state").asString())
                        .as(committed.toString())
                        .isEqualTo("COMMITTED");
                assertThat(committed.path("added").asInt()).isEqualTo(ROWS);
                assertThat(entered(database))
                        .startsWith("1 lists, 1 editions, %d rows, %d counted,".formatted(ROWS, ROWS));
            }
        }
    }

    /// Imports the file that could not be read to its end again, and kills the centre while it enters the rows.
    private String killedWhileCommitting(Database database, byte[] file) throws Exception {
        var second = KilledCentre.start(folder.resolve("data"), folder.resolve("second.log"));
        var url = second.url();
        var made = send(url, "POST", "/api/v1/imports?profile=cogat-portal", file);
        until(() -> state(database, made).equals("PREVIEW"));
        var id = made.path("id").asString();
        var answer = CompletableFuture.supplyAsync(
                () -> send(url, "POST", "/api/v1/imports/" + id + "/commit", new byte[0]));
        until(() -> state(database, made).equals("COMMITTING"));
        Thread.sleep(Duration.ofMillis(100));
        second.kill();
        assertThat(answer).failsWithin(Duration.ofSeconds(10));
        assertThat(state(database, made)).as("killed while it committed").isEqualTo("COMMITTING");
        return id;
    }

    private DatabaseSettings settings() throws IOException {
        return DatabaseSettings.of(
                Files.readString(folder.resolve("data/secrets/database-address"))
                        .strip(),
                "opencmcc");
    }

    private void letIn(Database database) throws Exception {
        try (var migrator = database.migrator()) {
            new Founding(migrator)
                    .credential(
                            "un-1",
                            Credential.ofSecret(secret),
                            Entropy.ofSystem().uuid(),
                            Duration.ofHours(1));
        }
    }

    private <T> T in(Database database, Function<Tx, T> work) {
        return new Gateway(database.application(), Entropy.ofSystem(), UnaryOperator.identity())
                .in(Credential.ofSecret(secret), work);
    }

    private String entered(Database database) {
        return in(
                database,
                tx -> tx.sql()
                        .sql(ENTERED)
                        .query((row, n) -> "%d lists, %d editions, %d rows, %d counted, %d staged"
                                .formatted(
                                        row.getInt("lists"),
                                        row.getInt("editions"),
                                        row.getInt("list_rows"),
                                        row.getInt("entries"),
                                        row.getInt("staged")))
                        .single());
    }

    private String state(Database database, JsonNode made) {
        return in(
                database,
                tx -> tx.sql()
                        .sql("select state from centre.import where import_id = :id")
                        .param("id", UUID.fromString(made.path("id").asString()))
                        .query(String.class)
                        .single());
    }

    private int rowsRead(String url, String path) {
        return send(url, "GET", path, new byte[0]).path("rowsRead").asInt();
    }

    private JsonNode send(String url, String method, String path, byte[] body) {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(url + path))
                            .header("Authorization", "Bearer " + secret)
                            .header("Content-Type", "application/octet-stream")
                            .method(method, BodyPublishers.ofByteArray(body))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
            return JsonMapper.builder().build().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void until(BooleanSupplier reached) throws InterruptedException {
        for (var turn = 0; turn < 6_000; turn++) {
            if (reached.getAsBoolean()) {
                return;
            }
            Thread.sleep(Duration.ofMillis(10));
        }
        throw new AssertionError("waited for a minute");
    }
}
