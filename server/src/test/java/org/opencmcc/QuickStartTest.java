package org.opencmcc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencmcc.fixture.Folders;

/// The cache of loaded classes, which a JVM drops without a word where it does not fit.
@Tag("http")
final class QuickStartTest {
    @Test
    void a_start_after_the_training_takes_its_classes_from_the_cache(@TempDir Path folder) throws Exception {
        var jar = Folders.root().resolve("server/target/opencmcc-server.jar");
        assumeThat(jar).as("the built server; `./cmcc test` builds it first").exists();
        var cache = folder.resolve("classes.aot");

        var training = run(folder, List.of("-XX:AOTCacheOutput=" + cache), jar, "up", "--train");

        assertThat(cache).as(training).exists();
        // AOTMode=on: the JVM refuses to start where the cache cannot be used.
        var start = run(
                folder,
                List.of("-XX:AOTMode=on", "-XX:AOTCache=" + cache, "-Xlog:class+load"),
                jar,
                "token",
                "--account",
                "nobody",
                "--data",
                folder.toString());
        assertThat(start).contains("holds no trial data");
        assertThat(start.lines().filter(line -> line.contains(" org.opencmcc.Main ")))
                .allMatch(line -> line.contains("shared objects file"))
                .isNotEmpty();
    }

    private static String run(Path folder, List<String> flags, Path jar, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseSerialGC"));
        command.addAll(flags);
        command.addAll(List.of("-Dopencmcc.home=" + Folders.root(), "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        var log = Files.createTempFile(folder, "start-", ".log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process.waitFor();
        return read(log);
    }

    private static String read(Path log) throws IOException {
        return Files.readString(log);
    }
}
