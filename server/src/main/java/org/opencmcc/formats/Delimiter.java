package org.opencmcc.formats;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// Which sign parts the cells of a text file: the one that cuts most of the first rows into the same
/// number of cells, and more than one.
final class Delimiter {
    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
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
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            double score = score(text, candidate, limits);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
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

    private static double score(String text, char candidate, Limits limits) throws IOException, Refusal {
        var counts = new HashMap<Integer, Integer>();
        int rows = 0;
        try (var source = new SeparatedRows(new StringReader(text), candidate, limits)) {
            for (int cells : widths(source, limits)) {
                counts.merge(cells, 1, Integer::sum);
                rows++;
            }
        }
        double score = 0;
        for (var entry : counts.entrySet()) {
            if (entry.getKey() > 1) {
                double share = entry.getValue() / (double) rows;
                score = Math.max(score, share * (1 + Math.log(entry.getKey()) / 4));
            }
        }
        return score;
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
