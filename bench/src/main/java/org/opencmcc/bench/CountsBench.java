package org.opencmcc.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Twenty readers at once ask for daily counts over three years of truckloads, and in the same minutes for `select 1`
/// in
/// the same kind of transaction.
final class CountsBench implements Bench {
    private static final int TRUCKLOADS = 3_000_000;
    private static final int READERS = 20;
    private static final int WARM_UP = 4;
    private static final int ROUNDS = 10;
    private static final int WHOLE = 1_096;
    private static final double MOST_OF_SELECT_ONE = 5;

    private static final List<String> ASKED = List.of(
            "source=unrwa&definition=trucks",
            "source=cogat&definition=trucks",
            "source=unrwa&definition=commercial-by-donor",
            "source=cogat&definition=tonnes-stated",
            "source=unrwa&definition=pallets-stated");

    /// Of ten questions of the mixture, how long a period each asks for.
    private static final List<Integer> MIXTURE = List.of(28, 28, 28, 28, 90, 90, 90, 365, 365, WHOLE);

    /// @param days the lengths of the periods asked for; none for `select 1`
    private record Kind(String name, List<Integer> days) {}

    private static final Kind ONE = new Kind("select 1", List.of());

    private static final List<Kind> KINDS = List.of(
            new Kind("mixture of 28 (4 of 10), 90 (3), 365 (2) and 1,096 days (1)", MIXTURE),
            new Kind("28 days", List.of(28)),
            new Kind("90 days", List.of(90)),
            new Kind("365 days", List.of(365)),
            new Kind("all 1,096 days", List.of(WHOLE)));

    @Override
    public String name() {
        return "counts";
    }

    @Override
    public int megabytes(boolean full) {
        return full ? 6_000 : 1_500;
    }

    @Override
    public int heapMegabytes() {
        return 512;
    }

    @Override
    public void run(Run run) {
        try (var centre = BenchCentre.start(run, SelectOne.class);
                var administrator = centre.administrator()) {
            run.report().fact("truckloadsOfEachSource", run.sized(TRUCKLOADS));
            run.report().fact("readers", READERS);
            new CountsData(centre, new CountsBenchStore(administrator), run.report()).make(run.sized(TRUCKLOADS));
            measure(centre, run.report());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void measure(BenchCentre centre, Report report) {
        var readers = Readers.of(centre, READERS);
        var random = new Random(7);
        var one = new Samples();
        var taken = KINDS.stream().map(kind -> new Samples()).toList();
        for (var round = -WARM_UP; round < ROUNDS; round++) {
            var ones = new Samples();
            for (var at = 0; at < KINDS.size(); at++) {
                var kind = KINDS.get(at);
                ones.addAll(readers.ask(random, own -> path(ONE, own)));
                var answers = readers.ask(random, own -> path(kind, own));
                if (round >= 0) {
                    taken.get(at).addAll(answers);
                }
            }
            if (round >= 0) {
                one.addAll(ones);
                report.say("round " + (round + 1) + " of " + ROUNDS + ": select 1 at p99 "
                        + Figure.number(ones.percentileMillis(99)) + " ms");
            }
        }
        report.add(new Figure(
                "select 1: p99",
                one.percentileMillis(99) / 1_000,
                "s",
                new Figure.Limit.None(),
                besides(one, ROUNDS * KINDS.size())));
        for (var at = 0; at < KINDS.size(); at++) {
            report.add(figure(KINDS.get(at), taken.get(at), one));
        }
    }

    private static Figure figure(Kind kind, Samples taken, Samples one) {
        return new Figure(
                "daily counts, " + kind.name() + ": p99 to select 1",
                taken.percentileMillis(99) / one.percentileMillis(99),
                "x",
                new Figure.Limit.AtMost(MOST_OF_SELECT_ONE),
                besides(taken, ROUNDS));
    }

    private static Map<String, Double> besides(Samples taken, int turns) {
        return Map.of(
                "p50", taken.medianMillis(),
                "p99", taken.percentileMillis(99),
                "answers a second", taken.count() * 1_000.0 / (turns * Readers.TURN.toMillis()));
    }

    private static String path(Kind kind, Random random) {
        if (kind.days().isEmpty()) {
            return SelectOneController.PATH;
        }
        int days = any(kind.days(), random);
        LocalDate to = CountsData.LAST.minusDays(random.nextInt(WHOLE - days + 1));
        return "/api/v1/flow/daily-counts?" + any(ASKED, random) + "&from=" + to.minusDays(days - 1L) + "&to=" + to;
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
