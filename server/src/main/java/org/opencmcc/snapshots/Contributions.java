package org.opencmcc.snapshots;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Whose the records of a set are, and whether so many of so many may be told.
///
/// @param originators every record's delegation, as a number
record Contributions(Map<UUID, Integer> originators) {
    static final int LEAST_RECORDS = 10;
    static final int LEAST_ORIGINATORS = 3;

    /// So many delegations may put their heads together, each of which knows its own records.
    static final int COALITION = 2;

    Contributions {
        originators = Map.copyOf(originators);
    }

    private Map<Integer, Integer> of(Collection<UUID> records) {
        var counts = new HashMap<Integer, Integer>();
        records.forEach(record -> counts.merge(originators.get(record), 1, Integer::sum));
        return counts;
    }

    /// What remains is enough, whichever coalition takes its own records away.
    boolean holds(Collection<UUID> records) {
        return holds(records, COALITION);
    }

    /// What remains is enough, whichever so many delegations take their own records away.
    boolean holds(Collection<UUID> records, int delegations) {
        var sizes = of(records).values().stream()
                .sorted(Comparator.<Integer>naturalOrder().reversed())
                .skip(delegations)
                .toList();
        return sizes.size() >= LEAST_ORIGINATORS
                && sizes.stream().mapToInt(Integer::intValue).sum() >= LEAST_RECORDS;
    }

    /// The delegations whose records these are, where they are few enough to be a coalition; otherwise none.
    Set<Integer> coalitionBehind(Collection<UUID> records) {
        var all = of(records).keySet();
        return all.size() <= COALITION ? Set.copyOf(all) : Set.of();
    }

    boolean isOf(UUID record, Set<Integer> coalition) {
        return coalition.contains(originators.get(record));
    }
}
