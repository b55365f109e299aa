package org.opencmcc.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.Tx;

/// What the policy costs: the same questions to the same rows under it, and without it with the reader's labels bound
/// as
/// an array; by readers who see little, some and everything. And what hidden rows cost a reader who sees nothing.
final class AccessBench implements Bench {
    private static final int RECORDS = 1_000_000;
    private static final int LABELS = 1_500;
    private static final double MOST_OVER_BOUND = 1.2;
    private static final double MOST_OVER_FEWER = 1.1;

    private static final List<String> QUESTIONS = List.of("newest", "counts");

    private static final Map<String, String> READERS = readers();

    @Override
    public String name() {
        return "access";
    }

    @Override
    public int megabytes(boolean full) {
        return full ? 2_000 : 1_000;
    }

    @Override
    public int heapMegabytes() {
        return 512;
    }

    private static Map<String, String> readers() {
        var readers = new LinkedHashMap<String, String>();
        readers.put(AccessPeople.ONE, "who sees 1 %");
        readers.put(AccessPeople.SIX, "who sees 6 %");
        readers.put(AccessPeople.ALL, "who sees all");
        return java.util.Collections.unmodifiableMap(readers);
    }

    @Override
    public void run(Run run) {
        try (var centre = BenchCentre.start(run, AccessPart.class);
                var administrator = centre.administrator()) {
            run.report().fact("records", run.sized(RECORDS));
            run.report().fact("labels", run.sized(LABELS));
            lay(run, centre, new AccessBenchStore(administrator));
            for (var reader : READERS.keySet()) {
                for (var question : QUESTIONS) {
                    underThePolicy(centre, run.report(), reader, question);
                }
            }
            for (var question : QUESTIONS) {
                hiddenRows(centre, run.report(), question);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void lay(Run run, BenchCentre centre, AccessBenchStore store) throws SQLException {
        store.tables(centre.in(Credential.ofSecret(centre.token("un-1")), store(centre)::role));
        AccessPeople people;
        try (var migrator = centre.migrator()) {
            people = AccessPeople.found(migrator);
        }
        store.labels(run.sized(LABELS), people);
        store.records(run.sized(RECORDS), people);
        for (var reader : READERS.keySet()) {
            var seen = centre.in(Credential.ofSecret(centre.token(reader)), tx -> {
                var labels = store(centre).seen(tx);
                centre.bean(BoundLabels.class).know(tx.reader().person(), labels);
                return labels.length;
            });
            run.report().fact("labelsSeenBy " + reader, seen);
        }
    }

    private static AccessStore store(BenchCentre centre) {
        return new AccessStore(centre.bean(BoundLabels.class));
    }

    private static void underThePolicy(BenchCentre centre, Report report, String account, String question) {
        var token = centre.token(account);
        var words = question + ", a reader " + READERS.get(account) + ": policy to labels bound, ";
        var path = AccessController.PATH + question + "/";
        report.add(overHttp(centre, token, path + "policy", path + "bound")
                .figure(words + "HTTP p95", new Figure.Limit.AtMost(MOST_OVER_BOUND)));
        report.add(inSql(centre, token, question).figure(words + "SQL p95", new Figure.Limit.None()));
        report.say(words + "measured");
    }

    private static void hiddenRows(BenchCentre centre, Report report, String question) {
        var path = AccessController.PATH + question + "/";
        report.add(overHttp(centre, centre.token(AccessPeople.NOTHING), path + "policy", path + "fewer")
                .figure(
                        question + ", a reader who sees nothing: all rows to a tenth of them, HTTP p95",
                        new Figure.Limit.AtMost(MOST_OVER_FEWER)));
        report.say(question + " of a reader who sees nothing measured");
    }

    private static PairedRounds overHttp(BenchCentre centre, String token, String left, String right) {
        try (var reader = new HttpReader(centre.port(), token)) {
            return PairedRounds.of(() -> reader.get(left), () -> reader.get(right));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PairedRounds inSql(BenchCentre centre, String token, String question) {
        var store = store(centre);
        return centre.in(
                Credential.ofSecret(token),
                tx -> PairedRounds.of(
                        () -> asked(store, tx, question, AccessStore.Side.POLICY),
                        () -> asked(store, tx, question, AccessStore.Side.BOUND)));
    }

    private static List<Object> asked(AccessStore store, Tx tx, String question, AccessStore.Side side) {
        return new ArrayList<>(question.equals("newest") ? store.newest(tx, side) : store.counts(tx, side));
    }
}
