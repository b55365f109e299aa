package org.opencmcc.formats;

import java.io.Closeable;
import java.io.IOException;

/// Rows of one sheet in their order, one at a time.
interface RowSource extends Closeable {

    /// Fills the row with the next one, blank rows too; false at the end.
    boolean next(SourceRow row) throws IOException, Refusal;

    /// Merged areas that begin below a row; known once the sheet has been read to its end.
    default int mergedBelow(int row) {
        return 0;
    }
}
