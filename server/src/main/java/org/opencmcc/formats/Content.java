package org.opencmcc.formats;

import java.io.IOException;
import java.util.List;

/// What lies behind a [TableFile]: text or a workbook.
sealed interface Content permits TextContent, WorkbookContent {
    TableFile.Kind kind();

    String encoding();

    List<Sheet> sheets();

    List<Problem> notes();

    /// How much there is in a sheet, in unpacked bytes.
    long weight(Sheet sheet);

    default boolean countsDaysFrom1904() {
        return false;
    }

    RowSource rows(Sheet sheet) throws IOException, Refusal;
}
