package org.opencmcc.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which styles of a workbook show a number as a day or a time of day: nothing else in a workbook
/// tells a date from a number.
final class CellStyles {
    private static final int MOST_FORMATS = 10_000;
    private static final int MOST_STYLES = 70_000;

    private final List<CellKind> byStyle = new ArrayList<>();

    static CellStyles read(@Nullable InputStream part) throws IOException {
        var styles = new CellStyles();
        if (part != null) {
            try (var xml = XmlPull.of(part)) {
                styles.read(xml);
            }
        }
        return styles;
    }

    private void read(XmlPull xml) throws IOException {
        var formats = new HashMap<String, CellKind>();
        boolean cellFormats = false;
        while (xml.nextStart()) {
            switch (xml.name()) {
                case "numFmt" -> {
                    if (formats.size() < MOST_FORMATS) {
                        formats.put(xml.attribute("numFmtId", ""), ofCode(xml.attribute("formatCode", "")));
                    }
                }
                case "cellXfs" -> cellFormats = true;
                case "cellStyles", "dxfs", "cellStyleXfs" -> cellFormats = false;
                case "xf" -> {
                    if (cellFormats && byStyle.size() < MOST_STYLES) {
                        var id = xml.attribute("numFmtId", "0");
                        var own = formats.get(id);
                        byStyle.add(own == null ? builtIn(id) : own);
                    }
                }
                default -> {}
            }
        }
    }

    /// What a cell of a style shows.
    CellKind of(int style) {
        return style >= 0 && style < byStyle.size() ? byStyle.get(style) : CellKind.NUMBER;
    }

    private static CellKind builtIn(String id) {
        return switch (id) {
            case "14",
                    "15",
                    "16",
                    "17",
                    "22",
                    "27",
                    "28",
                    "29",
                    "30",
                    "31",
                    "36",
                    "50",
                    "51",
                    "52",
                    "53",
                    "54",
                    "57",
                    "58" -> CellKind.DAY;
            case "18", "19", "20", "21", "32", "33", "34", "35", "45", "47", "55", "56" -> CellKind.TIME;
            default -> CellKind.NUMBER;
        };
    }

    /// A format code of the workbook's own, such as `yyyy\-mm\-dd\ h:mm:ss`. A length of time
    /// (`[h]:mm`) stays a number.
    static CellKind ofCode(String code) {
        var letters = new StringBuilder();
        for (int i = 0; i < code.length() && code.charAt(i) != ';'; i++) {
            char c = code.charAt(i);
            if (c == '"') {
                i = past(code, i, '"');
            } else if (c == '[') {
                int close = past(code, i, ']');
                var inside =
                        code.substring(i + 1, Math.min(close, code.length())).toLowerCase(Locale.ROOT);
                if (inside.matches("h+|m+|s+")) {
                    return CellKind.NUMBER;
                }
                i = close;
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else {
                letters.append(Character.toLowerCase(c));
            }
        }
        var plain =
                letters.toString().replace("general", "").replace("am/pm", "h").replace("a/p", "h");
        if (plain.indexOf('y') >= 0 || plain.indexOf('d') >= 0) {
            return CellKind.DAY;
        } else if (plain.indexOf('h') >= 0 || plain.indexOf('s') >= 0) {
            return CellKind.TIME;
        }
        return plain.indexOf('m') >= 0 ? CellKind.DAY : CellKind.NUMBER;
    }

    private static int past(String code, int from, char close) {
        int at = code.indexOf(close, from + 1);
        return at < 0 ? code.length() : at;
    }
}
