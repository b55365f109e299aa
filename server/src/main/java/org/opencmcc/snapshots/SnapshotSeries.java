package org.opencmcc.snapshots;

import java.util.List;

/// One figure that is published again and again, as the theatre declares it: what is counted, by which dimension, in
/// which
/// fixed cells, how often, and on which floor it is read.
///
/// @param cells in the order in which they are shown; together they hold every record that is counted
public record SnapshotSeries(
        String id,
        String title,
        String words,
        Dimension dimension,
        List<Cadence> cadences,
        String floor,
        List<SnapshotCell> cells) {
    /// The key of the cell that holds what no other one does.
    public static final String OTHER = "OTHER";

    public SnapshotSeries {
        cadences = List.copyOf(cadences);
        cells = List.copyOf(cells);
    }

    /// By what the records of a series are told apart.
    public enum Dimension {
        /// What kind of record it is; all kinds are counted.
        KIND,
        /// Under which of the theatre's questions a claim stands; claims alone are counted.
        QUESTION
    }

    /// One place of the dimension.
    public record SnapshotCell(String key, String name) {}
}
