package org.opencmcc.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server as everybody gets it, from an empty folder to a clean stop.
@Tag("store")
class EmbeddedServerTest {

    private static final Path BINARIES = Path.of("target", "postgres-binaries");

    @TempDir
    Path folder;

    @Test
    void an_empty_folder_becomes_a_durable_database_that_only_this_machine_reaches_with_its_password()
            throws Exception {
        try (var server = start();
                var connection = connect(server)) {
            assertThat(settings(connection, "fsync", "full_page_writes", "synchronous_commit", "data_checksums"))
                    .isEqualTo("on on on on");
            assertThat(settings(connection, "listen_addresses", "unix_socket_directories", "jit", "max_connections"))
                    .isEqualTo("127.0.0.1  off 60");
            assertThat(settings(connection, "server_encoding", "password_encryption", "shared_buffers"))
                    .isEqualTo("UTF8 scram-sha-256 192MB");
            assertThat(server.password()).hasSize(43);
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("data/secrets/postgres-password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void what_was_saved_is_there_after_a_clean_stop_and_the_password_stays() throws Exception {
        String password;
        try (var server = start();
                var connection = connect(server)) {
            password = server.password();
            run(connection, "create table truck (number int)");
            run(connection, "insert into truck values (7)");
        }
        assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();

        try (var server = start();
                var connection = connect(server)) {
            assertThat(server.password()).isEqualTo(password);
            assertThat(server.wasAdopted()).isFalse();
            assertThat(one(connection, "select number from truck")).isEqualTo("7");
        }
    }

    @Test
    void the_values_of_a_failed_statement_do_not_reach_the_log() throws Exception {
        try (var server = start();
                var connection = connect(server)) {
            run(connection, "create table source (name text primary key)");
            run(connection, "insert into source values ('hidden-observer')");
            for (var failing : new String[] {
                "insert into source values ('hidden-observer')",
                "select 'hidden-observer'::date",
                "do $$ begin raise warning 'hidden-observer'; end $$"
            }) {
                assertThat(failureOf(connection, failing)).contains("hidden-observer");
            }
        }
        assertThat(folder.resolve("data/log/postgres.log")).content().doesNotContain("hidden-observer");
    }

    @Test
    void letters_of_every_script_are_known_and_the_extensions_that_we_use_are_there() throws Exception {
        try (var server = start();
                var connection = connect(server)) {
            for (var extension : new String[] {"pg_trgm", "btree_gin", "btree_gist", "unaccent", "citext"}) {
                run(connection, "create extension " + extension);
            }
            assertThat(one(
                            connection,
                            "select upper('żółć') || (lower('Ж') = 'ж') || (similarity('دقيق', 'دقيق') = 1)"))
                    .isEqualTo("ŻÓŁĆtruetrue");
        }
    }

    private static String failureOf(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            return String.valueOf(statement.getWarnings());
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private EmbeddedServer start() {
        return EmbeddedServer.start(
                folder.resolve("data"),
                EmbeddedServer.Options.durable().withBinariesIn(BINARIES.toAbsolutePath()),
                Entropy.ofSystem());
    }

    private static Connection connect(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("postgres"), server.user(), server.password());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static String settings(Connection connection, String... names) throws SQLException {
        var values = new StringBuilder();
        for (var name : names) {
            values.append(values.isEmpty() ? "" : " ").append(one(connection, "show " + name));
        }
        return values.toString();
    }
}
