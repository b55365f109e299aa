package org.opencmcc.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencmcc.Main;
import org.opencmcc.fixture.Folders;

/// A centre in a JVM of its own, started as `up` starts it, that can be killed.
final class KilledCentre implements AutoCloseable {
    private final Process process;
    private final Path log;

    private KilledCentre(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static KilledCentre start(Path data, Path log) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(List.of(
                        java,
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dopencmcc.home=" + Folders.root(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "up",
                        "--data",
                        data.toString(),
                        "--empty",
                        "--port",
                        "0"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new KilledCentre(process, log);
    }

    /// Waits until it answers, and says where.
    String url() throws InterruptedException {
        for (var turn = 0; turn < 1_200; turn++) {
            var ready = ready();
            if (ready != null) {
                return ready;
            }
            if (!process.isAlive()) {
                break;
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        throw new AssertionError("the centre did not start:\n" + said());
    }

    private @Nullable String ready() {
        return said().lines()
                .filter(line -> line.startsWith("ready "))
                .findFirst()
                .map(line -> line.substring("ready ".length()).strip())
                .orElse(null);
    }

    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Asks it to stop, as Ctrl-C does, and waits until it and its database have.
    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
