package org.opencmcc.reconciliation;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/// One month of two lists held against each other by one definition, as it was computed.
///
/// @param editions  the newest edition of either list that it saw, the left one first
/// @param rules     in their declared order
/// @param parts     what each rule explains of each day, rule by rule
/// @param evidence  what each rule found
/// @param reversed  what each rule would explain over the month with the order reversed
public record MonthRecord(
        YearMonth month,
        Instant computedAt,
        List<Integer> editions,
        Days left,
        Days right,
        List<Integer> unexplained,
        List<String> rules,
        List<Evidence> evidence,
        List<Integer> reversed,
        List<Integer> parts) {
    public MonthRecord {
        editions = List.copyOf(editions);
        unexplained = List.copyOf(unexplained);
        rules = List.copyOf(rules);
        evidence = List.copyOf(evidence);
        reversed = List.copyOf(reversed);
        parts = List.copyOf(parts);
    }

    /// One side of the days of the month.
    ///
    /// @param trucks what the list counts
    /// @param rest   what is left of them when all rows that show a part are taken away
    public record Days(List<Boolean> covered, List<Integer> trucks, List<Integer> rest) {
        public Days {
            covered = List.copyOf(covered);
            trucks = List.copyOf(trucks);
            rest = List.copyOf(rest);
        }
    }

    public int part(int rule, int day) {
        return parts.get(rule * unexplained.size() + day);
    }
}
