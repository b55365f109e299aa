package org.opencmcc.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.access.RecordType;
import org.opencmcc.flow.CountedList;
import org.opencmcc.flow.FlowDesk;
import org.opencmcc.imports.EditionProbe;
import org.opencmcc.postgres.Credential;
import org.opencmcc.reconciliation.PairDesk;
import org.opencmcc.terms.Period;

/// Two lists of one flow with 83,000 rows a month each: how long a month takes to be held against the other list by
/// every definition, and twenty readers at once who read a month of it.
final class ReconciliationBench implements Bench {
    private static final int ROWS_A_MONTH = 83_000;
    private static final int MONTHS = 4;
    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final int READERS = 20;
    private static final int WARM_UP = 4;
    private static final int ROUNDS = 10;
    private static final double MOST_OF_SELECT_ONE = 5;
    private static final double MOST_SECONDS = 10;

    private static final List<List<String>> PATTERNS = List.of(List.of("entries", "trucks", "trucks-land"));

    private final EditionProbe probe = new EditionProbe();

    @Override
    public String name() {
        return "reconciliation";
    }

    @Override
    public int megabytes(boolean full) {
        return full ? 3_000 : 1_200;
    }

    @Override
    public int heapMegabytes() {
        return 512;
    }

    @Override
    public void run(Run run) {
        try (var centre = BenchCentre.start(run, SelectOne.class);
                var administrator = centre.administrator()) {
            var rows = run.sized(ROWS_A_MONTH);
            run.report().fact("rowsAMonthOfEachList", rows);
            run.report().fact("readers", READERS);
            var store = new ReconciliationBenchStore(administrator);
            makeList(
                    centre,
                    store,
                    "unrwa",
                    new String[] {"Food Items", "Food Items", "Non-Food Items", "Mixed Items"},
                    rows);
            makeList(centre, store, "cogat", new String[] {"Food", "Water", "Shelter Equipment", "Combined Aid"}, rows);
            store.settle();
            compute(centre, run.report());
            store.settle();
            read(centre, run.report());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void makeList(
            BenchCentre centre, ReconciliationBenchStore store, String source, String[] categories, int rows) {
        var credential = Credential.ofSecret(centre.token("un-1"));
        var coverage = new Period(FIRST.atDay(1), FIRST.plusMonths(MONTHS - 1L).atEndOfMonth());
        var edition = centre.in(credential, tx -> {
            var label = centre.bean(LabelDesk.class).byProtocol(tx, RecordType.LIST);
            var made = new EditionProbe.Edition(probe.list(tx, label, source), 1, label, coverage);
            probe.add(tx, made, PATTERNS, rows * MONTHS);
            return made;
        });
        store.addRows(edition, rows * MONTHS, categories, source.equals("unrwa"));
        centre.in(credential, tx -> {
            probe.count(tx, edition);
            return edition;
        });
    }

    private static void compute(BenchCentre centre, Report report) {
        var credential = Credential.ofSecret(centre.token("un-1"));
        var lists = centre.in(
                credential,
                tx -> centre.bean(FlowDesk.class).lists(tx).stream()
                        .map(CountedList::id)
                        .toList());
        var times = new Samples();
        for (var turn = 0; turn < 3; turn++) {
            times.time(() -> centre.in(credential, tx -> computed(centre, tx, lists)));
            report.say("all " + MONTHS + " months computed in " + Figure.number(times.lastMillis()) + " ms");
        }
        report.add(new Figure(
                "a month of both lists computed, by three definitions",
                times.medianMillis() / MONTHS / 1_000,
                "s",
                new Figure.Limit.AtMost(MOST_SECONDS),
                Map.of("slowest of three", times.percentileMillis(100) / MONTHS / 1_000)));
    }

    private static boolean computed(BenchCentre centre, org.opencmcc.postgres.Tx tx, List<UUID> lists) {
        if (centre.bean(PairDesk.class).compute(tx, lists.getFirst(), lists.getLast())
                instanceof PairDesk.Outcome.Done) {
            return true;
        }
        throw new IllegalStateException("the two lists were not computed");
    }

    private static void read(BenchCentre centre, Report report) {
        var readers = Readers.of(centre, READERS);
        var random = new Random(7);
        var one = new Samples();
        var months = new Samples();
        for (var round = -WARM_UP; round < ROUNDS; round++) {
            var ones = readers.ask(random, own -> SelectOneController.PATH);
            var answers = readers.ask(random, ReconciliationBench::path);
            if (round >= 0) {
                one.addAll(ones);
                months.addAll(answers);
            }
        }
        report.add(new Figure(
                "select 1: p99", one.percentileMillis(99) / 1_000, "s", new Figure.Limit.None(), besides(one)));
        report.add(new Figure(
                "a month's reconciliation: p99 to select 1",
                months.percentileMillis(99) / one.percentileMillis(99),
                "x",
                new Figure.Limit.AtMost(MOST_OF_SELECT_ONE),
                besides(months)));
    }

    private static String path(Random random) {
        LocalDate from = FIRST.plusMonths(random.nextInt(MONTHS)).atDay(1);
        return "/api/v1/flow/reconciliation?left=unrwa&right=cogat&definition=trucks&from=" + from + "&to="
                + YearMonth.from(from).atEndOfMonth();
    }

    private static Map<String, Double> besides(Samples taken) {
        return Map.of(
                "p50", taken.medianMillis(),
                "p99", taken.percentileMillis(99),
                "answers a second", taken.count() * 1_000.0 / (ROUNDS * Readers.TURN.toMillis()));
    }
}
