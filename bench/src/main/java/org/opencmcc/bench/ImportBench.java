package org.opencmcc.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opencmcc.imports.ImportProbe;
import org.opencmcc.postgres.Credential;

/// How long a list takes from upload to committed, beside reading the same file and throwing the
/// rows away, and how the commit compares with the bare insert of the same rows by somebody above
/// the policies.
final class ImportBench implements Bench {
    private static final int PORTAL_ROWS = 27_522;
    private static final int RECEIVED_ROWS = 35_521;
    private static final int WARM_UP = 4;
    private static final int ROUNDS = 15;

    private static final double MOST_SECONDS = 5;
    private static final double MOST_OF_READING = 4;
    private static final double LEAST_OF_INSERT = 0.6;

    /// A file to import, by its profile.
    private record ListFile(String name, String profile, Path path) {}

    /// What was timed for one file.
    private record Times(
            Samples whole,
            Samples staged,
            Samples committed,
            Samples again,
            Samples inserted,
            Samples reading,
            Samples cells) {
        Times() {
            this(
                    new Samples(),
                    new Samples(),
                    new Samples(),
                    new Samples(),
                    new Samples(),
                    new Samples(),
                    new Samples());
        }
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int megabytes(boolean full) {
        return full ? 1_500 : 800;
    }

    @Override
    public int heapMegabytes() {
        return 256;
    }

    @Override
    public void run(Run run) {
        var files = files(run);
        try (var centre = BenchCentre.start(run);
                var administrator = centre.administrator()) {
            var rounds = new Rounds(centre, new ImportBenchStore(administrator));
            for (var file : files) {
                rounds.beginCold(file, run.report());
            }
            for (var file : files) {
                rounds.measure(file, run.report());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ListFile> files(Run run) {
        var portal = run.folder().resolve("portal.csv");
        var received = run.folder().resolve("received.xlsx");
        var made = new MadeLists(20_240_911);
        made.writePortal(portal, run.sized(PORTAL_ROWS));
        made.writeReceived(received, run.sized(RECEIVED_ROWS));
        var files = new ArrayList<ListFile>();
        files.add(new ListFile("made CSV, " + run.sized(PORTAL_ROWS) + " rows", "cogat-portal", portal));
        files.add(new ListFile("made XLSX, " + run.sized(RECEIVED_ROWS) + " rows", "unrwa-received", received));
        var beside = run.home().resolveSibling("shared").resolve("data");
        addReal(files, "real CSV", "cogat-portal", beside.resolve("cogat/cogat-aid-2023-10_2024-04.csv"));
        addReal(
                files,
                "real XLSX",
                "unrwa-received",
                beside.resolve("unrwa/unrwa-commodities-received-2024-09-11.xlsx"));
        run.report()
                .fact(
                        "files",
                        files.size() == 4
                                ? "made ones, and the real ones whole"
                                : "made ones; the real ones are not here");
        return files;
    }

    private static void addReal(List<ListFile> files, String name, String profile, Path path) {
        if (Files.isRegularFile(path)) {
            files.add(new ListFile(name, profile, path));
        }
    }

    /// One file after the other, each step in the same rounds as what it is held against.
    private static final class Rounds {
        private final ImportBenchStore store;
        private final ImportProbe probe;
        private final Credential credential;

        private Rounds(BenchCentre centre, ImportBenchStore store) {
            this.store = store;
            this.probe = new ImportProbe(centre.context());
            this.credential = Credential.ofSecret(centre.token("un-1"));
        }

        /// The first import after a start, when nothing is warm.
        private void beginCold(ListFile file, Report report) {
            var cold = new Samples();
            cold.time(() -> importOnce(file));
            store.clean();
            report.say(file.name() + ": first run " + Figure.number(cold.lastMillis()) + " ms");
            report.add(new Figure(
                    file.name() + ": first import after the start",
                    cold.lastMillis() / 1_000,
                    "s",
                    new Figure.Limit.AtMost(MOST_SECONDS),
                    Map.of()));
        }

        private java.util.UUID importOnce(ListFile file) {
            var id = probe.stage(credential, file.path(), file.profile()).id();
            return probe.commit(credential, id).id();
        }

        private void measure(ListFile file, Report report) {
            var warm = new Times();
            for (var round = 0; round < WARM_UP; round++) {
                round(file, warm, round % 2 == 0);
            }
            var times = new Times();
            for (var round = 0; round < ROUNDS; round++) {
                round(file, times, round % 2 == 0);
                report.say(file.name() + ": round " + (round + 1) + " of " + ROUNDS + ", whole import "
                        + Figure.number(times.whole().lastMillis()) + " ms, reading alone "
                        + Figure.number(times.reading().lastMillis()) + " ms");
            }
            figures(file, times).forEach(report::add);
        }

        /// Which of the two goes first changes from round to round.
        private void round(ListFile file, Times times, boolean insertFirst) {
            if (insertFirst) {
                insert(file, times);
            }
            times.cells().time(() -> probe.tokenise(file.path()));
            times.reading().time(() -> probe.readAndThrowAway(file.path(), file.profile()));
            var staged = new java.util.UUID[1];
            times.whole().time(() -> {
                staged[0] = times.staged()
                        .time(() -> probe.stage(credential, file.path(), file.profile())
                                .id());
                return times.committed().time(() -> probe.commit(credential, staged[0]));
            });
            times.again().time(() -> importOnce(file));
            if (!insertFirst) {
                insert(file, times);
            }
            store.clean();
        }

        private void insert(ListFile file, Times times) {
            var id = probe.stage(credential, file.path(), file.profile()).id();
            times.inserted().time(() -> store.insert(id));
        }
    }

    private static List<Figure> figures(ListFile file, Times times) {
        var whole = times.whole().medianMillis();
        var reading = times.reading().medianMillis();
        var committed = times.committed().medianMillis();
        var inserted = times.inserted().medianMillis();
        return List.of(
                new Figure(
                        file.name() + ": from upload to committed",
                        whole / 1_000,
                        "s",
                        new Figure.Limit.AtMost(MOST_SECONDS),
                        Map.of("staged", times.staged().medianMillis(), "committed", committed)),
                new Figure(
                        file.name() + ": the same list again, from upload to committed",
                        times.again().medianMillis() / 1_000,
                        "s",
                        new Figure.Limit.AtMost(MOST_SECONDS),
                        Map.of()),
                new Figure(
                        file.name() + ": whole import to reading and throwing away",
                        whole / reading,
                        "x",
                        new Figure.Limit.AtMost(MOST_OF_READING),
                        Map.of("whole", whole, "reading", reading)),
                new Figure(
                        file.name() + ": whole import to bare cells",
                        whole / times.cells().medianMillis(),
                        "x",
                        new Figure.Limit.None(),
                        Map.of("cells", times.cells().medianMillis())),
                new Figure(
                        file.name() + ": commit to the owner's insert, rows a second",
                        inserted / committed,
                        "x",
                        new Figure.Limit.AtLeast(LEAST_OF_INSERT),
                        Map.of("committed", committed, "inserted", inserted)));
    }
}
