package org.opencmcc.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who holds the number in a pid file that was left behind.
class EmbeddedPidFileTest {

    @TempDir
    Path folder;

    @Test
    void the_number_of_a_process_that_is_gone_belongs_to_nobody() throws Exception {
        var gone = new ProcessBuilder("true").start();
        gone.waitFor();

        assertThat(holderOf(gone.pid())).isEqualTo(EmbeddedPidFile.Holder.NOBODY);
    }

    @Test
    void the_number_of_another_program_belongs_to_a_stranger() throws Exception {
        assertThat(holderOf(ProcessHandle.current().pid())).isEqualTo(EmbeddedPidFile.Holder.A_STRANGER);
    }

    @Test
    void a_process_that_died_and_is_not_buried_yet_is_not_taken_for_a_server() throws Exception {
        var parent = new ProcessBuilder("sh", "-c", "sleep 0 & echo $!; exec sleep 60").start();
        try {
            var dead = Long.parseLong(parent.inputReader().readLine());
            Thread.sleep(200);
            assertThat(Files.readString(Path.of("/proc", "" + dead, "stat"))).contains(") Z ");

            assertThat(holderOf(dead)).isEqualTo(EmbeddedPidFile.Holder.A_STRANGER);
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void a_process_that_stands_in_the_database_is_its_server() throws Exception {
        var folders = folders();
        var server = new ProcessBuilder("sleep", "60")
                .directory(folders.cluster().toFile())
                .start();
        try {
            assertThat(holderOf(server.pid())).isEqualTo(EmbeddedPidFile.Holder.OUR_SERVER);
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void a_file_that_is_missing_or_torn_names_no_server() throws Exception {
        var folders = folders();
        assertThat(EmbeddedPidFile.read(folders)).isEmpty();
        for (var torn : new String[] {"", "77", "77\n/data\n1", "seven\n/data\n1\n5432\n", "77\n/data\n1\n\n"}) {
            Files.writeString(folders.pidFile(), torn);
            assertThat(EmbeddedPidFile.read(folders)).isEmpty();
        }
    }

    private EmbeddedPidFile.Holder holderOf(long pid) throws IOException {
        var folders = folders();
        Files.writeString(folders.pidFile(), pid + "\n" + folders.cluster() + "\n1\n5432\n\n127.0.0.1\n1 1\nready\n");
        return EmbeddedPidFile.read(folders).map(EmbeddedPidFile::holder).orElseThrow();
    }

    private EmbeddedFolders folders() throws IOException {
        var folders = EmbeddedFolders.prepare(folder.resolve("data"));
        Files.createDirectories(folders.cluster());
        return folders;
    }
}
