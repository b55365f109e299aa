package org.opencmcc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.opencmcc.access.Passwords;
import org.opencmcc.postgres.Database;
import org.opencmcc.postgres.EmbeddedRefusal;
import org.opencmcc.postgres.Entropy;
import org.opencmcc.postgres.UnprotectedTable;
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
        var training = options.has("--train");
        var data = training ? temporary() : Path.of(options.get("--data")).toAbsolutePath();
        var port = training ? 0 : port();
        var theatre = Home.theatre(options.find("--theatre").orElse("gaza"));
        var entropy = Entropy.ofSystem();
        try {
            var place = DatabasePlace.open(data, entropy);
            SpringApplication.getShutdownHandlers().add(place::close);
            var database = Database.prepared(place.settings());
            SpringApplication.getShutdownHandlers().add(database::close);
            var centre = Centre.start(new Centre.Parts(
                    database,
                    theatre,
                    data.resolve("spool"),
                    port,
                    entropy,
                    Passwords.strong(),
                    UnaryOperator.identity()));
            var accounts = TrialFounding.in(centre.context(), data).found();
            announce(accounts, centre.port());
            if (training) {
                Training.walk(centre.port());
                System.exit(SpringApplication.exit(centre.context()));
            }
        } catch (EmbeddedRefusal | UnprotectedTable refusal) {
            throw new CommandRefused(String.valueOf(refusal.getMessage()));
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

    private static Path temporary() {
        try {
            return Files.createTempDirectory("opencmcc-training-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Duration tokenLasts() {
        return Duration.ofDays(30);
    }
}
