package org.opencmcc.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// `bench NAME [--full] [--json]`: runs one benchmark in a Java of its own, with the memory that its limits are stated
/// for. Ends with 0 where every limit holds, 1 where one is missed, 2 where it could not be run.
public final class Main {
    /// Set in the inner Java: the folder that the outer one made and will delete.
    private static final String FOLDER = "opencmcc.bench.folder";

    private Main() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var words = List.of(arguments);
        var name = words.isEmpty() ? "" : words.getFirst();
        var bench = find(name);
        var unknown = words.stream()
                .skip(1)
                .filter(w -> !List.of("--full", "--json").contains(w))
                .findFirst();
        if (bench.isEmpty() || unknown.isPresent()) {
            refuse(unknown.map(w -> "there is no option " + w).orElse("there is no benchmark " + name)
                    + "; it is bench import|counts|reconciliation|access [--full] [--json]");
        }
        var folder = System.getProperty(FOLDER);
        try {
            System.exit(
                    folder == null
                            ? runInside(bench.orElseThrow(), words.contains("--full"), arguments)
                            : run(bench.orElseThrow(), Path.of(folder), words));
        } catch (NoRoom noRoom) {
            refuse(String.valueOf(noRoom.getMessage()));
        }
    }

    private static void refuse(String why) {
        System.err.println("bench: " + why);
        System.exit(2);
    }

    private static Optional<Bench> find(String name) {
        return switch (name) {
            case "import" -> Optional.of(new ImportBench());
            case "counts" -> Optional.of(new CountsBench());
            case "reconciliation" -> Optional.of(new ReconciliationBench());
            case "access" -> Optional.of(new AccessBench());
            default -> Optional.empty();
        };
    }

    private static int run(Bench bench, Path folder, List<String> words) {
        var full = words.contains("--full");
        var report = new Report(bench.name(), full, System.err);
        bench.run(new Bench.Run(home(), folder, full, report));
        System.out.println(words.contains("--json") ? report.json() : report.text());
        return report.holds() ? 0 : 1;
    }

    private static Path home() {
        return Path.of(System.getProperty("opencmcc.home", ".")).toAbsolutePath();
    }

    /// The same again in a Java with the flags of a centre and the memory of the benchmark. Whatever ends this one ends
    /// that one too, and the folder goes when both are done.
    private static int runInside(Bench bench, boolean full, String... arguments)
            throws IOException, InterruptedException {
        var folder = BenchFolder.withRoomFor(bench.megabytes(full));
        System.err.println("bench " + bench.name() + ": needs up to " + bench.megabytes(full) + " MB in "
                + folder.path() + ", which is deleted at the end");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + bench.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-D" + FOLDER + "=" + folder.path(),
                "-Dopencmcc.home=" + home(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(Arrays.asList(arguments));
        var inner = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            inner.destroy();
            inner.onExit().join();
            folder.delete();
        }));
        return inner.waitFor();
    }
}
