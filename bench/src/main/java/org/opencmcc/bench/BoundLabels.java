package org.opencmcc.bench;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.PersonId;

/// The labels that each reader of the benchmark sees, known beforehand: what an application would bind that decided for
/// itself.
final class BoundLabels {
    private final Map<PersonId, Integer[]> known = new ConcurrentHashMap<>();

    void know(PersonId reader, Integer... labels) {
        known.put(reader, labels.clone());
    }

    Integer[] of(Tx tx) {
        var labels = known.get(tx.reader().person());
        if (labels == null) {
            throw new IllegalStateException("nobody said what this reader sees");
        }
        return labels;
    }
}
