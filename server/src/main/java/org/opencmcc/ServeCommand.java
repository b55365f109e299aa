package org.opencmcc;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.opencmcc.access.Founding;
import org.opencmcc.postgres.Database;
import org.opencmcc.postgres.DatabaseFailure;
import org.opencmcc.postgres.EmbeddedRefusal;
import org.opencmcc.postgres.Entropy;
import org.opencmcc.postgres.UnprotectedTable;
import org.opencmcc.secrets.KeyRing;
import org.opencmcc.secrets.KeysMissing;
import org.opencmcc.signin.Doorstep;
import org.opencmcc.signin.FirstLink;
import org.opencmcc.signin.Passwords;
import org.opencmcc.snapshots.PublicationWorker;
import org.opencmcc.theatre.Theatre;
import org.springframework.boot.SpringApplication;

/// `serve`: starts a centre in earnest, at its own address and under TLS, without anything of a trial. With `--found`
/// it
/// prints the one link by which the first membership authority comes in.
final class ServeCommand {
    private static final String EARNEST = "EARNEST";

    private final Options options;

    ServeCommand(Options options) {
        this.options = options.allowing(
                "--address",
                "--data",
                "--theatre",
                "--listen",
                "--tls-certificate",
                "--tls-key",
                "--behind-proxy",
                "--found",
                "--account",
                "--name");
    }

    void run() {
        try {
            serve();
        } catch (EmbeddedRefusal | UnprotectedTable | KeysMissing refusal) {
            throw new CommandRefused(String.valueOf(refusal.getMessage()));
        }
    }

    private void serve() {
        var edge = edge();
        var data = Path.of(options.get("--data")).toAbsolutePath();
        if (TrialFounding.isTrial(data)) {
            throw new CommandRefused(data + " holds trial data; serve needs a directory of its own");
        }
        var theatre = Home.theatre(options.get("--theatre"));
        var place = DatabasePlace.open(data, Entropy.ofSystem());
        SpringApplication.getShutdownHandlers().add(place::close);
        var database = Database.prepared(place.settings());
        SpringApplication.getShutdownHandlers().add(database::close);
        standsInEarnest(database);
        var centre = Centre.start(
                new Centre.Parts(
                        database,
                        theatre,
                        data.resolve("spool"),
                        edge.port(),
                        Entropy.ofSystem(),
                        Passwords.strong(),
                        KeyRing.at(data, System.getenv()),
                        UnaryOperator.identity()),
                edge);
        if (options.has("--found")) {
            System.out.println("The first membership authority comes in by this link, once, within a day:");
            System.out.println(found(database, centre));
        }
        centre.context().getBean(PublicationWorker.class).start();
        System.out.println("ready " + address());
        System.out.flush();
    }

    private static void standsInEarnest(Database database) {
        try (var migrator = database.migrator()) {
            if (!new Founding(migrator).standsAs(EARNEST)) {
                throw new CommandRefused("the database holds trial data; serve needs one of its own");
            }
        } catch (java.sql.SQLException e) {
            throw new DatabaseFailure("could not close the migrator's connection", e);
        }
    }

    private String found(Database database, Centre centre) {
        var theatre = centre.context().getBean(Theatre.class);
        var account = options.find("--account").orElse("membership-1");
        if (!account.matches("[a-z][a-z0-9.-]{1,63}")) {
            throw new CommandRefused("an account has 2 to 64 small letters, digits, dots and dashes: " + account);
        }
        try (var migrator = database.migrator()) {
            var founding = new Founding(migrator);
            if (!founding.accounts().isEmpty()) {
                throw new CommandRefused("this centre is founded; whoever is in invites others");
            }
            var floors = new TreeSet<String>();
            theatre.sharing().defaults().values().forEach(line -> floors.addAll(line.compartments()));
            floors.forEach(f -> founding.floor(f, nameOf(theatre, f)));
            var name = options.find("--name").orElse("Membership authority");
            var secret = new FirstLink(migrator, Entropy.ofSystem())
                    .make(account, name, floors)
                    .orElseThrow(() -> new CommandRefused("this centre is founded; whoever is in invites others"));
            return centre.context().getBean(Doorstep.class).link(centre.port(), secret);
        } catch (java.sql.SQLException e) {
            throw new DatabaseFailure("could not close the migrator's connection", e);
        }
    }

    /// The theatre's own word for a floor.
    private static String nameOf(Theatre theatre, String floor) {
        return theatre.trial().compartments().stream()
                .filter(c -> c.id().equals(floor))
                .map(Theatre.TrialCompartment::name)
                .findFirst()
                .orElse(floor);
    }

    private URI address() {
        var text = options.get("--address");
        try {
            var address = new URI(text);
            var plain = address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && Stream.of("", "/").anyMatch(p -> p.equals(address.getRawPath()));
            if (!"https".equals(address.getScheme()) || address.getHost() == null || !plain) {
                throw new CommandRefused("--address is https and a name, like https://centre.example; not " + text);
            }
            if (address.getHost().matches("[0-9.]+|\\[.*")) {
                throw new CommandRefused("--address needs a name; passkeys refuse an address of numbers");
            }
            return address;
        } catch (URISyntaxException e) {
            throw new CommandRefused("--address is no address: " + text);
        }
    }

    private Edge edge() {
        var address = address();
        var tls = tls();
        var proxies = options.find("--behind-proxy")
                .map(list -> List.of(list.split(",")))
                .orElse(List.of());
        proxies.forEach(ServeCommand::mustBeNumbers);
        if (tls == null && proxies.isEmpty()) {
            throw new CommandRefused(
                    "serve speaks TLS: give --tls-certificate and --tls-key, or --behind-proxy with the"
                            + " addresses of a proxy on this machine that does");
        }
        var listen = options.find("--listen").orElse(tls == null ? "127.0.0.1:8080" : "0.0.0.0:8443");
        var colon = listen.lastIndexOf(':');
        if (colon < 1 || !listen.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new CommandRefused("--listen is an address and a port, like 0.0.0.0:8443; not " + listen);
        }
        var host = listen.substring(0, colon);
        if (tls == null && !isLoopback(host)) {
            throw new CommandRefused("without TLS it listens on this machine alone, not on " + host
                    + "; give --tls-certificate and --tls-key");
        }
        return new Edge(host, Integer.parseInt(listen.substring(colon + 1)), new Edge.Earnest(address, tls, proxies));
    }

    private Edge.@org.jspecify.annotations.Nullable Tls tls() {
        var certificate = options.find("--tls-certificate");
        var key = options.find("--tls-key");
        if (certificate.isEmpty() && key.isEmpty()) {
            return null;
        }
        return new Edge.Tls(readable(options.get("--tls-certificate")), readable(options.get("--tls-key")));
    }

    private static Path readable(String name) {
        var file = Path.of(name).toAbsolutePath();
        if (!Files.isReadable(file)) {
            throw new CommandRefused("cannot read " + file);
        }
        return file;
    }

    private static void mustBeNumbers(String proxy) {
        if (!proxy.matches("[0-9.]{7,15}|[0-9a-f:]{2,39}")) {
            throw new CommandRefused("--behind-proxy takes addresses of numbers, with commas between; not " + proxy);
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new CommandRefused("--listen names no address of this machine: " + host);
        }
    }
}
