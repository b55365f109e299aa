package org.opencmcc.labelling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.opencmcc.access.Label;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.access.LabelledRecords;
import org.opencmcc.access.RecordType;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;

/// All labelled records of the centre that have an id, wherever they are kept.
final class LabelledThings {
    private final List<LabelledRecords> kinds;
    private final LabelDesk labels;

    LabelledThings(List<LabelledRecords> kinds, LabelDesk labels) {
        this.kinds = List.copyOf(kinds);
        this.labels = labels;
    }

    /// A record with the label that it carries now.
    record Thing(LabelledRecords kept, UUID record, LabelId labelId, Label label) {
        RecordType type() {
            return kept.type();
        }

        boolean isOwn(Tx tx) {
            return label.originator().equals(tx.reader().delegation());
        }
    }

    /// The record of this id, where the reader sees one.
    Optional<Thing> find(Tx tx, UUID record) {
        for (var kind : kinds) {
            var label = kind.labelOf(tx, record);
            if (label.isPresent()) {
                var described = labels.describe(tx, Set.of(label.get())).get(label.get());
                return Optional.ofNullable(described).map(known -> new Thing(kind, record, label.get(), known));
            }
        }
        return Optional.empty();
    }
}
