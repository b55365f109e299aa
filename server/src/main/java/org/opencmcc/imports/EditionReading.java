package org.opencmcc.imports;

/// As what the rows of a file are taken that comes to a list which has rows already.
public enum EditionReading {
    /// The file states its days anew: what it no longer has of them is withdrawn.
    EDITION,
    /// The file adds to what the list has: nothing is withdrawn.
    ADDITION
}
