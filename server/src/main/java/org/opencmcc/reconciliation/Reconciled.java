package org.opencmcc.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.assertions.Assertion;
import org.opencmcc.flow.CountedList;
import org.opencmcc.terms.LabelId;

/// Two lists held against each other over a period: left - right = what is explained + what is not,
/// on every day that both speak of.
///
/// @param editions the newest edition of either list that the records saw, the left one first
/// @param behind   whether one of the lists has an edition that this has not seen
public record Reconciled(
        CountedList left,
        CountedList right,
        List<Integer> editions,
        Instant computedAt,
        boolean behind,
        LabelId label,
        List<RuleTotal> rules,
        List<Day> days,
        Totals totals) {
    public Reconciled {
        editions = List.copyOf(editions);
        rules = List.copyOf(rules);
        days = List.copyOf(days);
    }

    /// Whether both lists speak of a day, and whether it was computed.
    public enum State {
        COUNTED,
        LEFT_NOT_COVERED,
        RIGHT_NOT_COVERED,
        NEITHER_COVERED,
        NOT_COMPUTED
    }

    /// How a part is known.
    public enum Kind {
        SHOWN,
        ASSERTED
    }

    /// A rule over the whole period.
    ///
    /// @param trucks     its part of the gap, each truck only on the left counting one, each only
    ///                   on the right minus one
    /// @param ifReversed the same with the rules applied in the reverse order
    /// @param gross      its daily parts added up without their signs: what moves from day to day
    ///                   comes to nothing over a period, and is not nothing
    public record RuleTotal(String rule, Evidence evidence, int trucks, int gross, int ifReversed) {}

    /// A part of a day's gap.
    ///
    /// @param assertion which one it is, where somebody asserts it
    public record Part(
            String rule, Kind kind, int trucks, @Nullable UUID assertion) {}

    /// One day. What a list does not speak of is null and never zero.
    public record Day(
            LocalDate day,
            State state,
            @Nullable Integer left,
            @Nullable Integer right,
            List<Part> explained,
            @Nullable Integer unexplained) {
        public Day {
            explained = List.copyOf(explained);
        }
    }

    /// Over the days that both lists speak of.
    public record Totals(int left, int right, int shown, int asserted, int unexplained) {
        public int difference() {
            return left - right;
        }
    }

    static Reconciled of(
            ReconciliationDesk.Found found,
            ReconciliationDesk.Question asked,
            ReconciliationRules rules,
            List<Assertion> with) {
        var months = new HashMap<YearMonth, MonthRecord>();
        found.stored().forEach(s -> months.put(s.month().month(), s.month()));
        var days = new ArrayList<Day>();
        var shared = Months.sharedDays(found.left(), found.right());
        var from = asked.from() == null ? shared.from() : asked.from();
        var to = asked.to() == null ? shared.to() : asked.to();
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            days.add(day(found, day, months.get(YearMonth.from(day)), with));
        }
        return new Reconciled(
                found.left(),
                found.right(),
                List.of(edition(found, Side.LEFT), edition(found, Side.RIGHT)),
                found.stored().stream()
                        .map(s -> s.month().computedAt())
                        .max(Instant::compareTo)
                        .orElseThrow(),
                found.behind(),
                found.stored().getFirst().label(),
                totals(found, rules, days),
                days,
                totals(days));
    }

    /// The newest edition that a record saw of the side as it was asked for.
    private static int edition(ReconciliationDesk.Found found, Side side) {
        var turned = found.turned(side);
        return found.stored().stream()
                .map(s -> s.month().editions())
                .mapToInt(seen -> turned == Side.LEFT ? seen.getFirst() : seen.getLast())
                .max()
                .orElseThrow();
    }

    private static Day day(
            ReconciliationDesk.Found found, LocalDate day, @Nullable MonthRecord month, List<Assertion> with) {
        if (month == null) {
            return new Day(day, uncomputed(found, day), null, null, List.of(), null);
        }
        var at = day.getDayOfMonth() - 1;
        var left = found.flipped() ? month.right() : month.left();
        var right = found.flipped() ? month.left() : month.right();
        var ofLeft = left.covered().get(at) ? left.trucks().get(at) : null;
        var ofRight = right.covered().get(at) ? right.trucks().get(at) : null;
        if (ofLeft == null || ofRight == null) {
            return new Day(day, state(ofLeft != null, ofRight != null), ofLeft, ofRight, List.of(), null);
        }
        var sign = found.flipped() ? -1 : 1;
        var parts = new ArrayList<Part>();
        for (var rule = 0; rule < month.rules().size(); rule++) {
            var trucks = sign * month.part(rule, at);
            if (trucks != 0) {
                parts.add(new Part(month.rules().get(rule), Kind.SHOWN, trucks, null));
            }
        }
        var unexplained = sign * month.unexplained().get(at);
        var rest = new int[] {left.rest().get(at), right.rest().get(at)};
        for (var assertion : with) {
            if (assertion.speaksOf(day)) {
                var ofTheLeft = assertion.source().equals(found.left().source());
                var side = ofTheLeft ? 0 : 1;
                var taken = assertion.takesFrom(rest[side]);
                rest[side] -= taken;
                var trucks = ofTheLeft ? taken : -taken;
                parts.add(new Part(assertion.rule(), Kind.ASSERTED, trucks, assertion.id()));
                unexplained -= trucks;
            }
        }
        return new Day(day, State.COUNTED, ofLeft, ofRight, parts, unexplained);
    }

    private static State uncomputed(ReconciliationDesk.Found found, LocalDate day) {
        var state = state(found.left().covers(day), found.right().covers(day));
        return state == State.COUNTED ? State.NOT_COMPUTED : state;
    }

    private static State state(boolean left, boolean right) {
        if (left) {
            return right ? State.COUNTED : State.RIGHT_NOT_COVERED;
        }
        return right ? State.LEFT_NOT_COVERED : State.NEITHER_COVERED;
    }

    private static List<RuleTotal> totals(ReconciliationDesk.Found found, ReconciliationRules rules, List<Day> days) {
        var sums = new HashMap<String, Integer>();
        var gross = new HashMap<String, Integer>();
        for (var day : days) {
            day.explained().stream().filter(part -> part.kind() == Kind.SHOWN).forEach(part -> {
                sums.merge(part.rule(), part.trucks(), Integer::sum);
                gross.merge(part.rule(), Math.abs(part.trucks()), Integer::sum);
            });
        }
        return rules.shown().stream()
                .map(rule -> {
                    var evidence = Evidence.NOT_RECORDED;
                    var reversed = 0;
                    for (var stored : found.stored()) {
                        var at = stored.month().rules().indexOf(rule.id());
                        if (at >= 0) {
                            evidence =
                                    stronger(evidence, stored.month().evidence().get(at));
                            reversed += stored.month().reversed().get(at);
                        }
                    }
                    return new RuleTotal(
                            rule.id(),
                            evidence,
                            sums.getOrDefault(rule.id(), 0),
                            gross.getOrDefault(rule.id(), 0),
                            found.flipped() ? -reversed : reversed);
                })
                .toList();
    }

    /// What several months found is what the one that found most did.
    private static Evidence stronger(Evidence one, Evidence other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Totals totals(List<Day> days) {
        var sums = new int[5];
        for (var day : days) {
            if (day.state() == State.COUNTED
                    && day.left() != null
                    && day.right() != null
                    && day.unexplained() != null) {
                sums[0] += day.left();
                sums[1] += day.right();
                sums[4] += day.unexplained();
                day.explained().forEach(part -> sums[part.kind() == Kind.SHOWN ? 2 : 3] += part.trucks());
            }
        }
        return new Totals(sums[0], sums[1], sums[2], sums[3], sums[4]);
    }
}
