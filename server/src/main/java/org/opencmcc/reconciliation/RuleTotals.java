package org.opencmcc.reconciliation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencmcc.reconciliation.Reconciled.Kind;
import org.opencmcc.reconciliation.Reconciled.RuleTotal;
import org.opencmcc.terms.Period;

/// Adds up what each rule explains over a period, which may cut months that were computed whole.
final class RuleTotals {
    private final ReconciliationDesk.Found found;
    private final Period period;
    private final Map<String, Integer> sums = new HashMap<>();
    private final Map<String, Integer> gross = new HashMap<>();

    RuleTotals(ReconciliationDesk.Found found, Period period, List<Reconciled.Day> days) {
        this.found = found;
        this.period = period;
        for (var day : days) {
            day.explained().stream().filter(part -> part.kind() == Kind.SHOWN).forEach(part -> {
                sums.merge(part.rule(), part.trucks(), Integer::sum);
                gross.merge(part.rule(), Math.abs(part.trucks()), Integer::sum);
            });
        }
    }

    List<RuleTotal> of(ReconciliationRules rules) {
        return rules.shown().stream()
                .map(rule -> new RuleTotal(
                        rule.id(),
                        evidence(rule),
                        sums.getOrDefault(rule.id(), 0),
                        gross.getOrDefault(rule.id(), 0),
                        reversed(rule.id())))
                .toList();
    }

    /// What several months found is what the one that found most did. Lists of one edition each
    /// cannot have corrected anything.
    private Evidence evidence(ReconciliationRules.Rule rule) {
        if (rule.by() == ReconciliationRules.By.LATE
                && found.left().edition() == 1
                && found.right().edition() == 1) {
            return Evidence.NOT_RECORDED;
        }
        var strongest = found.stored().isEmpty() ? Evidence.NONE_FOUND : Evidence.NOT_RECORDED;
        for (var stored : found.stored()) {
            var evidence = evidence(stored.month(), rule.id());
            strongest = evidence.compareTo(strongest) < 0 ? evidence : strongest;
        }
        return strongest;
    }

    /// A month that is cut shows a rule only where one of the days that are asked about does.
    private Evidence evidence(MonthRecord month, String rule) {
        var at = month.rules().indexOf(rule);
        if (at < 0) {
            return Evidence.NOT_RECORDED;
        }
        var evidence = month.evidence().get(at);
        return evidence == Evidence.FOUND && isCut(month) && !isShown(month, at) ? Evidence.NONE_FOUND : evidence;
    }

    private boolean isShown(MonthRecord month, int rule) {
        for (var day = 0; day < month.unexplained().size(); day++) {
            if (month.part(rule, day) != 0 && period.covers(month.month().atDay(day + 1))) {
                return true;
            }
        }
        return false;
    }

    /// A month's parts in the reverse order are known for the whole of it only.
    private @Nullable Integer reversed(String rule) {
        var reversed = 0;
        for (var stored : found.stored()) {
            if (isCut(stored.month())) {
                return null;
            }
            var at = stored.month().rules().indexOf(rule);
            reversed += at < 0 ? 0 : stored.month().reversed().get(at);
        }
        return found.flipped() ? -reversed : reversed;
    }

    /// Whether the period leaves out days of the month that both lists speak of.
    private boolean isCut(MonthRecord month) {
        for (var day = 0; day < month.unexplained().size(); day++) {
            if (month.left().covered().get(day)
                    && month.right().covered().get(day)
                    && !period.covers(month.month().atDay(day + 1))) {
                return true;
            }
        }
        return false;
    }
}
