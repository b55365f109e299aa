package org.opencmcc.access;

import java.util.Optional;
import java.util.UUID;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;

/// The labelled records of one kind that have an id of their own. Each feature gives a bean of it
/// for each kind that it keeps; the access review asks them whose a record is, and re-labelling has
/// them move it.
public interface LabelledRecords {
    /// What the records are, as the sharing protocol names them.
    RecordType type();

    /// The label of the record of this id, read under the reader's own policy; nothing where the
    /// reader sees none, whether there is one or not.
    Optional<LabelId> labelOf(Tx tx, UUID record);

    /// Moves the record, with all its parts that carry its label, to another label of the same
    /// originator; parts under other labels stay where they are. The reader may write under both.
    ///
    /// @return false, and nothing is moved, where another record stands in its place under that
    ///         label or the record is being worked on
    boolean move(Tx tx, UUID record, LabelId from, LabelId to);
}
