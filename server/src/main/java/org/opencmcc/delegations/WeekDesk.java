package org.opencmcc.delegations;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.Tx;

/// A delegation's week, for its capital: what it asked, what it got, and what it owes, as far as it can see.
public final class WeekDesk {
    private static final DateTimeFormatter WEEK = new java.time.format.DateTimeFormatterBuilder()
            .appendValue(IsoFields.WEEK_BASED_YEAR, 4)
            .appendLiteral("-W")
            .appendValue(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 2)
            .parseDefaulting(java.time.temporal.ChronoField.DAY_OF_WEEK, 1)
            .toFormatter(java.util.Locale.ROOT);

    private final List<WeekPart> parts;
    private final ZoneId zone;

    WeekDesk(List<WeekPart> parts, ZoneId zone) {
        this.parts = List.copyOf(parts);
        this.zone = zone;
    }

    /// A week of the report.
    ///
    /// @param name as ISO 8601 names it, such as 2024-W20
    public record Week(String name, LocalDate from, LocalDate to, List<WeekPart.Line> lines) {
        public Week {
            lines = List.copyOf(lines);
        }
    }

    /// The report of a week; nothing where that is the name of none.
    ///
    /// @param named null for the week that is under way
    public Optional<Week> report(Tx tx, @Nullable String named) {
        return monday(tx, named).map(monday -> {
            var from = monday.atStartOfDay(zone).toInstant();
            var to = monday.plusWeeks(1).atStartOfDay(zone).toInstant();
            var lines = parts.stream()
                    .flatMap(part -> part.lines(tx, from, to).stream())
                    .sorted(Comparator.comparing(WeekPart.Line::side)
                            .thenComparing(WeekPart.Line::kind)
                            .thenComparing(WeekPart.Line::at)
                            .thenComparing(WeekPart.Line::title))
                    .toList();
            return new Week(WEEK.format(monday), monday, monday.plusDays(6), lines);
        });
    }

    private Optional<LocalDate> monday(Tx tx, @Nullable String named) {
        if (named == null || named.isBlank()) {
            return Optional.of(
                    tx.now().atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        }
        try {
            return Optional.of(LocalDate.parse(named, WEEK));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
