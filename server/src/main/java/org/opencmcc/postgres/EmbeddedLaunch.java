package org.opencmcc.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Brings the server of one data directory to life: finds the one that runs, or starts it. Whoever
/// calls this holds the directory's `EmbeddedOwner`.
record EmbeddedLaunch(
        EmbeddedFolders folders,
        EmbeddedServer.Options options,
        EmbeddedBinaries binaries,
        EmbeddedAccount account,
        String password) {

    /// Replaying what was not yet in place after a kill can take minutes on a slow disk.
    private static final Duration START_LIMIT = Duration.ofMinutes(10);

    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int MAX_PORTS_TRIED = 5;
    private static final int MAX_PAUSES = 100;
    private static final int MAX_FAILED_PROBES = 2;
    private static final String STARTING_OR_STOPPING = "57P03";
    private static final String WRONG_PASSWORD = "28P01";

    /// A server that answered: where, its process, and whether it ran before we came.
    record Running(EmbeddedStore store, EmbeddedPidFile process, boolean adopted) {}

    Running findOrStart(int wishedPort) {
        return find().orElseGet(() -> start(wishedPort));
    }

    void stop() {
        var outcome = pgCtl(STOP_LIMIT, "stop", "--mode=fast");
        if (!outcome.ok() && Files.exists(folders.pidFile())) {
            throw new EmbeddedRefusal(
                    EmbeddedRefusal.Reason.SERVER_DOES_NOT_STOP,
                    "PostgreSQL in " + folders.data() + " did not stop: " + outcome.said()
                            + " The next start will go on with it.");
        }
    }

    private Optional<Running> find() {
        var file = EmbeddedPidFile.read(folders);
        return file.flatMap(found -> switch (found.holder()) {
            case OUR_SERVER -> adopt(found);
            case A_STRANGER -> {
                removePidFile();
                yield Optional.empty();
            }
            case NOBODY, UNKNOWN -> Optional.empty();
        });
    }

    /// Waits as long as the server says that it is starting or stopping; empty when it has gone in
    /// the meantime.
    private Optional<Running> adopt(EmbeddedPidFile found) {
        var store = store(found.port());
        int failures = 0;
        while (found.holder() == EmbeddedPidFile.Holder.OUR_SERVER) {
            try {
                mustBeOurs(store);
                return Optional.of(new Running(store, found, true));
            } catch (SQLException e) {
                if (WRONG_PASSWORD.equals(e.getSQLState())) {
                    throw passwordLost(e);
                }
                if (!STARTING_OR_STOPPING.equals(e.getSQLState()) && ++failures >= MAX_FAILED_PROBES) {
                    throw doesNotAnswer(" (process " + found.pid() + ")", e);
                }
                pause();
            }
        }
        return Optional.empty();
    }

    private Running start(int wishedPort) {
        int ports = 0;
        int pauses = 0;
        while (true) {
            int port = wishedPort == 0 ? freePort() : wishedPort;
            var failure = tryStart(port);
            if (failure.isEmpty()) {
                return confirmed(port);
            }
            if (EmbeddedDiagnosis.isStillRunning(failure.get()) && ++pauses < MAX_PAUSES) {
                pause();
                var other = find();
                if (other.isPresent()) {
                    return other.get();
                }
            } else if (EmbeddedDiagnosis.portIsTaken(failure.get())) {
                if (wishedPort != 0 || ++ports == MAX_PORTS_TRIED) {
                    throw portTaken(port);
                }
            } else {
                throw EmbeddedDiagnosis.of(folders, failure.get());
            }
        }
    }

    /// What PostgreSQL said if it did not start.
    private Optional<String> tryStart(int port) {
        try {
            new EmbeddedSettings(port, options).writeTo(folders.cluster());
            account.own(folders);
            var log = EmbeddedLog.in(folders);
            log.keepWithinLimit();
            var before = log.size();
            var outcome = pgCtl(START_LIMIT, "start", "--silent", "--log=" + folders.log());
            return outcome.ok() ? Optional.empty() : Optional.of(log.since(before) + "\n" + outcome.said());
        } catch (IOException e) {
            throw EmbeddedFolders.notUsable(folders.cluster(), e);
        }
    }

    private Running confirmed(int port) {
        var store = store(port);
        try {
            mustBeOurs(store);
        } catch (SQLException e) {
            stop();
            throw WRONG_PASSWORD.equals(e.getSQLState()) ? passwordLost(e) : doesNotAnswer("", e);
        }
        return EmbeddedPidFile.read(folders)
                .map(process -> new Running(store, process, false))
                .orElseThrow(() -> doesNotAnswer("", null));
    }

    private void mustBeOurs(EmbeddedStore store) throws SQLException {
        if (!store.dataDirectory().equals(folders.cluster())) {
            throw new SQLException("the server keeps its data elsewhere");
        }
    }

    private EmbeddedCommand.Outcome pgCtl(Duration limit, String verb, String... more) {
        var words = account.words(binaries.program("pg_ctl"), verb, "--pgdata=" + folders.cluster(), "--wait");
        words.add("--timeout=" + limit.toSeconds());
        words.addAll(List.of(more));
        return EmbeddedCommand.run(folders.data(), limit.plusSeconds(30), words);
    }

    private EmbeddedStore store(int port) {
        return new EmbeddedStore(EmbeddedServer.HOST, port, EmbeddedServer.USER, password);
    }

    private void removePidFile() {
        try {
            Files.deleteIfExists(folders.pidFile());
        } catch (IOException e) {
            throw EmbeddedFolders.notUsable(folders.pidFile(), e);
        }
    }

    private static EmbeddedRefusal portTaken(int port) {
        return new EmbeddedRefusal(
                EmbeddedRefusal.Reason.PORT_TAKEN,
                "Another program has port " + port + " of this machine. End it, or choose another port for the"
                        + " database.");
    }

    private EmbeddedRefusal passwordLost(SQLException e) {
        return new EmbeddedRefusal(
                EmbeddedRefusal.Reason.PASSWORD_LOST,
                "The database in " + folders.data() + " does not take the password in " + folders.password()
                        + ". Put that file back from a backup, or choose another folder with --data DIR.",
                e);
    }

    private EmbeddedRefusal doesNotAnswer(String which, @Nullable SQLException e) {
        var said = e == null ? "" : " (" + e.getMessage() + ")";
        return new EmbeddedRefusal(
                EmbeddedRefusal.Reason.SERVER_DOES_NOT_ANSWER,
                "The PostgreSQL of " + folders.data() + which + " runs but does not answer" + said
                        + ". End it and start again.",
                e);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral(EmbeddedServer.HOST))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new EmbeddedRefusal(
                    EmbeddedRefusal.Reason.PORT_TAKEN, "No port of " + EmbeddedServer.HOST + " is free.", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedRefusal(
                    EmbeddedRefusal.Reason.UNEXPLAINED, "The start of the database was interrupted.", e);
        }
    }
}
