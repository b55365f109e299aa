package org.opencmcc.imports;

/// What a file is to its list, as far as the days say it.
public enum ReadingState {
    /// The list has nothing yet.
    FIRST,
    /// The file starts on the same day as an earlier edition: it is a later edition of it.
    EDITION,
    /// No day of the file is covered by the list yet: it adds to the list.
    ADDITION,
    /// Days overlap, and no earlier edition starts on the same day: a person says which of the two
    /// it is.
    CHOOSE
}
