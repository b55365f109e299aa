package org.opencmcc.formats;

import java.util.List;

/// A sheet was read to its end, or until its taker had enough.
///
/// @param rows that were handed over
/// @param blankRowsInside between them
/// @param blankRowsAtEnd below them
/// @param blankColumnsAtEnd to their right
/// @param notes what a person should know about the sheet as a whole
public record RowsRead(int rows, int blankRowsInside, int blankRowsAtEnd, int blankColumnsAtEnd, List<Problem> notes)
        implements Reading {

    /// Copies its notes.
    public RowsRead {
        notes = List.copyOf(notes);
    }
}
