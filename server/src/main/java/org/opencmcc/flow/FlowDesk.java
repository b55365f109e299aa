package org.opencmcc.flow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.counting.CountDefinition;
import org.opencmcc.counting.Definitions;
import org.opencmcc.counting.Unit;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.Page;
import org.opencmcc.terms.Period;

/// What each source counts, from the records shared with the reader.
///
/// A count comes from one list at a time: where several delegations handed in a copy of a source's
/// list, the one that covers most days of those that the reader may see is taken unless one is named
/// (of two that cover as many, the newer), and copies are never added up.
public final class FlowDesk {
    /// Somewhat more than ten years of days.
    public static final int MOST_DAYS = 3_700;

    static final int ROWS_PAGE = 100;
    static final int MOST_PARTS = 500;

    private final Definitions definitions;
    private final FlowStore store = new FlowStore();
    private final FlowRowStore rows = new FlowRowStore();

    public FlowDesk(Definitions definitions) {
        this.definitions = definitions;
    }

    public Definitions definitions() {
        return definitions;
    }

    public List<CountedList> lists(Tx tx) {
        return lists(tx, null);
    }

    /// All lists that the reader may see, as they were known at an instant: of each source the one
    /// first that a question is about where it names none.
    public List<CountedList> lists(Tx tx, @Nullable Instant knownAt) {
        return store.lists(tx, null, null, knownAt);
    }

    /// The list that a question is about: the one named, or the one that covers most days of the
    /// source's lists that the reader may see. A short list that somebody brings later takes nobody
    /// else's place.
    public Optional<CountedList> findList(Tx tx, String source, @Nullable UUID list, @Nullable Instant knownAt) {
        return store.lists(tx, source, list, knownAt).stream().findFirst();
    }

    /// The days of a period by one definition, each with its running averages.
    public List<DailyCount> dailyCounts(
            Tx tx, CountedList list, CountDefinition definition, Period period, @Nullable String crossing) {
        var before = new Period(period.from().minusDays(RunningAverages.LONGEST - 1L), period.to());
        var unit = definition.unit();
        var sums = store.days(tx, new FlowStore.Question(list, definition.id(), before, crossing), unit);
        var covered = list.coveredOf(before);
        var values = new double[before.days()];
        for (var at = 0; at < values.length; at++) {
            values[at] = stateOf(covered.get(at), unit, sums, at) == DailyCount.State.COUNTED
                    ? value(unit, sums, at).doubleValue()
                    : Double.NaN;
        }
        var first = RunningAverages.LONGEST - 1;
        var averages = new RunningAverages(values).from(first);
        var counts = new ArrayList<DailyCount>(period.days());
        for (var at = first; at < values.length; at++) {
            var state = stateOf(covered.get(at), unit, sums, at);
            var day = before.from().plusDays(at);
            counts.add(
                    switch (state) {
                        case COUNTED ->
                            new DailyCount(
                                    day,
                                    state,
                                    sums.trucks(at),
                                    value(unit, sums, at),
                                    restsOn(unit, sums, at),
                                    averages.get(at - first));
                        case NOT_RECORDED ->
                            new DailyCount(day, state, sums.trucks(at), null, 0, averages.get(at - first));
                        case NOT_COVERED -> new DailyCount(day, state, null, null, null, null);
                    });
        }
        return counts;
    }

    /// A day with rows of which none states the quantity has no figure: that is not a day on which
    /// nothing came.
    private static DailyCount.State stateOf(boolean covered, Unit unit, DaySums sums, int at) {
        if (!covered) {
            return DailyCount.State.NOT_COVERED;
        }
        return sums.trucks(at) > 0 && restsOn(unit, sums, at) == 0
                ? DailyCount.State.NOT_RECORDED
                : DailyCount.State.COUNTED;
    }

    private static BigDecimal value(Unit unit, DaySums sums, int at) {
        return switch (unit) {
            case ROWS, TRUCKS -> BigDecimal.valueOf(sums.trucks(at));
            case TONNES, PALLETS -> sums.quantity(at);
        };
    }

    private static int restsOn(Unit unit, DaySums sums, int at) {
        return switch (unit) {
            case ROWS, TRUCKS -> sums.trucks(at);
            case TONNES, PALLETS -> sums.stated(at);
        };
    }

    private static BigDecimal value(Unit unit, FlowStore.Sums sums) {
        return switch (unit) {
            case ROWS, TRUCKS -> BigDecimal.valueOf(sums.trucks());
            case TONNES -> sums.tonnes();
            case PALLETS -> sums.pallets();
        };
    }

    /// What part of its whole each definition counts that is a part of one.
    ///
    /// @param value null where the source does not record it
    /// @param share from 0 to 1, with four decimals; null where there is no whole
    public record Share(
            CountDefinition definition,
            String whole,
            boolean recorded,
            @Nullable BigDecimal value,
            @Nullable BigDecimal of,
            @Nullable BigDecimal share) {}

    /// @param crossing as the source writes it; null for all
    public List<Share> shares(Tx tx, CountedList list, Period period, @Nullable String crossing) {
        var parts = definitions.all().stream().filter(d -> d.shareOf() != null).toList();
        var wanted = new ArrayList<String>();
        parts.forEach(d -> {
            wanted.add(d.id());
            wanted.add(String.valueOf(d.shareOf()));
        });
        var totals = store.totals(tx, new FlowStore.Question(list, "", period, crossing), wanted);
        return parts.stream()
                .map(d -> share(d, list.source(), totals, crossing))
                .toList();
    }

    private Share share(
            CountDefinition part, String source, Map<String, FlowStore.Sums> totals, @Nullable String crossing) {
        var whole = String.valueOf(part.shareOf());
        if (definitions.findReading(part, source).isEmpty() || (crossing != null && !records(source, "crossing"))) {
            return new Share(part, whole, false, null, null, null);
        }
        var value = value(part.unit(), totals.getOrDefault(part.id(), FlowStore.Sums.none()));
        var of = value(part.unit(), totals.getOrDefault(whole, FlowStore.Sums.none()));
        return new Share(part, whole, true, value, of, fraction(value, of));
    }

    /// Whether a source records this; a source that only a list made known says nothing against it.
    public boolean records(String source, String what) {
        return definitions
                .findSource(source)
                .flatMap(known -> known.find(what))
                .map(recorded -> recorded.recorded())
                .orElse(true);
    }

    private static @Nullable BigDecimal fraction(BigDecimal value, BigDecimal of) {
        return of.signum() == 0 ? null : value.divide(of, 4, RoundingMode.HALF_UP);
    }

    /// By what a count can be broken down.
    public enum Breakdown {
        CROSSING("crossing"),
        CATEGORY("goodsCategory"),
        DONOR("donor"),
        UNIT("unit");

        private final String recordedAs;

        Breakdown(String recordedAs) {
            this.recordedAs = recordedAs;
        }

        /// What a source must record for it.
        public String recordedAs() {
            return recordedAs;
        }
    }

    /// A part of a number: as the source writes it.
    public record Part(
            String key,
            String written,
            BigDecimal value,
            @Nullable BigDecimal share) {}

    /// What of a list is broken down.
    ///
    /// @param crossing as the source writes it; null for all
    public record Whole(
            CountedList list,
            CountDefinition definition,
            Period period,
            @Nullable String crossing) {}

    public List<Part> parts(Tx tx, Whole wanted, Breakdown by) {
        var definition = wanted.definition();
        var question = new FlowStore.Question(wanted.list(), definition.id(), wanted.period(), wanted.crossing());
        var found = switch (by) {
            case CROSSING -> rows.byCrossing(tx, question, MOST_PARTS);
            case CATEGORY -> rows.byField(tx, question, "category", MOST_PARTS);
            case DONOR -> rows.byField(tx, question, "donor", MOST_PARTS);
            case UNIT -> rows.byField(tx, question, "unit", MOST_PARTS);
        };
        var whole =
                found.stream().map(p -> value(definition.unit(), p.sums())).reduce(BigDecimal.ZERO, BigDecimal::add);
        return found.stream()
                .map(p -> {
                    var value = value(definition.unit(), p.sums());
                    return new Part(p.key(), p.written(), value, fraction(value, whole));
                })
                .toList();
    }

    /// What rows are wanted behind a number.
    ///
    /// @param donor    a folded donor name; null for all
    /// @param category a goods category as the source writes it; null for all
    public record RowsWanted(
            CountedList list,
            CountDefinition definition,
            Period period,
            @Nullable String crossing,
            @Nullable String donor,
            @Nullable String category) {}

    public Page<FlowRow> rows(Tx tx, RowsWanted wanted, @Nullable String after) {
        return Page.of(
                rows.rows(tx, question(wanted), only(wanted), RowCursor.read(after), ROWS_PAGE + 1),
                ROWS_PAGE,
                RowCursor::of);
    }

    /// The first rows behind a number, in their order, as many as are wanted at most.
    public List<FlowRow> firstRows(Tx tx, RowsWanted wanted, int most) {
        return rows.rows(tx, question(wanted), only(wanted), null, most);
    }

    /// A row by its place in its list.
    public record RowPlace(LocalDate day, int edition, int row) {}

    /// Rows by their places, in the order in which they are asked for, whether or not they still
    /// hold.
    public List<FlowRow> rowsAt(Tx tx, CountedList list, List<RowPlace> places) {
        return rows.rowsAt(
                tx,
                list,
                places.stream()
                        .map(p -> new FlowRowStore.Place(p.day(), p.edition(), p.row()))
                        .toList());
    }

    private static FlowRowStore.Only only(RowsWanted wanted) {
        return new FlowRowStore.Only(wanted.donor(), wanted.category());
    }

    private static FlowStore.Question question(RowsWanted wanted) {
        return new FlowStore.Question(wanted.list(), wanted.definition().id(), wanted.period(), wanted.crossing());
    }
}
