package org.opencmcc.reconciliation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.flow.CountedList;
import org.opencmcc.postgres.Tx;
import org.opencmcc.register.RegisterDesk;
import org.opencmcc.register.RegisterKind;
import org.opencmcc.terms.Period;

/// Computes the records of two lists and appends them.
final class ReconciliationWork {
    private final ReconciliationRules rules;
    private final LabelDesk labels;
    private final RegisterDesk register;
    private final ReconciliationStore store = new ReconciliationStore();
    private final ShownStore shown = new ShownStore();
    private final ListedRowStore rows = new ListedRowStore();

    ReconciliationWork(ReconciliationRules rules, LabelDesk labels, RegisterDesk register) {
        this.rules = rules;
        this.labels = labels;
        this.register = register;
    }

    /// Computes some months of two lists anew, by every definition that both are counted by.
    ///
    /// @return how many records that made
    int compute(Tx tx, CountedList left, CountedList right, SortedSet<YearMonth> months) {
        var definitions = rules.comparable(left.source(), right.source());
        if (definitions.isEmpty() || months.isEmpty()) {
            return 0;
        }
        var label = labels.rollUp(tx, List.of(left.label(), right.label()));
        var described =
                Objects.requireNonNull(labels.describe(tx, List.of(label)).get(label));
        var donors = register.meanings(tx, RegisterKind.DONOR, described);
        var comparison = new Comparison(left, right, rules, donors);
        var engine = rules.engine(left.source(), right.source());
        var pages = new Pages(tx, comparison);
        for (var month : months) {
            var around = pages.around(month);
            for (var definition : definitions) {
                var head = new ReconciliationStore.Head(tx.newId(), label, comparison, definition.id());
                keep(tx, head, month, engine, around);
            }
        }
        return months.size() * definitions.size();
    }

    boolean hasRecords(Tx tx, CountedList left, CountedList right) {
        return store.hasRecords(tx, new ReconciliationStore.Pair(left.number(), right.number()), null);
    }

    /// Rows month by month, each read once for the records that look at it.
    private final class Pages {
        private final Tx tx;
        private final Comparison comparison;
        private final Map<YearMonth, Map<Side, List<ListedRowStore.Alike>>> read = new TreeMap<>();

        Pages(Tx tx, Comparison comparison) {
            this.tx = tx;
            this.comparison = comparison;
        }

        Map<Side, List<ListedRowStore.Alike>> around(YearMonth month) {
            read.keySet().removeIf(known -> known.isBefore(month.minusMonths(2)));
            var around = new EnumMap<Side, List<ListedRowStore.Alike>>(Side.class);
            for (var near = month.minusMonths(2); !near.isAfter(month.plusMonths(1)); near = near.plusMonths(1)) {
                read.computeIfAbsent(near, this::page)
                        .forEach((side, page) -> around.computeIfAbsent(side, s -> new ArrayList<>())
                                .addAll(page));
            }
            return around;
        }

        private Map<Side, List<ListedRowStore.Alike>> page(YearMonth month) {
            var page = new EnumMap<Side, List<ListedRowStore.Alike>>(Side.class);
            for (var side : Side.values()) {
                page.put(
                        side, rows.groups(tx, comparison.list(side), new Period(month.atDay(1), month.atEndOfMonth())));
            }
            return page;
        }
    }

    private void keep(
            Tx tx,
            ReconciliationStore.Head head,
            YearMonth month,
            Engine engine,
            Map<Side, List<ListedRowStore.Alike>> around) {
        var lists = head.of().lay(month, head.definition(), around);
        var outcome = engine.explain(lists, head.of().lay(month, head.definition(), around));
        store.add(tx, head, record(tx, head.of(), month, outcome));
        keepRows(tx, head, month, outcome, lists);
        var first = Comparison.window(month).from();
        shown.addCells(
                tx,
                head,
                outcome.cells().stream()
                        .map(c -> new ShownStore.CellRow(
                                first.plusDays(c.day()),
                                c.key().goods(),
                                lists.nameOf(c.key().donor()),
                                c.left(),
                                c.right(),
                                c.unexplained()))
                        .toList());
    }

    private void keepRows(
            Tx tx, ReconciliationStore.Head head, YearMonth month, Engine.Outcome outcome, TwoLists lists) {
        var first = Comparison.window(month).from();
        var behind = new HashMap<String, Map<Side, List<ShownStore.ShownRow>>>();
        for (var each : outcome.shown()) {
            var rowsOfSide = behind.computeIfAbsent(each.rule(), r -> new EnumMap<>(Side.class))
                    .computeIfAbsent(each.side(), s -> new ArrayList<>());
            for (var number : each.rows().numbers()) {
                rowsOfSide.add(new ShownStore.ShownRow(
                        first.plusDays(each.day()),
                        first.plusDays(each.otherDay()),
                        each.rows().edition(),
                        number,
                        each.closed(),
                        each.cell().goods(),
                        lists.nameOf(each.cell().donor())));
            }
        }
        behind.forEach((rule, sides) -> sides.forEach((side, all) -> {
            all.sort(java.util.Comparator.comparing(ShownStore.ShownRow::day));
            shown.addRows(tx, head, rule, side, all);
        }));
    }

    private MonthRecord record(Tx tx, Comparison of, YearMonth month, Engine.Outcome outcome) {
        var ids = rules.shown().stream().map(ReconciliationRules.Rule::id).toList();
        return new MonthRecord(
                month,
                tx.now(),
                List.of(of.left().edition(), of.right().edition()),
                days(of.left(), month, outcome, Side.LEFT),
                days(of.right(), month, outcome, Side.RIGHT),
                outcome.unexplained(),
                ids,
                ids.stream()
                        .map(id -> Objects.requireNonNull(outcome.evidence().get(id)))
                        .toList(),
                ids.stream()
                        .map(id -> Objects.requireNonNull(outcome.reversed().get(id)))
                        .toList(),
                ids.stream()
                        .flatMap(id -> Objects.requireNonNull(outcome.parts().get(id)).stream())
                        .toList());
    }

    private static MonthRecord.Days days(CountedList list, YearMonth month, Engine.Outcome outcome, Side side) {
        var covered = new ArrayList<Boolean>();
        for (var day = 1; day <= month.lengthOfMonth(); day++) {
            covered.add(list.covers(month.atDay(day)));
        }
        return new MonthRecord.Days(
                covered,
                Objects.requireNonNull(outcome.trucks().get(side)),
                Objects.requireNonNull(outcome.rest().get(side)));
    }
}
