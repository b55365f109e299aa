package org.opencmcc.evidence;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencmcc.counting.Definitions;
import org.opencmcc.counting.ListSource;
import org.opencmcc.evidence.Evidence.Warning;
import org.opencmcc.evidence.Evidence.WarningCode;
import org.opencmcc.flow.CountedList;
import org.opencmcc.flow.DailyCount;

/// What a reader of a comparison must know before its figures.
final class Warnings {
    private final Definitions definitions;
    private final CountedList list;
    private final EvidenceDesk.Windows windows;

    Warnings(Definitions definitions, CountedList list, EvidenceDesk.Windows windows) {
        this.definitions = definitions;
        this.list = list;
        this.windows = windows;
    }

    List<Warning> of(List<DailyCount> before, List<DailyCount> after) {
        var found = new ArrayList<Warning>();
        found.addAll(changes());
        coverageEdges(found);
        leftOut(found, "before", before);
        leftOut(found, "after", after);
        weekdays(found, before, after);
        found.sort(Comparator.comparing(Warning::code));
        return found;
    }

    /// A change on the first day compared changes nothing between the days that are.
    private List<Warning> changes() {
        return definitions.findSource(list.source()).map(ListSource::definitionChanges).orElseGet(List::of).stream()
                .filter(c -> c.from().isAfter(windows.before().from())
                        && !c.from().isAfter(windows.after().to()))
                .map(c -> new Warning(WarningCode.DEFINITION_CHANGED, c.from(), c.words(), c.source(), c.url()))
                .toList();
    }

    private void coverageEdges(List<Warning> found) {
        if (list.firstDay().isAfter(windows.before().from())) {
            found.add(about(
                    WarningCode.COVERAGE_STARTS,
                    list.firstDay(),
                    "The list starts on " + list.firstDay() + ", inside or after the compared days."));
        }
        if (list.lastDay().isBefore(windows.after().to())) {
            found.add(about(
                    WarningCode.COVERAGE_ENDS,
                    list.lastDay(),
                    "The list ends on " + list.lastDay() + ", inside or before the compared days."));
        }
    }

    private static void leftOut(List<Warning> found, String side, List<DailyCount> days) {
        leftOut(
                found,
                WarningCode.NOT_COVERED,
                days,
                DailyCount.State.NOT_COVERED,
                side + " are not covered by the list");
        leftOut(
                found,
                WarningCode.NOT_RECORDED,
                days,
                DailyCount.State.NOT_RECORDED,
                side + " have rows of which none states the quantity");
    }

    private static void leftOut(
            List<Warning> found, WarningCode code, List<DailyCount> days, DailyCount.State state, String words) {
        var out = days.stream().filter(d -> d.state() == state).toList();
        if (!out.isEmpty()) {
            found.add(about(
                    code,
                    out.getFirst().day(),
                    out.size() + " of the " + days.size() + " days " + words
                            + "; they are left out and are not zero."));
        }
    }

    /// Where one side has more Fridays than the other, the weekly rhythm alone moves the means apart.
    private void weekdays(List<Warning> found, List<DailyCount> before, List<DailyCount> after) {
        var even = true;
        var sum = 0.0;
        for (var weekday : DayOfWeek.values()) {
            var left = on(weekday, before);
            var right = on(weekday, after);
            if (left.length == 0 || right.length == 0) {
                return;
            }
            even &= left.length * EvidenceDesk.figures(after).length
                    == right.length * EvidenceDesk.figures(before).length;
            sum += Interval.mean(right) - Interval.mean(left);
        }
        if (!even) {
            found.add(new Warning(
                    WarningCode.WEEKDAYS_UNEVEN,
                    null,
                    "The two sides do not hold each weekday equally often. With every weekday weighed alike, the difference"
                            + " of the means would be " + signed(EvidenceDesk.rounded(sum / DayOfWeek.values().length))
                            + " a day. Windows of whole weeks avoid this.",
                    null,
                    null));
        }
    }

    private static String signed(BigDecimal figure) {
        return (figure.signum() > 0 ? "+" : "") + figure.toPlainString();
    }

    private static double[] on(DayOfWeek weekday, List<DailyCount> days) {
        return EvidenceDesk.figures(
                days.stream().filter(d -> d.day().getDayOfWeek() == weekday).toList());
    }

    private static Warning about(WarningCode code, LocalDate day, String words) {
        return new Warning(code, day, words, null, null);
    }
}
