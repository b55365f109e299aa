package org.opencmcc.delegations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.opencmcc.postgres.Tx;

/// Objections to admission in a delegation's week: its own with their answers, and those of others that wait.
final class AdmissionWeek implements WeekPart {
    private static final String KIND = "ADMISSION_OBJECTION";
    private static final String ADDRESS = "/delegations";

    private final AdmissionDesk admissions;

    AdmissionWeek(AdmissionDesk admissions) {
        this.admissions = admissions;
    }

    @Override
    public List<Line> lines(Tx tx, Instant from, Instant to) {
        var lines = new ArrayList<Line>();
        for (var objection : admissions.all(tx)) {
            var own = objection.maker().equals(tx.reader().delegation());
            var made = objection.madeAt();
            if (!made.isBefore(to)) {
                continue;
            }
            var days = Duration.between(made, tx.now()).toDays();
            if (own && (!made.isBefore(from) || objection.isWaiting())) {
                var waits = objection.isWaiting();
                lines.add(new Line(
                        Side.ASKED, KIND, objection.against(), state(objection), made, ADDRESS, waits ? days : null));
            }
            if (!own && objection.isWaiting()) {
                lines.add(new Line(Side.OWE, KIND, objection.against(), "WAITING", made, ADDRESS, days));
            }
            if (own) {
                objection.answers().stream()
                        .filter(a -> !a.madeAt().isBefore(from) && a.madeAt().isBefore(to))
                        .forEach(a -> lines.add(
                                new Line(Side.GOT, KIND, a.answerer(), "ANSWERED", a.madeAt(), ADDRESS, null)));
            }
        }
        return lines;
    }

    private static String state(AdmissionObjection objection) {
        if (objection.withdrawnAt() != null) {
            return "WITHDRAWN";
        }
        return objection.isWaiting() ? "WAITING" : "ANSWERED";
    }
}
