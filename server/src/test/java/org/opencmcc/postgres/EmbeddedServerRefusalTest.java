package org.opencmcc.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What cannot be started is refused in one line that says what is wrong, where, and what to do;
/// and the folder is free again for the next attempt.
@Tag("store")
class EmbeddedServerRefusalTest {

    private static final EmbeddedServer.Options DURABLE = EmbeddedServer.Options.durable()
            .withBinariesIn(Path.of("target", "postgres-binaries").toAbsolutePath());

    @TempDir
    Path folder;

    @Test
    void a_wished_port_that_is_taken_is_named() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThat(refusal(data(), DURABLE.withPort(taken.getLocalPort())))
                    .isEqualTo("PORT_TAKEN Another program has port " + taken.getLocalPort()
                            + " of this machine. End it, or choose another port for the database.");
        }
        assertThat(refusal(data(), DURABLE)).isEqualTo("none");
    }

    @Test
    void a_disk_with_too_little_room_is_refused_before_anything_is_made() throws Exception {
        assertThat(refusal(data(), DURABLE.withRoomMegabytes(1L << 40)))
                .startsWith("DISK_FULL The disk of " + real() + " has ")
                .endsWith(" MB free; the database needs 1099511627776 MB to begin with. Free some space, or choose"
                        + " another folder with --data DIR.");
        assertThat(data().resolve("postgres")).doesNotExist();
    }

    @Test
    void a_path_that_is_a_file_or_leads_through_one_is_not_usable() throws Exception {
        var file = Files.createFile(folder.resolve("file"));

        assertThat(refusal(file, DURABLE)).startsWith("FOLDER_NOT_USABLE Cannot write in the folder " + file);
        assertThat(refusal(file.resolve("data"), DURABLE)).startsWith("FOLDER_NOT_USABLE Cannot write in the folder ");
    }

    @Test
    void a_folder_of_a_file_system_without_writing_is_not_usable() {
        assertThat(refusal(Path.of("/proc/data"), DURABLE))
                .startsWith("FOLDER_NOT_USABLE Cannot write in the folder /proc/data")
                .endsWith("Give this user the right to write there, or choose another folder with --data DIR.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"da$ta", "da\"ta", "da`ta", "da\\ta", "da\nta"})
    void a_path_that_a_shell_would_misread_is_not_usable(String name) {
        assertThat(refusal(folder.resolve(name), DURABLE))
                .startsWith("FOLDER_NOT_USABLE The data folder's path must not contain");
    }

    @Test
    void any_other_path_is_usable() {
        assertThat(refusal(folder.resolve("it's بيانات; a&b|c #(x)* 'y"), DURABLE))
                .isEqualTo("none");
    }

    @Test
    void a_database_of_another_version_is_refused_with_both_versions() throws Exception {
        made();
        Files.writeString(cluster("PG_VERSION"), "17\n");

        assertThat(refusal(data(), DURABLE))
                .startsWith("OTHER_VERSION The database in " + real()
                        + " was made by PostgreSQL 17, this is PostgreSQL 18.");
    }

    @Test
    void a_folder_that_is_not_a_whole_database_is_damaged() throws Exception {
        Files.createDirectories(cluster("base"));
        Files.createDirectories(data().resolve("secrets"));
        Files.writeString(data().resolve("secrets/postgres-password"), "x");

        assertThat(refusal(data(), DURABLE))
                .startsWith("DAMAGED The folder " + real() + "/postgres is not a whole database");
    }

    @Test
    void a_database_whose_control_file_is_lost_or_broken_is_damaged() throws Exception {
        made();
        var control = Files.readAllBytes(cluster("global/pg_control"));
        Files.write(cluster("global/pg_control"), new byte[control.length]);
        assertThat(refusal(data(), DURABLE))
                .startsWith("DAMAGED The database in " + real() + " is damaged. Put a backup");

        Files.delete(cluster("global/pg_control"));
        assertThat(refusal(data(), DURABLE)).startsWith("DAMAGED The database in " + real() + " is damaged.");

        Files.write(cluster("global/pg_control"), control);
        assertThat(refusal(data(), DURABLE)).isEqualTo("none");
    }

    @Test
    void a_database_whose_write_ahead_log_is_lost_is_damaged() throws Exception {
        made();
        try (var segments = Files.newDirectoryStream(cluster("pg_wal"), "0*")) {
            for (var segment : segments) {
                Files.delete(segment);
            }
        }

        assertThat(refusal(data(), DURABLE))
                .startsWith("DAMAGED ")
                .contains("PostgreSQL says: could not locate a valid checkpoint record");
    }

    @Test
    void a_lost_or_wrong_password_is_refused_and_no_server_is_left_running() throws Exception {
        made();
        var password = data().resolve("secrets/postgres-password");
        var kept = Files.readString(password);
        Files.delete(password);
        assertThat(refusal(data(), DURABLE))
                .startsWith("PASSWORD_LOST The database in " + real() + " is there, its password is not: put " + real()
                        + "/secrets/postgres-password back from a backup");

        Files.writeString(password, "another");
        assertThat(refusal(data(), DURABLE))
                .startsWith("PASSWORD_LOST The database in " + real() + " does not take the password in ");
        assertThat(cluster("postmaster.pid")).doesNotExist();

        Files.writeString(password, kept);
        assertThat(refusal(data(), DURABLE)).isEqualTo("none");
    }

    @Test
    void a_database_made_for_tests_is_never_used_to_last_and_one_made_to_last_is_never_used_for_tests()
            throws Exception {
        var throwaway = EmbeddedServer.Options.throwaway()
                .withBinariesIn(Path.of("target", "postgres-binaries").toAbsolutePath());
        assertThat(refusal(folder.resolve("tests"), throwaway)).isEqualTo("none");
        assertThat(refusal(folder.resolve("tests"), throwaway)).isEqualTo("none");
        assertThat(refusal(folder.resolve("tests"), DURABLE)).startsWith("MADE_FOR_ANOTHER_PURPOSE ");

        made();
        assertThat(refusal(data(), throwaway)).startsWith("MADE_FOR_ANOTHER_PURPOSE ");
    }

    @Test
    void a_server_that_hangs_is_named_with_its_process() throws Exception {
        long pid;
        try (var centre = EmbeddedProcess.start(
                data(), Path.of("target", "postgres-binaries").toAbsolutePath())) {
            centre.readyPort();
            centre.kill();
            pid = Long.parseLong(Files.readAllLines(cluster("postmaster.pid")).getFirst());
        }
        signal("STOP", pid);
        try {
            assertThat(refusal(data(), DURABLE))
                    .startsWith("SERVER_DOES_NOT_ANSWER The PostgreSQL of " + real() + " (process " + pid
                            + ") runs but does not answer");
        } finally {
            signal("CONT", pid);
        }
        assertThat(refusal(data(), DURABLE)).isEqualTo("none");
    }

    private static void signal(String name, long pid) throws Exception {
        new ProcessBuilder("kill", "-" + name, "" + pid).inheritIO().start().waitFor();
    }

    private void made() {
        assertThat(refusal(data(), DURABLE)).isEqualTo("none");
    }

    /// `REASON message`, or `none` if it started; it is stopped again.
    private static String refusal(Path data, EmbeddedServer.Options options) {
        try (var server = EmbeddedServer.start(data, options, Entropy.ofSystem())) {
            assertThat(server.port()).isPositive();
            return "none";
        } catch (EmbeddedRefusal e) {
            assertThat(String.valueOf(e.getMessage()).lines()).hasSize(1);
            return e.reason() + " " + e.getMessage();
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path cluster(String name) {
        return data().resolve("postgres").resolve(name);
    }

    private String real() throws IOException {
        return folder.toRealPath().resolve("data").toString();
    }
}
