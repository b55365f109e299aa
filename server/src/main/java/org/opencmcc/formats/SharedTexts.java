package org.opencmcc.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import org.opencmcc.formats.UnreadableFile.Reason;

/// The different texts of a workbook, to which its cells point by number. Each is tidied once.
final class SharedTexts {
    private final Limits limits;
    private final List<String> texts = new ArrayList<>();
    private final BitSet faulty = new BitSet();
    private long characters;

    private SharedTexts(Limits limits) {
        this.limits = limits;
    }

    static SharedTexts read(@Nullable InputStream part, Limits limits) throws IOException {
        var shared = new SharedTexts(limits);
        if (part != null) {
            try (var xml = XmlPull.of(part)) {
                shared.read(xml);
            }
        }
        return shared;
    }

    private void read(XmlPull xml) throws IOException {
        var text = new StringBuilder();
        int phonetic = 0;
        boolean inText = false;
        int event = xml.next();
        while (event != XMLStreamConstants.END_DOCUMENT) {
            if (event == XMLStreamConstants.CHARACTERS) {
                if (inText) {
                    xml.textInto(text, limits.cellCharacters() + 1);
                }
            } else {
                boolean start = event == XMLStreamConstants.START_ELEMENT;
                switch (xml.name()) {
                    case "t" -> inText = start && phonetic == 0;
                    case "rPh" -> phonetic += start ? 1 : -1;
                    case "si" -> {
                        if (!start) {
                            add(text.toString());
                        }
                        text.setLength(0);
                    }
                    default -> {}
                }
            }
            event = xml.next();
        }
    }

    private void add(String written) throws Refusal {
        characters += written.length();
        if (texts.size() >= limits.sharedStrings() || characters > limits.sharedCharacters()) {
            throw new Refusal(
                    Reason.TOO_MANY_TEXTS,
                    "The workbook holds more than " + Limits.grouped(limits.sharedStrings())
                            + " different texts, or more than " + Limits.grouped(limits.sharedCharacters())
                            + " characters in them. Cut the list into several files and send them one by one.");
        }
        var text = unescaped(written);
        boolean plain = CellText.isPlain(text);
        if (!plain && (text.length() > limits.cellCharacters() || CellText.fault(text) != null)) {
            faulty.set(texts.size());
            texts.add(text);
        } else if (text.length() > limits.cellCharacters()) {
            faulty.set(texts.size());
            texts.add(text);
        } else {
            texts.add(plain ? text : CellText.tidy(text));
        }
    }

    /// Puts a text into a row; false when there is none of that number.
    boolean put(int index, SourceRow row, int column) throws Refusal {
        if (index < 0 || index >= texts.size()) {
            return false;
        }
        if (faulty.get(index)) {
            row.putText(column, texts.get(index));
        } else {
            row.put(column, texts.get(index), CellKind.TEXT);
        }
        return true;
    }

    /// Spreadsheets write characters that XML does not allow as `_x0007_`; here they become themselves
    /// again, so that the rules for characters see them.
    static String unescaped(String written) {
        int at = written.indexOf("_x");
        if (at < 0) {
            return written;
        }
        var out = new StringBuilder(written.length());
        int from = 0;
        while (at >= 0) {
            int code = at + 6 < written.length() && written.charAt(at + 6) == '_' ? hex(written, at + 2) : -1;
            if (code >= 0) {
                out.append(written, from, at).append((char) code);
                from = at + 7;
            }
            at = written.indexOf("_x", Math.max(from, at + 1));
        }
        return out.append(written, from, written.length()).toString();
    }

    private static int hex(String text, int from) {
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = (code << 4) | digit;
        }
        return code;
    }
}
