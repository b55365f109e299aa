package org.opencmcc.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The machine's worst: `kill -9` for the centre, for its database, for both, at any moment.
@Tag("store")
class EmbeddedServerKillTest {

    private static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();
    private static final int ROWS_BEFORE_THE_KILL = 200;

    @TempDir
    Path folder;

    @Test
    void a_database_whose_centre_was_killed_goes_on_and_the_next_centre_takes_it_over() throws Exception {
        var centre = EmbeddedProcess.start(data(), BINARIES);
        var port = centre.readyPort();
        try (var writer = new Writer(port, password())) {
            writer.waitForRows(ROWS_BEFORE_THE_KILL);
            centre.kill();
            writer.waitForRows(writer.saved() + ROWS_BEFORE_THE_KILL);

            try (var server = start()) {
                assertThat(server.wasAdopted()).isTrue();
                assertThat(server.port()).isEqualTo(port);
                writer.stop();
                assertThat(writer.missingIn(server)).isEmpty();
            }
        }
        assertThat(data().resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_killed_database_is_started_again_at_once_on_its_port_with_every_row_that_was_saved() throws Exception {
        try (var server = start();
                var writer = new Writer(server.port(), server.password())) {
            for (int kill = 0; kill < 3; kill++) {
                writer.waitForRows(writer.saved() + ROWS_BEFORE_THE_KILL);
                kill(List.of(postmaster()));
            }
            writer.waitForRows(writer.saved() + ROWS_BEFORE_THE_KILL);
            writer.stop();

            assertThat(writer.missingIn(server)).isEmpty();
            assertThat(writer.reconnects()).isPositive();
        }
    }

    @Test
    void when_centre_and_database_are_killed_together_the_next_start_has_every_row_that_was_saved() throws Exception {
        for (int round = 0; round < 3; round++) {
            var centre = EmbeddedProcess.start(data(), BINARIES);
            try (var writer = new Writer(centre.readyPort(), password())) {
                writer.waitForRows(ROWS_BEFORE_THE_KILL);
                var everything = Stream.concat(
                                Stream.of(postmaster()), postmaster().descendants())
                        .toList();
                centre.kill();
                kill(everything);
                writer.stop();

                try (var server = start()) {
                    assertThat(server.wasAdopted()).isFalse();
                    assertThat(writer.missingIn(server)).isEmpty();
                }
            }
        }
    }

    /// Each is a sign that a first start has come to a certain point: unpacking, making, made,
    /// ready.
    @ParameterizedTest
    @ValueSource(
            strings = {"binaries/.unpacking-*/lib", "data/postgres.new-*", "data/postgres.new-*/base/1", "data/postgres"
            })
    void a_first_start_that_is_killed_on_its_way_leaves_nothing_that_stops_the_next(String sign) throws Exception {
        var centre = EmbeddedProcess.start(data(), folder.resolve("binaries"));
        waitFor(sign);
        centre.kill();

        for (int start = 0; start < 2; start++) {
            try (var server = start(folder.resolve("binaries"));
                    var connection = connect(server.port(), server.password())) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
        assertThat(namesIn(data())).containsExactly("log", "owner.lock", "postgres", "secrets");
        assertThat(namesIn(folder.resolve("binaries"))).hasSize(1);
    }

    @Test
    void a_pid_file_whose_number_now_belongs_to_another_program_is_not_taken_for_a_server() throws Exception {
        start().close();
        var stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(data().resolve("postgres/postmaster.pid"), pidFile(stranger.pid(), 5432));

            try (var server = start()) {
                assertThat(server.wasAdopted()).isFalse();
                assertThat(stranger.isAlive()).isTrue();
            }
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_copy_of_a_running_data_folder_does_not_take_over_the_original() throws Exception {
        try (var original = EmbeddedProcess.start(data(), BINARIES)) {
            var port = original.readyPort();
            var copy = folder.resolve("copy");
            try (var all = Files.walk(data())) {
                for (var path : all.toList()) {
                    Files.copy(path, copy.resolve(data().relativize(path).toString()));
                }
            }

            try (var server = EmbeddedServer.start(copy, options(), Entropy.ofSystem())) {
                assertThat(server.wasAdopted()).isFalse();
                assertThat(server.port()).isNotEqualTo(port);
            }
            try (var connection = connect(port, password())) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
    }

    @Test
    void a_second_centre_on_the_same_folder_is_refused_by_name_and_the_first_goes_on() throws Exception {
        try (var first = EmbeddedProcess.start(data(), BINARIES)) {
            var port = first.readyPort();
            for (int attempt = 0; attempt < 2; attempt++) {
                try (var second = EmbeddedProcess.start(data(), BINARIES)) {
                    assertThat(second.says())
                            .isEqualTo("refused ANOTHER_PROCESS_OWNS_THE_FOLDER Another centre (process " + first.pid()
                                    + ") already runs on " + data().toRealPath()
                                    + ". Stop it first, or choose another folder with --data DIR.");
                }
            }
            try (var connection = connect(port, password())) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
    }

    @Test
    void a_second_start_within_one_process_is_refused_and_does_not_give_the_folder_away() throws Exception {
        try (var first = start()) {
            assertThat(refusalOfSecondStart()).contains("already runs on");
            try (var other = EmbeddedProcess.start(data(), BINARIES)) {
                assertThat(other.says()).startsWith("refused ANOTHER_PROCESS_OWNS_THE_FOLDER");
            }
            assertThat(first.port()).isPositive();
        }
    }

    private String refusalOfSecondStart() {
        try (var second = start(BINARIES)) {
            return "it started on port " + second.port();
        } catch (EmbeddedRefusal e) {
            return String.valueOf(e.getMessage());
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private static EmbeddedServer.Options options() {
        return EmbeddedServer.Options.durable().withBinariesIn(BINARIES);
    }

    private EmbeddedServer start() {
        return start(BINARIES);
    }

    private EmbeddedServer start(Path binaries) {
        return EmbeddedServer.start(
                data(), EmbeddedServer.Options.durable().withBinariesIn(binaries), Entropy.ofSystem());
    }

    private void waitFor(String sign) throws Exception {
        var matcher = folder.getFileSystem().getPathMatcher("glob:" + sign);
        for (int i = 0; i < 20_000; i++) {
            try (var walk = Files.walk(folder, 4)) {
                if (walk.anyMatch(path -> matcher.matches(folder.relativize(path)))) {
                    return;
                }
            } catch (UncheckedIOException e) {
                // A file went while we looked.
            }
            Thread.sleep(1);
        }
        throw new AssertionError("no " + sign);
    }

    private static List<String> namesIn(Path folder) throws Exception {
        try (var list = Files.list(folder)) {
            return list.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private String password() throws Exception {
        return Files.readString(data().resolve("secrets/postgres-password")).strip();
    }

    private ProcessHandle postmaster() throws Exception {
        var lines = Files.readAllLines(data().resolve("postgres/postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(lines.getFirst())).orElseThrow();
    }

    private static void kill(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
    }

    private String pidFile(long pid, int port) {
        return String.join(
                        "\n",
                        "" + pid,
                        data().resolve("postgres").toString(),
                        "1",
                        "" + port,
                        "",
                        "127.0.0.1",
                        "1 1",
                        "ready")
                + "\n";
    }

    private static Connection connect(int port, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
    }

    /// Saves one row after the other and counts those that the database said it has; connects anew
    /// when it is cut off.
    private static final class Writer implements AutoCloseable {

        private final int port;
        private final String password;
        private final AtomicInteger saved = new AtomicInteger();
        private final AtomicInteger reconnects = new AtomicInteger(-1);
        private final Thread thread;
        private volatile boolean stopped;

        Writer(int port, String password) {
            this.port = port;
            this.password = password;
            this.thread = Thread.ofPlatform().start(this::writeUntilStopped);
        }

        int saved() {
            return saved.get();
        }

        int reconnects() {
            return reconnects.get();
        }

        void waitForRows(int rows) throws InterruptedException {
            for (int i = 0; saved.get() < rows && i < 3_000; i++) {
                Thread.sleep(10);
            }
            assertThat(saved.get()).isGreaterThanOrEqualTo(rows);
        }

        void stop() {
            stopped = true;
            assertThat(thread.isAlive() && !joined()).isFalse();
        }

        private boolean joined() {
            try {
                return thread.join(Duration.ofSeconds(30));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        /// The numbers that were reported as saved and are not there.
        List<Integer> missingIn(EmbeddedServer server) throws SQLException {
            var missing = "select n from generate_series(1, ?) as n except select number from saved order by 1";
            try (var connection = connect(server.port(), server.password());
                    var statement = connection.prepareStatement(missing)) {
                statement.setInt(1, saved.get());
                var rows = statement.executeQuery();
                var numbers = Stream.<Integer>builder();
                while (rows.next()) {
                    numbers.add(rows.getInt(1));
                }
                return numbers.build().toList();
            }
        }

        private void writeUntilStopped() {
            while (!stopped) {
                try (var connection = connect(port, password);
                        var create = connection.createStatement();
                        var insert =
                                connection.prepareStatement("insert into saved values (?) on conflict do nothing")) {
                    reconnects.incrementAndGet();
                    create.execute("create table if not exists saved (number int primary key)");
                    while (!stopped) {
                        insert.setInt(1, saved.get() + 1);
                        insert.executeUpdate();
                        saved.incrementAndGet();
                    }
                } catch (SQLException e) {
                    LockSupport.parkNanos(10_000_000);
                }
            }
        }

        @Override
        public void close() {
            stop();
        }
    }
}
