package org.opencmcc.access;

import java.util.UUID;
import org.opencmcc.postgres.Tx;

/// Who wants to know that a record went to another label. It is told inside the transaction that moves it, as a person
/// of its originator, and what it does stands or falls with the move.
public interface LabelNews {
    void relabelled(Tx tx, RecordType type, UUID record);
}
