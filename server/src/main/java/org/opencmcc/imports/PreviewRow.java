package org.opencmcc.imports;

import java.util.List;

/// A row of a file that is looked through, as it is written there.
public record PreviewRow(int row, boolean accepted, List<String> flags, List<String> cells) {
    public PreviewRow {
        flags = List.copyOf(flags);
        cells = List.copyOf(cells);
    }

    /// Which rows to show.
    public enum Only {
        ALL,
        REFUSED,
        FLAGGED
    }
}
