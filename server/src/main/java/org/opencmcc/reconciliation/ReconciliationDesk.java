package org.opencmcc.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.assertions.Assertion;
import org.opencmcc.counting.CountDefinition;
import org.opencmcc.flow.CountedList;
import org.opencmcc.flow.FlowDesk;
import org.opencmcc.flow.FlowRow;
import org.opencmcc.flow.ShownRow;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.Page;

/// Reads what came of holding two lists against each other. Nothing is computed by a question:
/// records were computed when an edition was entered, and a reader sees those whose lists both are
/// open to them.
public final class ReconciliationDesk {
    static final int ROWS_PAGE = 100;

    private final ReconciliationRules rules;
    private final FlowDesk flow;
    private final ReconciliationStore store = new ReconciliationStore();
    private final ShownStore shown = new ShownStore();

    ReconciliationDesk(ReconciliationRules rules, FlowDesk flow) {
        this.rules = rules;
        this.flow = flow;
    }

    public ReconciliationRules rules() {
        return rules;
    }

    /// What is asked about two sources.
    ///
    /// @param leftList  one delegation's copy of the left source's list; null for the list that
    ///                  counts by default. Where neither is named and those two were not
    ///                  compared, it is the newest pair that was
    public record Question(
            String left,
            String right,
            CountDefinition definition,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Instant knownAt,
            @Nullable UUID leftList,
            @Nullable UUID rightList) {}

    /// The records that a question is about, the sides as they were asked for.
    ///
    /// @param flipped whether the records have them the other way round
    /// @param behind  whether one of the lists has an edition that a record should have seen and
    ///                has not
    record Found(
            CountedList left,
            CountedList right,
            List<ReconciliationStore.Stored> stored,
            boolean flipped,
            boolean behind) {
        /// A side of the records as it was asked for, and the other way round.
        Side turned(Side side) {
            return flipped ? side.other() : side;
        }

        /// The list that the records have on this side.
        CountedList list(Side side) {
            return turned(side) == Side.LEFT ? left : right;
        }
    }

    /// What was computed of it, with assertions applied; nothing where the reader can see none of
    /// it.
    public Optional<Reconciled> find(Tx tx, Question asked, List<Assertion> with) {
        return find(tx, asked).map(found -> Reconciled.of(found, asked, rules, with));
    }

    Optional<Found> find(Tx tx, Question asked) {
        var flipped = asked.left().compareTo(asked.right()) > 0;
        var first = flipped ? asked.right() : asked.left();
        var second = flipped ? asked.left() : asked.right();
        var lists = flow.lists(tx, asked.knownAt());
        var pair = pair(tx, asked, lists, first, second);
        if (pair.isEmpty()) {
            return Optional.empty();
        }
        var stored = store.months(
                tx,
                new ReconciliationStore.Asked(
                        pair.get(), asked.definition().id(), asked.from(), asked.to(), asked.knownAt()));
        var left = numbered(lists, pair.get().left());
        var right = numbered(lists, pair.get().right());
        if (stored.isEmpty() || left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        var behind = isBehind(left.get(), right.get(), stored, asked);
        return Optional.of(
                flipped
                        ? new Found(right.get(), left.get(), stored, true, behind)
                        : new Found(left.get(), right.get(), stored, false, behind));
    }

    private Optional<ReconciliationStore.Pair> pair(
            Tx tx, Question asked, List<CountedList> lists, String first, String second) {
        var named = new ArrayList<UUID>();
        named.add(asked.leftList());
        named.add(asked.rightList());
        var one = chosen(lists, first, named);
        var other = chosen(lists, second, named);
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        var pair = new ReconciliationStore.Pair(one.get().number(), other.get().number());
        var anyPair = asked.leftList() == null && asked.rightList() == null;
        return anyPair && !store.hasRecords(tx, pair, asked.knownAt())
                ? store.newestPair(tx, first, second, asked.knownAt())
                : Optional.of(pair);
    }

    /// The list that is named, or the one that counts by default.
    private static Optional<CountedList> chosen(List<CountedList> lists, String source, List<UUID> named) {
        return lists.stream()
                .filter(l -> l.source().equals(source))
                .sorted(java.util.Comparator.comparing(l -> !named.contains(l.id())))
                .findFirst();
    }

    private static Optional<CountedList> numbered(List<CountedList> lists, long number) {
        return lists.stream().filter(l -> l.number() == number).findFirst();
    }

    private static boolean isBehind(
            CountedList left, CountedList right, List<ReconciliationStore.Stored> stored, Question asked) {
        var computed = stored.stream().map(s -> s.month().month()).collect(Collectors.toSet());
        for (var month : Months.shared(left, right)) {
            if (isAsked(month, asked) && !computed.contains(month)) {
                return true;
            }
        }
        for (var each : stored) {
            var month = each.month();
            if (missed(left, month.editions().getFirst(), month.month())
                    || missed(right, month.editions().getLast(), month.month())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAsked(YearMonth month, Question asked) {
        return (asked.from() == null || !month.atEndOfMonth().isBefore(asked.from()))
                && (asked.to() == null || !month.atDay(1).isAfter(asked.to()));
    }

    private static boolean missed(CountedList list, int seen, YearMonth month) {
        for (var edition = seen; edition < list.coverage().size(); edition++) {
            if (Months.touches(list.coverage().get(edition), month)) {
                return true;
            }
        }
        return false;
    }

    /// Which rows behind a part are wanted.
    ///
    /// @param rule  a rule, or `unexplained`
    /// @param side  as it was asked for; null for both
    /// @param goods a class of goods by its name, with `donor` one cell
    public record RowsWanted(
            Question question,
            String rule,
            @Nullable Side side,
            @Nullable String goods,
            @Nullable String donor) {}

    /// A row that shows a part, the side as it was asked for.
    ///
    /// @param otherDay the day on which the other list has the truck; null where it has it on none
    /// @param closed   whether its list has taken it back since: it stands beside the part and is
    ///                 not counted in it
    public record RowShown(
            Side side, LocalDate day, @Nullable LocalDate otherDay, boolean closed, ShownRow row) {}

    /// The rows that show a part, day by day.
    public Page<RowShown> rows(Tx tx, RowsWanted wanted, @Nullable String after) {
        return rows(tx, wanted, after, ROWS_PAGE);
    }

    /// The same, as many as are wanted at most.
    public Page<RowShown> rows(Tx tx, RowsWanted wanted, @Nullable String after, int most) {
        return find(tx, wanted.question())
                .map(found -> rows(tx, found, wanted, after, most))
                .orElseGet(() -> Page.whole(List.of()));
    }

    private Page<RowShown> rows(Tx tx, Found found, RowsWanted wanted, @Nullable String after, int most) {
        var asked = wanted.side();
        var of = new ShownStore.Wanted(
                found.stored().stream().map(ReconciliationStore.Stored::id).toList(),
                wanted.rule(),
                asked == null ? null : found.turned(asked),
                wanted.question().from(),
                wanted.question().to(),
                wanted.goods() == null ? null : rules.goodsOf(wanted.goods()),
                wanted.donor());
        var page = Page.of(shown.rows(tx, of, ShownCursor.read(after), most + 1), most, ShownCursor::of);
        var rowsOfLists = new HashMap<Side, Iterator<FlowRow>>();
        for (var side : Side.values()) {
            var places = page.items().stream()
                    .filter(r -> r.side() == side)
                    .map(r -> new FlowDesk.RowPlace(
                            r.row().day(), r.row().edition(), r.row().row()))
                    .toList();
            rowsOfLists.put(side, flow.rowsAt(tx, found.list(side), places).iterator());
        }
        return page.map(r -> rowShown(found, r, rowsOfLists.getOrDefault(r.side(), Collections.emptyIterator())));
    }

    private static RowShown rowShown(Found found, ShownStore.PlacedRow placed, Iterator<FlowRow> rows) {
        var row = placed.row();
        return new RowShown(
                found.turned(placed.side()),
                row.day(),
                row.otherDay().equals(row.day()) ? null : row.otherDay(),
                row.closed(),
                ShownRow.of(rows.next(), found.list(placed.side())));
    }

    /// A class of goods from one donor on one day, side by side.
    public record CellShown(String goods, String donor, int left, int right, int unexplained) {
        public int explained() {
            return left - right - unexplained;
        }
    }

    /// What the two lists say of one day, class by class and donor by donor.
    public List<CellShown> cells(Tx tx, Question asked, LocalDate day) {
        return find(tx, asked).stream()
                .flatMap(found -> found.stored().stream()
                        .filter(s -> s.month().month().equals(YearMonth.from(day)))
                        .flatMap(s -> shown.cells(tx, s.id(), day).stream())
                        .map(cell -> cellShown(found, cell)))
                .toList();
    }

    private CellShown cellShown(Found found, ShownStore.CellRow cell) {
        var goods = rules.goodsName(cell.goods());
        return found.flipped()
                ? new CellShown(goods, cell.donor(), cell.right(), cell.left(), -cell.unexplained())
                : new CellShown(goods, cell.donor(), cell.left(), cell.right(), cell.unexplained());
    }
}
