package org.opencmcc.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;
import org.opencmcc.terms.Period;

/// A source's list as one delegation holds it, as it was known at an instant.
///
/// @param edition  the newest edition known then
/// @param coverage the days that its editions speak of, which may leave gaps between them
public record CountedList(
        UUID id,
        long number,
        LabelId label,
        DelegationId holder,
        String source,
        String sourceName,
        int edition,
        int rows,
        List<Period> coverage,
        Instant lastCommittedAt) {
    public CountedList {
        coverage = List.copyOf(coverage);
    }

    public boolean covers(LocalDate day) {
        for (var period : coverage) {
            if (period.covers(day)) {
                return true;
            }
        }
        return false;
    }

    /// Which days of a period the list covers, by their place in it.
    BitSet coveredOf(Period period) {
        var covered = new BitSet(period.days());
        for (var each : coverage) {
            var from = Math.max(0, ChronoUnit.DAYS.between(period.from(), each.from()));
            var to = Math.min(period.days() - 1L, ChronoUnit.DAYS.between(period.from(), each.to()));
            if (from <= to) {
                covered.set((int) from, (int) to + 1);
            }
        }
        return covered;
    }

    /// Whether it speaks of every day that another list speaks of.
    public boolean coversAllOf(CountedList other) {
        return other.coverage().stream().allMatch(period -> coveredOf(period).cardinality() == period.days());
    }

    public LocalDate firstDay() {
        return coverage.stream().map(Period::from).min(LocalDate::compareTo).orElseThrow();
    }

    public LocalDate lastDay() {
        return coverage.stream().map(Period::to).max(LocalDate::compareTo).orElseThrow();
    }
}
