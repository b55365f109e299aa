package org.opencmcc.formats;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the row that names the columns: below titles and blank rows, above the data. A row of HXL
/// tags settles it; otherwise it is the first row of short, different texts about as wide as the rows
/// below. Of a header in two rows (groups above, names below, as merged cells make it) the lower one
/// names the columns, and the upper one those that the lower leaves open.
final class HeaderFinder {
    private static final Pattern TAG =
            Pattern.compile("#\\s*[A-Za-z][A-Za-z0-9_]*(\\s*\\+\\s*!?[A-Za-z][A-Za-z0-9_]*)*");
    private static final int LONGEST_HEADER = 200;

    private final Sheet sheet;
    private final List<RawRow> rows;

    HeaderFinder(Sheet sheet, List<RawRow> firstRows) {
        this.sheet = sheet;
        this.rows = firstRows;
    }

    TableLayout find() {
        int tags = tagRow();
        if (tags >= 0) {
            return layout(tags > 0 && filled(tags - 1) > 0 ? tags - 1 : tags, tags);
        }
        int header = headerRow();
        return layout(header, -1);
    }

    /// The layout with a header that a person pointed at, 0 for none; null when the row is not
    /// among the first.
    @Nullable
    TableLayout at(int headerRow) {
        if (headerRow == 0) {
            return unnamed();
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).number() == headerRow) {
                boolean tagged = i + 1 < rows.size() && isTagRow(i + 1);
                return layout(i, tagged ? i + 1 : isTagRow(i) ? i : -1);
            }
        }
        return null;
    }

    private TableLayout layout(int header, int tags) {
        if (header < 0) {
            return unnamed();
        }
        boolean fromAbove = header > 0 && header != tags && isGroupRow(header - 1, header);
        int width = Math.max(widthOf(header), tags < 0 ? 0 : widthOf(tags));
        var columns = new ArrayList<Column>();
        for (int i = 0; i < width; i++) {
            var own = header == tags ? "" : rows.get(header).cell(i);
            var text = own.isEmpty() && fromAbove ? rows.get(header - 1).cell(i) : own;
            var tag = tags < 0 ? "" : rows.get(tags).cell(i);
            var hxl = isTag(tag) ? tag.replaceAll("\\s", "").toLowerCase(Locale.ROOT) : null;
            var shown = header == tags ? tag : text;
            columns.add(new Column(i, shown, NameKey.of(shown).text(), hxl));
        }
        int last = Math.max(header, tags);
        return new TableLayout(
                sheet,
                rows.get(header).number(),
                tags < 0 ? 0 : rows.get(tags).number(),
                rows.get(last).number() + 1,
                columns);
    }

    /// No row names the columns: all rows are data, so that none is lost.
    private TableLayout unnamed() {
        int width = 0;
        for (int i = 0; i < rows.size(); i++) {
            width = Math.max(width, widthOf(i));
        }
        var columns = new ArrayList<Column>();
        for (int i = 0; i < width; i++) {
            columns.add(new Column(i, "", "", null));
        }
        return new TableLayout(sheet, 0, 0, 1, columns);
    }

    private int tagRow() {
        for (int i = 0; i < Math.min(rows.size(), 25); i++) {
            if (isTagRow(i)) {
                return i;
            }
        }
        return -1;
    }

    /// At least half of the cells with content are tags, the share that HXL's own reader asks for.
    private boolean isTagRow(int index) {
        int tags = 0;
        for (var cell : rows.get(index).cells()) {
            tags += isTag(cell) ? 1 : 0;
        }
        return tags > 0 && tags * 2 >= filled(index);
    }

    private static boolean isTag(String cell) {
        return cell.length() <= LONGEST_HEADER && TAG.matcher(cell).matches();
    }

    private int headerRow() {
        int usual = usualWidth();
        for (int i = 0; i < rows.size(); i++) {
            if (filled(i) == 0 || filled(i) * 5 < usual * 3 || !namesColumns(i)) {
                continue;
            }
            return i + 1 < rows.size() && isGroupRow(i, i + 1) ? i + 1 : i;
        }
        return -1;
    }

    /// How many cells a row usually has: the upper quartile, so that titles and gaps do not count.
    private int usualWidth() {
        var widths = new ArrayList<Integer>();
        for (int i = 0; i < rows.size(); i++) {
            if (filled(i) > 0) {
                widths.add(filled(i));
            }
        }
        widths.sort(null);
        return widths.isEmpty() ? 0 : widths.get(widths.size() * 3 / 4);
    }

    /// The upper row groups the columns that the lower one names: both are short texts, and the upper
    /// one has gaps that the lower one fills.
    private boolean isGroupRow(int upper, int lower) {
        return rows.get(lower).number() == rows.get(upper).number() + 1
                && namesColumns(upper)
                && namesColumns(lower)
                && gapsFilled(upper, lower) > 0
                && filled(lower) >= filled(upper);
    }

    private int gapsFilled(int upper, int lower) {
        int gaps = 0;
        for (int i = 0; i < widthOf(lower); i++) {
            gaps += rows.get(upper).cell(i).isEmpty()
                            && !rows.get(lower).cell(i).isEmpty()
                    ? 1
                    : 0;
        }
        return gaps;
    }

    private boolean namesColumns(int index) {
        var row = rows.get(index);
        var seen = new HashSet<String>();
        int filled = 0;
        int texts = 0;
        for (int i = 0; i < row.size(); i++) {
            var text = row.cell(i);
            if (text.isEmpty()) {
                continue;
            }
            filled++;
            boolean isText = row.kind(i) == CellKind.TEXT && text.length() <= LONGEST_HEADER && hasLetter(text);
            texts += isText && !startsWithDigit(text) && seen.add(text) ? 1 : 0;
        }
        return filled > 0 && texts * 5 >= filled * 4;
    }

    private static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean startsWithDigit(String text) {
        return Character.isDigit(text.charAt(0)) && text.length() > 1 && !Character.isLetter(text.charAt(1));
    }

    private int filled(int index) {
        int filled = 0;
        for (var cell : rows.get(index).cells()) {
            filled += cell.isEmpty() ? 0 : 1;
        }
        return filled;
    }

    private int widthOf(int index) {
        var row = rows.get(index);
        int width = row.size();
        while (width > 0 && row.cell(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }
}
