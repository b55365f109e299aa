package org.opencmcc.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.opencmcc.BenchPeople;
import org.opencmcc.Centre;
import org.opencmcc.access.Founding;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.Database;
import org.opencmcc.postgres.DatabaseSettings;
import org.opencmcc.postgres.EmbeddedServer;
import org.opencmcc.postgres.Entropy;
import org.opencmcc.postgres.Gateway;
import org.opencmcc.postgres.Tx;
import org.opencmcc.secrets.KeyRing;
import org.opencmcc.signin.Passwords;

/// A centre with its trial people on an embedded database that keeps what was committed, as `up` starts one.
final class BenchCentre implements AutoCloseable {
    static final List<String> ACCOUNTS = List.of("host-1", "lead-1", "un-1", "ngo-1", "quiet-1");

    private final EmbeddedServer server;
    private final DatabaseSettings settings;
    private final Database database;
    private final Centre centre;

    private BenchCentre(EmbeddedServer server, DatabaseSettings settings, Database database, Centre centre) {
        this.server = server;
        this.settings = settings;
        this.database = database;
        this.centre = centre;
    }

    /// @param more parts that only the benchmark has
    static BenchCentre start(Bench.Run run, Class<?>... more) {
        var data = run.folder().resolve("data");
        create(data);
        var server = EmbeddedServer.start(
                data,
                EmbeddedServer.Options.durable().withBinariesIn(run.home().resolve(".cmcc/postgres")),
                Entropy.ofSystem());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        var settings = DatabaseSettings.of(
                "postgresql://" + server.user() + ":" + server.password() + "@" + server.host() + ":" + server.port()
                        + "/postgres",
                "bench");
        var database = Database.prepared(settings);
        var centre = Centre.start(
                new Centre.Parts(
                        database,
                        run.home().resolve("theatres").resolve("gaza"),
                        data.resolve("spool"),
                        0,
                        Entropy.ofSystem(),
                        Passwords.weak(),
                        KeyRing.at(data, Map.of()),
                        UnaryOperator.identity()),
                more);
        BenchPeople.found(centre, data);
        return new BenchCentre(server, settings, database, centre);
    }

    private static void create(Path data) {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T bean(Class<T> type) {
        return centre.context().getBean(type);
    }

    org.springframework.context.ApplicationContext context() {
        return centre.context();
    }

    int port() {
        return centre.port();
    }

    /// A new token of a trial account.
    String token(String account) {
        var secret = Entropy.ofSystem().secret();
        try (var migrator = database.migrator()) {
            new Founding(migrator)
                    .credential(
                            account,
                            Credential.ofSecret(secret),
                            Entropy.ofSystem().uuid(),
                            Duration.ofHours(12));
            return secret;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T in(Credential credential, Function<Tx, T> work) {
        return bean(Gateway.class).in(credential, work);
    }

    /// A connection that stands above the policies, for making data and for comparing with.
    Connection administrator() {
        try {
            return DriverManager.getConnection(settings.ownUrl(), settings.administrator(), settings.password());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// For founding more people.
    Connection migrator() {
        return database.migrator();
    }

    @Override
    public void close() {
        centre.close();
        database.close();
        server.close();
    }
}
