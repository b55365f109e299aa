package org.opencmcc.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The log's size is bounded while the server keeps the same file open.
class EmbeddedLogTest {

    @TempDir
    Path folder;

    @Test
    void a_log_at_its_limit_stays_and_one_byte_more_is_set_aside() throws Exception {
        var log = new EmbeddedLog(folder.resolve("postgres.log"), 10);
        log.keepWithinLimit();
        assertThat(log.size()).isZero();

        Files.writeString(log.file(), "0123456789");
        log.keepWithinLimit();
        assertThat(log.size()).isEqualTo(10);

        Files.writeString(log.file(), "0123456789x");
        log.keepWithinLimit();
        assertThat(log.size()).isZero();
        assertThat(folder.resolve("postgres.1.log")).hasContent("0123456789x");
    }

    @Test
    void who_appends_to_the_log_goes_on_at_its_new_beginning() throws Exception {
        var log = new EmbeddedLog(folder.resolve("postgres.log"), 10);
        try (var writer = Files.newBufferedWriter(log.file(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            writer.write("the first message\n");
            writer.flush();
            log.keepWithinLimit();
            writer.write("the second\n");
        }
        assertThat(log.file()).hasContent("the second\n");
    }

    @Test
    void what_was_written_since_a_moment_can_be_read() throws Exception {
        var log = new EmbeddedLog(folder.resolve("postgres.log"), 10);
        assertThat(log.since(0)).isEmpty();
        Files.writeString(log.file(), "before|after");

        assertThat(log.since(7)).isEqualTo("after");
    }
}
