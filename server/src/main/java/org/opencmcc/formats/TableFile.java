package org.opencmcc.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencmcc.formats.UnreadableFile.Reason;

/// A file that holds a table: what kind it is, its sheets, where the table lies, and its rows.
///
/// ```java
/// switch (TableFile.open(FileBytes.at(path), Limits.standard())) {
///     case UnreadableFile why -> refuse(why.code(), why.words());
///     case TableFile file -> file.read(file.layout(), row -> take(row));
/// }
/// ```
///
/// Opening looks at all bytes once but keeps only the first rows of each sheet; reading streams.
public final class TableFile implements Opening {

    /// The kinds of file.
    public enum Kind {
        /// Text whose cells a comma, semicolon, bar or tab parts; pasted cells are of this kind too.
        SEPARATED_TEXT,
        /// A workbook of Excel 2007 or later.
        WORKBOOK
    }

    private final Content content;
    private final Limits limits;
    private final List<SheetSample> samples;
    private final int chosen;

    private TableFile(Content content, Limits limits, List<SheetSample> samples, int chosen) {
        this.content = content;
        this.limits = limits;
        this.samples = List.copyOf(samples);
        this.chosen = chosen;
    }

    /// Looks at a file and finds its table. The name of the file plays no part: only bytes count.
    public static Opening open(FileBytes file, Limits limits) {
        try {
            Content content = FileKind.of(file, limits) == Kind.WORKBOOK
                    ? WorkbookContent.open(file, limits)
                    : TextContent.open(file, limits);
            var samples = SheetSample.all(content, limits);
            return new TableFile(content, limits, samples, SheetSample.best(samples));
        } catch (Refusal refusal) {
            return refusal.file();
        } catch (FileSystemException ours) {
            throw new UncheckedIOException(ours);
        } catch (IOException | RuntimeException broken) {
            return damaged();
        }
    }

    /// What kind of file it is.
    public Kind kind() {
        return content.kind();
    }

    /// How its letters are stored, for people: `UTF-8`, `windows-1252`.
    public String encoding() {
        return content.encoding();
    }

    /// Whether the workbook counts its days from 1904; see [Days#of].
    boolean countsDaysFrom1904() {
        return content.countsDaysFrom1904();
    }

    /// All sheets in their order.
    public List<Sheet> sheets() {
        return content.sheets();
    }

    /// What a person should know about the file as a whole.
    public List<Problem> notes() {
        var notes = new ArrayList<>(content.notes());
        notes.addAll(SheetSample.notes(samples, chosen));
        return List.copyOf(notes);
    }

    /// Where the table lies in the sheet that most looks like one.
    public TableLayout layout() {
        return samples.get(chosen).layout();
    }

    /// Where the table lies in another sheet.
    public TableLayout layout(Sheet sheet) {
        return samples.get(sheet.index()).layout();
    }

    /// The layout with a header row that a person pointed at, 0 where none names the columns; empty
    /// when that row is not among the first with content.
    public Optional<TableLayout> layout(Sheet sheet, int headerRow) {
        return Optional.ofNullable(samples.get(sheet.index()).layoutAt(headerRow));
    }

    /// The first rows with content below the header, for showing what a column holds.
    public List<RawRow> firstRows(TableLayout layout) {
        return samples.get(layout.sheet().index()).rows().stream()
                .filter(row -> row.number() >= layout.firstDataRow())
                .toList();
    }

    /// Reads all rows below the header. Rows without content are counted, not handed over.
    public Reading read(TableLayout layout, RowTaker taker) {
        try (var source = content.rows(layout.sheet())) {
            return new TableReader(layout, limits).read(source, taker);
        } catch (Refusal refusal) {
            return refusal.file();
        } catch (TakerFailed failed) {
            throw failed.cause();
        } catch (FileSystemException ours) {
            throw new UncheckedIOException(ours);
        } catch (IOException | RuntimeException broken) {
            return damaged();
        }
    }

    private static UnreadableFile damaged() {
        return new UnreadableFile(
                Reason.DAMAGED,
                "The file is damaged or cut off, and nothing of it was taken. Save it once more and send it again.");
    }
}
