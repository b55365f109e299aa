package org.opencmcc.formats;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.opencmcc.formats.UnreadableFile.Reason;

/// Rows of separated text. Written by hand rather than with a library, because a quotation mark that
/// nobody closed must cost one row and not the rest of the file: the row is read again as plain text,
/// refused, and the next line is read as usual.
///
/// Ends of line are CR, LF or CRLF, also mixed; a row's number counts rows as a spreadsheet does, so
/// a quoted cell with line breaks is one row.
final class SeparatedRows implements RowSource {
    private static final int LONGEST_ROW = 4 << 20;
    private static final char END_OF_FILE = '\u001A';

    private final Reader in;
    private final char delimiter;
    private final Limits limits;
    private char[] buffer = new char[1 << 14];
    private int rowStart;
    private int position;
    private int end;
    private boolean finished;
    private int number;

    SeparatedRows(Reader in, char delimiter, Limits limits) {
        this.in = in;
        this.delimiter = delimiter;
        this.limits = limits;
    }

    @Override
    public boolean next(SourceRow row) throws IOException, Refusal {
        rowStart = position;
        if (!has(position) || endsHere()) {
            return false;
        }
        row.beginSeparated(++number);
        if (!readRow(row, true)) {
            position = rowStart;
            row.beginSeparated(number);
            readRow(row, false);
            row.mark(
                    SourceRow.Mark.WHOLE_ROW,
                    ProblemCode.UNBALANCED_QUOTE,
                    "a quotation mark opens a cell and none closes it. Close it or remove it and send the row again.");
        }
        return true;
    }

    /// The sign with which old programs end a text file.
    private boolean endsHere() throws IOException, Refusal {
        return buffer[position] == END_OF_FILE && !has(position + 1);
    }

    /// Reads one row; false when a quoted cell does not end.
    private boolean readRow(SourceRow row, boolean quotes) throws IOException, Refusal {
        for (int column = 0; ; column++) {
            int open = quotes ? openingQuote() : -1;
            if (open < 0) {
                int length = plainLength();
                row.putText(column, new String(buffer, position, length));
                position += length;
            } else if (!readQuoted(row, column, open)) {
                return false;
            }
            if (!has(position)) {
                return true;
            }
            char c = buffer[position++];
            if (c == delimiter) {
                continue;
            }
            if (c == '\r' && has(position) && buffer[position] == '\n') {
                position++;
            }
            return true;
        }
    }

    /// Length of the cell from here to its delimiter, end of line or end of file.
    private int plainLength() throws IOException, Refusal {
        for (int length = 0; ; length++) {
            int at = position + length;
            if (at >= end && !has(position + length)) {
                return length;
            }
            char c = buffer[position + length];
            if (c == delimiter || c == '\n' || c == '\r') {
                return length;
            }
        }
    }

    /// How many characters from here the opening quotation mark stands, -1 when the cell has none.
    private int openingQuote() throws IOException, Refusal {
        int ahead = 0;
        while (has(position + ahead) && buffer[position + ahead] == ' ') {
            ahead++;
        }
        return has(position + ahead) && buffer[position + ahead] == '"' ? ahead : -1;
    }

    private boolean readQuoted(SourceRow row, int column, int open) throws IOException, Refusal {
        var text = new StringBuilder();
        boolean severalLines = false;
        int ahead = open + 1;
        int farthest = ahead + 16 * limits.cellCharacters();
        while (true) {
            if (ahead > farthest || !has(position + ahead)) {
                return false;
            }
            char c = buffer[position + ahead++];
            severalLines |= c == '\n' || c == '\r';
            if (c != '"') {
                text.append(c);
            } else if (has(position + ahead) && buffer[position + ahead] == '"') {
                text.append('"');
                ahead++;
            } else {
                break;
            }
        }
        while (has(position + ahead) && buffer[position + ahead] == ' ') {
            ahead++;
        }
        boolean ended = !has(position + ahead) || isEnd(buffer[position + ahead]);
        if (!ended && severalLines) {
            return false;
        }
        position += ahead;
        if (!ended) {
            int length = plainLength();
            text.append(buffer, position, length);
            position += length;
            row.mark(
                    column, ProblemCode.STRAY_QUOTE, "text stands behind the closing quotation mark; both were taken.");
        }
        row.putText(column, text.toString());
        return true;
    }

    private boolean isEnd(char c) {
        return c == delimiter || c == '\n' || c == '\r';
    }

    /// Whether there is a character at a place of the buffer, reading on where needed. Reading on may
    /// move the row to the buffer's start, and [#position] with it; so callers address from there.
    private boolean has(int at) throws IOException, Refusal {
        if (at < end) {
            return true;
        }
        int ahead = at - position;
        while (position + ahead >= end) {
            if (finished) {
                return false;
            }
            fill();
        }
        return true;
    }

    private void fill() throws IOException, Refusal {
        if (rowStart > 0) {
            System.arraycopy(buffer, rowStart, buffer, 0, end - rowStart);
            position -= rowStart;
            end -= rowStart;
            rowStart = 0;
        } else if (end == buffer.length) {
            if (end >= LONGEST_ROW) {
                throw new Refusal(
                        Reason.NOT_A_TABLE,
                        "Row " + number + " has more than " + Limits.grouped(LONGEST_ROW)
                                + " characters. This does not look like a list.");
            }
            buffer = Arrays.copyOf(buffer, end * 2);
        }
        int read = in.read(buffer, end, buffer.length - end);
        if (read < 0) {
            finished = true;
        } else {
            end += read;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
