package org.opencmcc.labelling;

import java.util.List;
import java.util.UUID;
import org.opencmcc.access.RecordType;
import org.opencmcc.delegations.LabelView;

/// Who may read what carries a label, as far as one reader may know it. That there may be others is
/// always said, and whether there are never.
///
/// @param type what the record is
public record Reach(RecordType type, LabelView label, List<Of> readers) {
    /// Stands beside every answer, whoever asks.
    public static final String OTHERS = "There may be others whom you cannot be told about.";

    public Reach {
        readers = List.copyOf(readers);
    }

    /// Why a delegation's people may read it.
    public enum Why {
        /// It is theirs.
        ORIGINATOR,
        /// The label names them.
        NAMED,
        /// Their people are on all of its floors.
        FLOOR
    }

    /// A delegation some of whose people may read it.
    public record Of(UUID id, String name, Why why) {}
}
