package org.opencmcc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.opencmcc.access.Founding;
import org.opencmcc.postgres.Database;
import org.opencmcc.postgres.DatabaseFailure;
import org.opencmcc.postgres.EmbeddedRefusal;
import org.opencmcc.postgres.Entropy;
import org.opencmcc.postgres.UnprotectedTable;
import org.opencmcc.secrets.KeyRing;
import org.opencmcc.secrets.KeysMissing;
import org.opencmcc.signin.Passwords;
import org.opencmcc.snapshots.PublicationWorker;
import org.springframework.boot.SpringApplication;

/// `up`: starts a centre on trial data, says how to sign in, and runs until it is stopped.
final class UpCommand {
    private static final int USUAL_PORT = 8080;
    private static final int PORTS_TRIED = 20;

    private final Options options;

    UpCommand(Options options) {
        this.options = options.allowing("--port", "--data", "--theatre", "--empty", "--train");
    }

    void run() {
        try {
            if (options.has("--train")) {
                train();
            } else {
                serve();
            }
        } catch (EmbeddedRefusal | UnprotectedTable | KeysMissing refusal) {
            throw new CommandRefused(String.valueOf(refusal.getMessage()));
        }
    }

    private void serve() {
        var data = Path.of(options.get("--data")).toAbsolutePath();
        var port = port();
        var theatre = Home.theatre(options.find("--theatre").orElse("gaza"));
        var place = DatabasePlace.open(data, Entropy.ofSystem());
        SpringApplication.getShutdownHandlers().add(place::close);
        var database = Database.prepared(place.settings());
        SpringApplication.getShutdownHandlers().add(database::close);
        standsAsTrial(database);
        var centre = start(database, theatre, data, port);
        centre.context().getBean(PublicationWorker.class).start();
        announce(TrialFounding.in(centre.context(), data).found(), centre.port());
    }

    private static void standsAsTrial(Database database) {
        try (var migrator = database.migrator()) {
            if (!new Founding(migrator).standsAs("TRIAL")) {
                throw new CommandRefused(
                        "the database is a centre's in earnest; up makes trial data and keeps away from it");
            }
        } catch (java.sql.SQLException e) {
            throw new DatabaseFailure("could not close the migrator's connection", e);
        }
    }

    private static Centre start(Database database, Path theatre, Path data, int port) {
        return Centre.start(new Centre.Parts(
                database,
                theatre,
                data.resolve("spool"),
                port,
                Entropy.ofSystem(),
                Passwords.strong(),
                KeyRing.at(data, System.getenv()),
                UnaryOperator.identity()));
    }

    /// A short start on data of its own, for the cache of loaded classes; nothing of it stays.
    private void train() {
        var data = Training.folder();
        try (var place = DatabasePlace.throwaway(data, Entropy.ofSystem());
                var database = Database.prepared(place.settings());
                var centre = start(database, Home.theatre("gaza"), data, 0)) {
            TrialFounding.in(centre.context(), data).found();
            Training.walk(centre.port());
        } finally {
            Training.remove(data);
            Training.remove(KeyRing.besideOf(data));
        }
    }

    private static void announce(List<TrialFounding.Account> accounts, int port) {
        if (accounts.isEmpty()) {
            System.out.println("The accounts and passwords are those that were printed when this data was made.");
        } else {
            System.out.println(
                    "Trial data with invented delegations. Sign in with one of these; they are printed this once.");
            System.out.println();
            accounts.forEach(a -> System.out.printf("  %-10s %-22s %s%n", a.account(), a.password(), a.delegation()));
            System.out.println();
        }
        System.out.println("ready http://localhost:" + port);
        System.out.flush();
    }

    private int port() {
        var asked = options.find("--port");
        if (asked.isPresent()) {
            return Integer.parseInt(asked.get());
        }
        for (var port = USUAL_PORT; port < USUAL_PORT + PORTS_TRIED; port++) {
            if (isFree(port)) {
                return port;
            }
        }
        return 0;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static Duration tokenLasts() {
        return Duration.ofDays(30);
    }
}
