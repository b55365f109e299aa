package org.opencmcc.claims;

import java.time.Instant;
import java.util.List;
import org.opencmcc.delegations.WeekPart;
import org.opencmcc.postgres.Tx;

/// Claims, disputes and questions in a delegation's week.
final class ClaimWeek implements WeekPart {
    private final ClaimWeekStore store = new ClaimWeekStore();

    @Override
    public List<Line> lines(Tx tx, Instant from, Instant to) {
        return store.lines(tx, from, to);
    }
}
