package org.opencmcc.formats;

import java.io.IOException;
import java.util.List;

/// Writes rows as CSV after RFC 4180, with a header and CRLF, in the caller's encoding.
///
/// A spreadsheet program runs a cell that begins with `=`, `+`, `-`, `@`, a tab or a line end as a
/// formula, and a list may come from somebody who knows that. Such a cell gets an apostrophe before
/// it, unless it is a plain number or the lone dash of lists.
public final class CsvWriter {
    private final Appendable out;

    /// A writer onto a stream of characters, which stays the caller's to close.
    public CsvWriter(Appendable out) {
        this.out = out;
    }

    /// Writes one row.
    public void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            cell(harmless(cells.get(i)));
        }
        out.append("\r\n");
    }

    private void cell(String text) throws IOException {
        if (text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\t' || c == ';')) {
            out.append(text);
            return;
        }
        out.append('"').append(text.replace("\"", "\"\"")).append('"');
    }

    /// The text, with an apostrophe before it where a spreadsheet would run it.
    public static String harmless(String text) {
        var bare = text.stripLeading();
        boolean control = !text.isEmpty() && text.charAt(0) != ' ' && text.charAt(0) < ' ';
        boolean sign = !bare.isEmpty() && "=+-@＝＋－＠".indexOf(bare.charAt(0)) >= 0;
        boolean plain = text.equals("-") || isPlainNumber(text);
        return (sign || control) && !plain ? "'" + text : text;
    }

    private static boolean isPlainNumber(String text) {
        int digits = 0;
        int points = 0;
        for (int i = text.startsWith("-") || text.startsWith("+") ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            points += c == '.' ? 1 : 0;
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return digits > 0 && points <= 1;
    }
}
