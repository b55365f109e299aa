package org.opencmcc.delegations;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import org.opencmcc.fixture.TestServer;
import org.opencmcc.postgres.DatabaseSettings;

/// Whoever gets hold of a copy of the database reads nothing of what is sealed in it.
@Tag("store")
@OnACentre
final class CopyOfTheDatabaseTest {
    private static final String COLUMNS = """
            select format('select t::text from %I.%I t', n.nspname, c.relname)
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where n.nspname in ('access', 'centre', 'ledger')
               and c.relkind = 'r'
            """;

    @Test
    void neither_its_files_nor_any_column_hold_a_sealed_text_in_clear(TestServer server) throws Exception {
        var seed = new Random().nextLong();
        var mark = "q" + Long.toUnsignedString(seed, 36);
        var secret = List.of(
                "Person " + mark,
                "Seat " + mark,
                "Terms " + mark,
                "Reason " + mark,
                "Posture " + mark,
                "Note " + mark,
                "RETURN_OVERDUE",
                "UNDER_REVIEW",
                "CURTAILED");
        var plain = "Openly " + mark;
        try (var centre = TestCentre.on(server)) {
            fill(centre, mark, plain);
            var settings = administrator(server, centre);
            try (var connection = DriverManager.getConnection(
                            settings.ownUrl(), settings.administrator(), settings.password());
                    var statement = connection.createStatement()) {
                statement.execute("checkpoint");
                var dump = dump(connection);
                assertThat(dump).as("what is not sealed is found, seed " + seed).contains(plain);
                assertThat(secret).as("seed " + seed).noneMatch(dump::contains);
            }
            assertThat(holds(server.files(), plain))
                    .as("in the files, seed " + seed)
                    .isTrue();
            for (var text : secret) {
                assertThat(holds(server.files(), text))
                        .as(text + ", seed " + seed)
                        .isFalse();
            }
        }
    }

    private static void fill(TestCentre centre, String mark, String plain) {
        var un = centre.as("un-1");
        var own = "/api/v1/delegations/own";
        var seat =
                un.post(own + "/posts", """
                        {"title": "Seat %1$s", "function": "LEGAL", "terms": "Terms %1$s"}
                        """.formatted(mark)).json().path("id").asString();
        var sent = DelegationsOverHttpTest.deployed(un, seat, "Person " + mark);
        un.post("/api/v1/presence", """
                {"post": "%s", "state": "RETURN_OVERDUE", "note": "Note %s"}
                """.formatted(seat, mark));
        DelegationsOverHttpTest.step(un, sent, "CURTAILED");
        un.post(own + "/statuses", """
                {"participation": "UNDER_REVIEW", "reason": "LEAVING", "words": "Reason %s"}
                """.formatted(mark));
        var set = un.put(own, """
                {"version": 0, "participation": "ACTIVE", "publicAttribution": "OPEN", "publicPosture": "%s",
                 "workingPosture": "Posture %s"}
                """.formatted(plain, mark));
        assertThat(set.status()).as(set.toString()).isEqualTo(200);
        assertThat(un.get(own).text()).contains("Person " + mark, "RETURN_OVERDUE", "UNDER_REVIEW", "CURTAILED");
    }

    private static DatabaseSettings administrator(TestServer server, TestCentre centre) {
        var any = server.newDatabase();
        var name = centre.database().roles().getFirst().replaceAll("_owner$", "");
        return new DatabaseSettings(
                any.host(), any.port(), any.administrator(), any.password(), any.maintenance(), name);
    }

    /// Every row of every table, as the superuser reads it.
    private static String dump(java.sql.Connection connection) throws SQLException {
        var all = new StringBuilder();
        try (var tables = connection.createStatement();
                var names = tables.executeQuery(COLUMNS)) {
            while (names.next()) {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery(names.getString(1))) {
                    while (rows.next()) {
                        all.append(rows.getString(1)).append('\n');
                    }
                }
            }
        }
        return all.toString();
    }

    /// Whether any file of the server holds these bytes.
    private static boolean holds(Path folder, String text) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> !f.toString().contains("/software/"))
                    .anyMatch(f -> contains(f, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file that the server removed meanwhile holds nothing.
    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1).contains(text);
        } catch (IOException e) {
            return false;
        }
    }
}
