package org.opencmcc.formats;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// Which sign parts the cells of a text file: the one that cuts most of the first rows, and the header
/// with them, into the same number of cells, and more than one.
final class Delimiter {
    private static final char[] CANDIDATES = {'\t', ';', '|', ','};
    private static final int LOOK_AT_CHARACTERS = 1 << 16;
    private static final int LOOK_AT_ROWS = 60;

    private Delimiter() {}

    /// The delimiter, a comma where nothing speaks for another. `sep=;` in the first line settles it.
    static char of(Reader in, Limits limits) throws IOException, Refusal {
        var head = new char[LOOK_AT_CHARACTERS];
        int length = 0;
        while (length < head.length) {
            int read = in.read(head, length, head.length - length);
            if (read < 0) {
                break;
            }
            length += read;
        }
        var text = new String(head, 0, length);
        if (declares(text)) {
            return text.charAt(text.indexOf('=') + 1);
        }
        char best = ',';
        var bestCut = new Cut(Integer.MAX_VALUE, 0);
        for (char candidate : CANDIDATES) {
            var cut = cut(text, candidate, limits);
            if (cut.beats(bestCut)) {
                best = candidate;
                bestCut = cut;
            }
        }
        return best;
    }

    /// Whether the first line is Excel's `sep=;`.
    static boolean declares(String text) {
        int at = text.startsWith("\uFEFF") ? 1 : 0;
        return text.regionMatches(true, at, "sep=", 0, 4)
                && text.length() > at + 5
                && (text.charAt(at + 5) == '\n' || text.charAt(at + 5) == '\r');
    }

    /// What a sign makes of the first rows: where the usual number of cells first appears, and how much
    /// speaks for the sign. The header counts most: decimal commas cut all rows alike, but not it.
    private record Cut(int firstRow, double score) {
        boolean beats(Cut other) {
            return firstRow != other.firstRow ? firstRow < other.firstRow : score > other.score;
        }
    }

    private static Cut cut(String text, char candidate, Limits limits) throws IOException {
        List<Integer> widths;
        try (var source = new SeparatedRows(new StringReader(text), candidate, limits)) {
            widths = widths(source, limits);
        }
        var counts = new HashMap<Integer, Integer>();
        widths.forEach(width -> counts.merge(width, 1, Integer::sum));
        int usual = 0;
        double score = 0;
        for (var entry : counts.entrySet()) {
            double share = entry.getValue() / (double) widths.size();
            double here = share * (1 + Math.log(entry.getKey()) / 4);
            if (entry.getKey() > 1 && here > score) {
                usual = entry.getKey();
                score = here;
            }
        }
        return new Cut(score < 0.5 ? Integer.MAX_VALUE : widths.indexOf(usual), score);
    }

    private static List<Integer> widths(RowSource source, Limits limits) throws IOException {
        var widths = new ArrayList<Integer>();
        var row = new SourceRow(limits);
        try {
            while (widths.size() < LOOK_AT_ROWS && source.next(row)) {
                if (!row.isBlank()) {
                    widths.add(row.physicalWidth());
                }
            }
        } catch (Refusal tooWide) {
            widths.add(limits.columns() + 1);
        }
        return widths;
    }
}
