package org.opencmcc.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.opencmcc.fixture.Folders;
import org.opencmcc.fixture.TestCentre;
import org.opencmcc.imports.Clerk;

/// A server that somebody else runs, reached through its address alone, with an administrator who is no superuser.
@Tag("store")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExternalServerTest {
    private static final String PASSWORD = "p@ss:wörd/+ 1";

    @TempDir
    static Path folder;

    private EmbeddedServer server;

    @BeforeAll
    void startASecondServer() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        server = EmbeddedServer.start(
                folder.resolve("data"),
                EmbeddedServer.Options.throwaway().withBinariesIn(Folders.root().resolve(".cmcc/postgres")),
                Entropy.ofSystem());
        try (var superuser = DriverManager.getConnection(server.jdbcUrl("postgres"), server.user(), server.password());
                var run = superuser.createStatement()) {
            run.execute("create role keeper login createdb createrole password '" + PASSWORD + "'");
        }
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private DatabaseSettings settings(String name) {
        return DatabaseSettings.of(
                "postgresql://keeper:"
                        + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8).replace("+", "%20") + "@" + server.host()
                        + ":" + server.port() + "/postgres",
                name);
    }

    private static String trucks(TestCentre centre) {
        var counts = centre.as("host-1")
                .get("/api/v1/flow/daily-counts?source=cogat&definition=trucks")
                .json();
        return counts.path("items").path(0).path("trucks").asString("nothing");
    }

    private static void enter(TestCentre centre, int trucks) {
        Clerk.of(centre, "un-1")
                .enters(
                        "Date,Route,Classification,Donor,Aid (tons)\n"
                                + "1 May 2024,Land Crossings,Food,Hazel,20\n".repeat(trucks),
                        Clerk.Sent.as("cogat-portal"));
    }

    @Test
    void two_centres_on_one_server_are_founded_import_and_count_each_for_itself() {
        try (var first = TestCentre.on(settings("north"));
                var second = TestCentre.on(settings("south"))) {
            enter(first, 3);
            assertThat(trucks(first)).isEqualTo("3");
            assertThat(trucks(second)).isEqualTo("nothing");
            enter(second, 5);
            assertThat(trucks(first)).isEqualTo("3");
            assertThat(trucks(second)).isEqualTo("5");

            assertThatThrownBy(() -> second.bean(Gateway.class).in(first.credential("un-1"), tx -> tx))
                    .as("a token of one centre opens nothing in the other")
                    .isInstanceOf(SignedOut.class);
        }
    }

    @Test
    void the_roles_of_one_centre_cannot_even_connect_to_the_other() {
        Database.prepared(settings("east")).close();
        Database.prepared(settings("west")).close();
        var west = settings("west");

        assertThatThrownBy(() -> DriverManager.getConnection(
                                settings("east").ownUrl(), west.application(), west.passwordOf(west.application()))
                        .close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void preparing_again_changes_nothing() {
        var settings = settings("twice");
        try (var first = Database.prepared(settings);
                var again = Database.prepared(settings)) {
            assertThat(again.roles()).isEqualTo(first.roles());
        }
    }

    @Test
    void an_address_that_lacks_something_is_refused_in_words() {
        for (var wrong : new String[] {
            "postgres://a:b@host/postgres",
            "postgresql://a@host/postgres",
            "postgresql:///postgres",
            "jdbc:postgresql://x/y"
        }) {
            assertThatThrownBy(() -> DatabaseSettings.of(wrong, "centre"))
                    .hasMessage("the database is given as postgresql://administrator:password@host:port/postgres");
        }
        assertThatThrownBy(() -> DatabaseSettings.of("postgresql://a:b@host/postgres", "Centre-1"))
                .hasMessageContaining("small letters");
        assertThat(DatabaseSettings.of("postgresql://a:b@host", "centre"))
                .extracting(DatabaseSettings::port, DatabaseSettings::maintenance)
                .containsExactly(5432, "postgres");
        assertThat(settings("centre").password()).isEqualTo(PASSWORD);
    }
}
