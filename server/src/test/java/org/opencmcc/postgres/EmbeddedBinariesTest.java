package org.opencmcc.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// PostgreSQL's programs on the disk.
@Tag("store")
class EmbeddedBinariesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, false, postgres-linux-x86_64",
        "Linux, amd64, true, postgres-linux-x86_64-alpine_linux",
        "Linux, aarch64, false, postgres-linux-arm_64",
        "Mac OS X, aarch64, false, postgres-darwin-arm_64",
        "Mac OS X, x86_64, false, postgres-darwin-x86_64",
        "Windows 11, amd64, false, postgres-windows-x86_64",
        "Linux, riscv64, false, postgres-linux-riscv64",
    })
    void each_kind_of_machine_has_its_archive(String os, String hardware, boolean musl, String archive) {
        assertThat(EmbeddedBinaries.archiveFor(os, hardware, musl)).isEqualTo(archive);
    }

    @Test
    void starts_at_the_same_time_share_one_copy() throws Exception {
        Callable<EmbeddedBinaries> unpack = () -> EmbeddedBinaries.unpackedIn(folder);
        try (var threads = Executors.newFixedThreadPool(3)) {
            var all = threads.invokeAll(Stream.generate(() -> unpack).limit(3).toList());
            for (var one : all) {
                assertThat(one.get()).isEqualTo(unpack.call());
            }
        }
        try (var content = Files.list(folder)) {
            assertThat(content).hasSize(1);
        }
    }

    @Test
    void a_copy_that_lost_a_program_is_made_anew() throws Exception {
        var binaries = EmbeddedBinaries.unpackedIn(folder);
        Files.delete(Path.of(binaries.program("postgres")));

        assertThat(EmbeddedBinaries.unpackedIn(folder)).isEqualTo(binaries);
        assertThat(Path.of(binaries.program("postgres"))).isExecutable();
        assertThat(binaries.version()).startsWith("18.");
        assertThat(binaries.majorVersion()).isEqualTo("18");
    }
}
