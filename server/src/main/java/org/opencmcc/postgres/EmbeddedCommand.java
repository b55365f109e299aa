package org.opencmcc.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One run of an outside program, to its end or to a limit of time. Its output goes to a file and
/// not to a pipe, so that a daemon that it leaves behind cannot hold us up.
final class EmbeddedCommand {

    private static final int MAX_OUTPUT_CHARACTERS = 8_000;
    private static final int NOT_FOUND = 127;
    private static final int TOO_LONG = 124;

    private EmbeddedCommand() {}

    /// How it ended: the exit code (127 if there is no such program, 124 if it took too long) and
    /// what it said.
    record Outcome(int exit, String said) {
        boolean ok() {
            return exit == 0;
        }
    }

    static Outcome run(Path directory, Duration limit, List<String> words) {
        try {
            var output = Files.createTempFile("cmcc-", ".out");
            try {
                return run(directory, limit, words, output);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            return new Outcome(NOT_FOUND, String.valueOf(e.getMessage()));
        }
    }

    private static Outcome run(Path directory, Duration limit, List<String> words, Path output) throws IOException {
        var builder = new ProcessBuilder(words)
                .directory(directory.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Outcome(TOO_LONG, "no answer within " + limit.toSeconds() + " s: " + words);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return new Outcome(TOO_LONG, "interrupted: " + words);
        }
        return new Outcome(process.exitValue(), tail(new String(Files.readAllBytes(output), StandardCharsets.UTF_8)));
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - MAX_OUTPUT_CHARACTERS))
                .strip();
    }
}
