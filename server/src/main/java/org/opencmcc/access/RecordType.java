package org.opencmcc.access;

/// The kinds of record for which the information-sharing protocol has a default label.
public enum RecordType {
    LIST,
    IMPORT,
    REGISTER_ENTRY,
    CLAIM,
    QUESTION,
    DISPUTE,
    DELEGATION,
    DELEGATION_STATUS,
    PERSON,
    SESSION,
    ASSERTION,
    BROKERED_SHARE,
    REPRESENTATION_GAP,
    COMMENT
}
