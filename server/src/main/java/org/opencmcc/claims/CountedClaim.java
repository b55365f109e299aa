package org.opencmcc.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.FieldProblem;
import org.opencmcc.counting.CountDefinition;
import org.opencmcc.counting.ListSource;
import org.opencmcc.flow.CountedList;
import org.opencmcc.flow.DailyCount;
import org.opencmcc.flow.FlowDesk;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.Period;

/// What comes of counting what a claim is to say. The value is the centre's own work: what its
/// maker can see is counted, and nobody types it.
sealed interface CountedClaim {
    /// The claim with value, unit, period and method as they were counted; its claimant where one
    /// was named.
    record Counted(ClaimWish wish, ClaimOrigin.Count origin, CountedList list) implements CountedClaim {}

    /// There is no such count, or it does not cover the period.
    record Refused(List<FieldProblem> problems) implements CountedClaim {}

    static CountedClaim of(Tx tx, FlowDesk flow, ClaimWish wish, ClaimWish.Count asked) {
        var problems = new ArrayList<FieldProblem>();
        var figure = wish.figure();
        if (figure.value() != null || figure.low() != null || figure.high() != null) {
            problems.add(new FieldProblem(
                    "value", "COUNTED", "The centre counts the value itself. Leave value and range out."));
        }
        var definition = flow.definitions().find(asked.definition());
        if (definition.isEmpty()) {
            problems.add(
                    new FieldProblem("count.definition", "UNKNOWN_DEFINITION", "There is no such count definition."));
        }
        var backwards = asked.to().isBefore(asked.from());
        if (backwards || asked.from().plusDays(FlowDesk.MOST_DAYS - 1L).isBefore(asked.to())) {
            problems.add(
                    backwards
                            ? new FieldProblem("count.to", "PERIOD_BACKWARDS", "The period ends before it starts.")
                            : new FieldProblem(
                                    "count.to",
                                    "PERIOD_TOO_LONG",
                                    "Count at most " + FlowDesk.MOST_DAYS + " days at a time."));
        }
        var knownAt = asked.knownAt() == null ? tx.now() : asked.knownAt();
        var list = flow.findList(tx, asked.source(), asked.list(), knownAt);
        if (list.isEmpty()) {
            problems.add(new FieldProblem(
                    "count.list", "NO_LIST", "There is no list of this source that you can see, as known then."));
        }
        if (definition.isEmpty() || list.isEmpty() || !problems.isEmpty()) {
            return new Refused(problems);
        }
        return counted(tx, flow, wish, asked, new Of(definition.get(), list.get()));
    }

    /// What is counted, in whose list.
    record Of(CountDefinition definition, CountedList list) {}

    private static CountedClaim counted(Tx tx, FlowDesk flow, ClaimWish wish, ClaimWish.Count asked, Of of) {
        if (flow.definitions().findReading(of.definition(), of.list().source()).isEmpty()) {
            return refused("count.definition", "NOT_RECORDED", of.definition().whyNotRecordedBy(asked.source()));
        }
        var period = new Period(asked.from(), asked.to());
        var days = flow.dailyCounts(tx, of.list(), of.definition(), period, null);
        var open = days.stream()
                .filter(d -> d.state() == DailyCount.State.NOT_COVERED)
                .count();
        if (open > 0) {
            return refused(
                    "count.from",
                    "NOT_COVERED",
                    "The list does not cover " + open + " of the " + period.days()
                            + " days, and a day that is not covered is not a zero. Choose days that it covers.");
        }
        var silent = days.stream().filter(d -> d.value() == null).count();
        if (silent > 0) {
            return refused(
                    "count.definition",
                    "NOT_RECORDED",
                    "The list does not record this on " + silent + " of " + period.days() + " days. That is not zero.");
        }
        var knownAt = asked.knownAt() == null ? tx.now() : asked.knownAt();
        return new Counted(
                filledIn(flow, wish, asked, of, days),
                new ClaimOrigin.Count(
                        of.list().source(),
                        of.definition().id(),
                        of.list().id(),
                        of.list().edition(),
                        knownAt,
                        asked.perDay()),
                of.list());
    }

    private static ClaimWish filledIn(
            FlowDesk flow, ClaimWish wish, ClaimWish.Count asked, Of of, List<DailyCount> days) {
        var unit = of.definition().unit().name().toLowerCase(Locale.ROOT);
        var scope = wish.scope();
        var source = wish.source();
        return new ClaimWish(
                new ClaimWish.Figure(
                        value(days, asked.perDay()),
                        null,
                        null,
                        asked.perDay() ? unit + " a day" : unit,
                        wish.figure().words()),
                wish.definition() == null ? of.definition().words() : wish.definition(),
                of.definition().id(),
                new ClaimWish.Scope(asked.from(), asked.to(), scope.words(), scope.place()),
                wish.claimant(),
                new ClaimWish.Source(
                        source.title() == null ? nameOf(flow, of.list()) : source.title(),
                        source.urls(),
                        source.kind() == null ? ClaimSource.Kind.COUNT.name() : source.kind(),
                        source.publishedOn(),
                        source.publishedWords()),
                method(of.definition(), days, wish.method()),
                wish.confidence(),
                wish.question(),
                wish.supersedes(),
                wish.count(),
                wish.label());
    }

    private static BigDecimal value(List<DailyCount> days, boolean perDay) {
        var sum = days.stream()
                .map(DailyCount::value)
                .map(Objects::requireNonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return perDay ? sum.divide(BigDecimal.valueOf(days.size()), 1, RoundingMode.HALF_UP) : sum;
    }

    /// Who claims a count of which its maker names nobody: no office said this figure, the centre
    /// counted somebody's copy of its list.
    ///
    /// @param named whether the edition is named too, which only those learn who may see the list
    static String claimant(FlowDesk flow, CountedList list, boolean named) {
        var count = "Count of the " + nameOf(flow, list);
        return named ? count + ", edition " + list.edition() : count;
    }

    /// The source by the theatre's name, else by that under which the list was imported.
    private static String nameOf(FlowDesk flow, CountedList list) {
        return flow.definitions()
                .findSource(list.source())
                .map(ListSource::name)
                .orElse(list.sourceName());
    }

    /// How it was counted, and on how many rows it rests where rows state no quantity.
    private static String method(CountDefinition definition, List<DailyCount> days, @Nullable String more) {
        var method = new StringBuilder("Counted by this centre from the source's list: ")
                .append(definition.name())
                .append(", day by day.");
        var rows = days.stream()
                .mapToLong(d -> d.trucks() == null ? 0 : d.trucks())
                .sum();
        var rests = days.stream()
                .mapToLong(d -> d.restsOn() == null ? 0 : d.restsOn())
                .sum();
        if (rests < rows) {
            method.append(" ").append(rests).append(" of ").append(rows).append(" rows state the quantity.");
        }
        return more == null || more.isBlank() ? method.toString() : method + " " + more.strip();
    }

    private static Refused refused(String field, String code, String words) {
        return new Refused(List.of(new FieldProblem(field, code, words)));
    }
}
