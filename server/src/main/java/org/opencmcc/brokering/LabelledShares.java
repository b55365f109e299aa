package org.opencmcc.brokering;

import java.util.Optional;
import java.util.UUID;
import org.opencmcc.access.LabelledRecords;
import org.opencmcc.access.RecordType;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;

/// Hand-overs, for the access review. They are not moved to another label: a hand-over that a third could read would
/// tell of it to others than its two sides. It is stopped, and handed over anew.
final class LabelledShares implements LabelledRecords {
    private final ShareStore store = new ShareStore();

    @Override
    public RecordType type() {
        return RecordType.BROKERED_SHARE;
    }

    @Override
    public Optional<LabelId> labelOf(Tx tx, UUID record) {
        return store.find(tx, record).map(BrokeredShare::label);
    }

    @Override
    public boolean move(Tx tx, UUID record, LabelId from, LabelId to) {
        return false;
    }
}
