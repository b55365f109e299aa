package org.opencmcc.voices;

import java.util.Optional;
import java.util.UUID;
import org.opencmcc.access.LabelledRecords;
import org.opencmcc.access.RecordType;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;

/// Gaps, for the access review and re-labelling.
final class LabelledGaps implements LabelledRecords {
    private final GapStore store = new GapStore();

    @Override
    public RecordType type() {
        return RecordType.REPRESENTATION_GAP;
    }

    @Override
    public Optional<LabelId> labelOf(Tx tx, UUID record) {
        return store.gaps(tx, record, Place.read(null), 1).stream().findFirst().map(RepresentationGap::label);
    }

    /// A gap is a fact that others may have answered under labels of their own, so that it stays where it is.
    @Override
    public boolean move(Tx tx, UUID record, LabelId from, LabelId to) {
        return false;
    }
}
