package org.opencmcc.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opencmcc.counting.CountDefinition;
import org.opencmcc.flow.CountedList;
import org.opencmcc.flow.DailyCount;
import org.opencmcc.flow.FlowDesk;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.Period;

/// Sets the days before a day beside the days from it on, from the records shared with the reader.
public final class EvidenceDesk {
    /// A year and a day on either side.
    public static final int MOST_DAYS = 366;

    /// Four weeks on either side, where nobody says otherwise.
    public static final int USUAL_DAYS = 28;

    private static final int DECIMALS = 2;

    private final FlowDesk flow;

    public EvidenceDesk(FlowDesk flow) {
        this.flow = flow;
    }

    /// The two windows that are compared; the chosen day is the first of the days after.
    public record Windows(Period before, Period after) {
        Period whole() {
            return new Period(before.from(), after.to());
        }
    }

    /// Compares one list's counts by a definition that its source records.
    public Evidence compare(Tx tx, CountedList list, CountDefinition definition, Windows windows) {
        var days = flow.dailyCounts(tx, list, definition, windows.whole(), null);
        var before = within(days, windows.before());
        var after = within(days, windows.after());
        var warnings = new Warnings(flow.definitions(), list, windows);
        return new Evidence(
                side(windows.before(), before),
                side(windows.after(), after),
                difference(figures(before), figures(after)),
                warnings.of(before, after),
                shares(
                        tx,
                        list,
                        windows,
                        !figuresOf(before).isEmpty(),
                        !figuresOf(after).isEmpty()),
                days);
    }

    private static List<DailyCount> within(List<DailyCount> days, Period period) {
        return days.stream().filter(d -> period.covers(d.day())).toList();
    }

    private static List<DailyCount> figuresOf(List<DailyCount> days) {
        return days.stream().filter(d -> d.value() != null).toList();
    }

    static double[] figures(List<DailyCount> days) {
        return days.stream()
                .map(DailyCount::value)
                .flatMap(Stream::ofNullable)
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
    }

    private static Evidence.Side side(Period period, List<DailyCount> days) {
        var figures = figures(days);
        return new Evidence.Side(
                period,
                figures.length,
                in(days, DailyCount.State.NOT_COVERED),
                in(days, DailyCount.State.NOT_RECORDED),
                figures.length == 0 ? null : rounded(Interval.mean(figures)),
                figures.length < 2
                        ? null
                        : Interval.dayToDay(figures).map(EvidenceDesk::rounded).orElse(null));
    }

    private static int in(List<DailyCount> days, DailyCount.State state) {
        return (int) days.stream().filter(d -> d.state() == state).count();
    }

    private static Evidence.@Nullable Difference difference(double[] before, double[] after) {
        if (before.length == 0 || after.length == 0) {
            return null;
        }
        var mean = rounded(Interval.mean(after) - Interval.mean(before));
        return Interval.of(before, after)
                .map(found -> new Evidence.Difference(mean, range(found), null))
                .orElseGet(() -> new Evidence.Difference(mean, null, whyNone(before, after)));
    }

    private static Evidence.Range range(Interval found) {
        return new Evidence.Range(
                rounded(found.low()),
                rounded(found.high()),
                BigDecimal.valueOf(Interval.LEVEL),
                found.wavesBefore(),
                found.wavesAfter(),
                found.degrees());
    }

    private static String whyNone(double[] before, double[] after) {
        return before.length < Interval.LEAST_DAYS || after.length < Interval.LEAST_DAYS
                ? "Too few days for an interval: it takes " + Interval.LEAST_DAYS
                        + " counted days on each side; here are " + before.length + " before and " + after.length
                        + " after."
                : "No interval: on each side every day has the same count, so nothing shows how far a mean may be off.";
    }

    private List<Evidence.SharePair> shares(
            Tx tx, CountedList list, Windows windows, boolean countedBefore, boolean countedAfter) {
        var before = flow.shares(tx, list, windows.before(), null);
        var after = flow.shares(tx, list, windows.after(), null);
        return Stream.iterate(0, at -> at + 1)
                .limit(before.size())
                .map(at -> new Evidence.SharePair(
                        before.get(at).definition(),
                        before.get(at).whole(),
                        before.get(at).recorded()
                                ? null
                                : before.get(at).definition().whyNotRecordedBy(list.source()),
                        countedBefore ? part(before.get(at)) : null,
                        countedAfter ? part(after.get(at)) : null))
                .toList();
    }

    private static Evidence.@Nullable Part part(FlowDesk.Share share) {
        var value = share.value();
        var of = share.of();
        return value == null || of == null ? null : new Evidence.Part(value, of, share.share());
    }

    static BigDecimal rounded(double figure) {
        return BigDecimal.valueOf(figure).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
