package org.opencmcc.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;

/// Rows of a workbook's sheet, read straight from its XML.
///
/// Not through the spreadsheet library, though it parses with the same XML reader: that one makes
/// room for any column that a cell claims to be in, searches without end for a shared text that does
/// not exist, and gives up at a cell with a date in ISO form.
final class WorkbookRows implements RowSource {
    private static final int MOST_MERGED = 100_000;
    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;

    private final ZipParts parts;
    private final XmlPull xml;
    private final CellStyles styles;
    private final SharedTexts texts;
    private final SerialDays serials;
    private final Limits limits;
    private final StringBuilder value = new StringBuilder();
    private final List<Integer> mergedAt = new ArrayList<>();
    private int number;
    private int column;
    private String type = "n";
    private int style;
    private boolean formula;
    private boolean hasValue;

    WorkbookRows(ZipParts parts, XmlPull xml, CellStyles styles, SharedTexts texts, SerialDays serials, Limits limits) {
        this.parts = parts;
        this.xml = xml;
        this.styles = styles;
        this.texts = texts;
        this.serials = serials;
        this.limits = limits;
    }

    @Override
    public boolean next(SourceRow row) throws IOException {
        while (xml.nextStart()) {
            if (xml.is("row")) {
                readRow(row);
                return true;
            } else if (xml.is("mergeCell")) {
                if (mergedAt.size() < MOST_MERGED) {
                    mergedAt.add(rowOf(xml.attribute("ref", "")));
                }
            }
        }
        return false;
    }

    private void readRow(SourceRow row) throws IOException {
        int stated = wholeNumber(xml.attribute("r", ""));
        int next = stated < 0 ? number + 1 : stated;
        if (next <= number || next > LAST_ROW) {
            throw new IOException("row " + next + " after " + number);
        }
        number = next;
        row.begin(number);
        column = -1;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.is("c")) {
                readCell(row);
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.is("row")) {
                return;
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new IOException("the sheet ends within a row");
            }
        }
    }

    private void readCell(SourceRow row) throws IOException {
        beginCell();
        int phonetic = 0;
        boolean inValue = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS) {
                if (inValue) {
                    xml.textInto(value, limits.cellCharacters() + 1);
                }
                continue;
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new IOException("the sheet ends within a cell");
            }
            boolean start = event == XMLStreamConstants.START_ELEMENT;
            switch (xml.name()) {
                case "c" -> {
                    endCell(row);
                    return;
                }
                case "v", "t" -> {
                    inValue = start && phonetic == 0;
                    hasValue |= inValue;
                }
                case "rPh" -> phonetic += start ? 1 : -1;
                case "f" -> formula = true;
                default -> {}
            }
        }
    }

    private void beginCell() throws IOException {
        int at = column + 1;
        type = "n";
        style = 0;
        formula = false;
        hasValue = false;
        value.setLength(0);
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.attributeName(i)) {
                case "r" -> at = columnOf(xml.attributeValue(i));
                case "s" -> style = wholeNumber(xml.attributeValue(i));
                case "t" -> type = xml.attributeValue(i);
                default -> {}
            }
        }
        if (at <= column || at >= LAST_COLUMN) {
            throw new IOException("column " + at + " after " + column);
        }
        column = at;
    }

    private void endCell(SourceRow row) throws IOException {
        row.blank(column);
        if (formula) {
            if (!hasValue) {
                row.mark(
                        column,
                        ProblemCode.FORMULA_WITHOUT_VALUE,
                        "the cell is a formula without a value. Paste the column as values and send it again.");
                return;
            }
            row.mark(
                    column,
                    ProblemCode.FORMULA_CELL,
                    "the cell is a formula; the value that the file keeps was taken.");
        }
        if (value.isEmpty()) {
            return;
        }
        switch (type) {
            case "s" -> putShared(row);
            case "n" -> putNumber(row, value.toString());
            case "b" ->
                row.put(column, value.charAt(0) == '0' || value.charAt(0) == 'f' ? "FALSE" : "TRUE", CellKind.TRUTH);
            case "e" -> putError(row);
            case "d" -> putIsoDay(row, value.toString());
            default -> row.putText(column, SharedTexts.unescaped(value.toString()));
        }
    }

    private void putShared(SourceRow row) throws Refusal {
        if (!texts.put(wholeNumber(value), row, column)) {
            row.mark(column, ProblemCode.BROKEN_CELL, "the cell points to a text that the workbook does not hold.");
        }
    }

    private void putNumber(SourceRow row, String written) throws Refusal {
        var decimal = SerialDays.decimal(written.strip());
        if (decimal == null) {
            row.mark(column, ProblemCode.BROKEN_CELL, "the cell says that it is a number and is not.");
            row.putText(column, written);
            return;
        }
        var kind = styles.of(style);
        if (kind == CellKind.NUMBER) {
            row.put(column, decimal, kind);
            return;
        }
        var iso = serials.iso(SerialDays.number(written.strip()));
        if (iso == null) {
            row.put(column, decimal, CellKind.NUMBER);
        } else {
            row.put(column, iso, iso.indexOf('-') < 0 ? CellKind.TIME : CellKind.DAY);
        }
    }

    private void putError(SourceRow row) throws Refusal {
        var shown = value.toString();
        row.mark(
                column,
                ProblemCode.ERROR_CELL,
                "the cell holds the spreadsheet's error “" + CellText.tidy(shown) + "”.");
        row.put(column, CellText.tidy(shown), CellKind.ERROR);
    }

    private void putIsoDay(SourceRow row, String written) throws Refusal {
        row.putText(column, written);
    }

    @Override
    public int mergedBelow(int row) {
        return (int) mergedAt.stream().filter(at -> at > row).count();
    }

    /// Column of a reference such as `AB12`, from 0.
    private static int columnOf(String reference) {
        int at = 0;
        for (int i = 0; i < reference.length() && i < 4; i++) {
            char c = reference.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                at = at * 26 + c - 'A' + 1;
            } else if (c >= 'a' && c <= 'z') {
                at = at * 26 + c - 'a' + 1;
            } else {
                break;
            }
        }
        return at - 1;
    }

    private static int rowOf(String reference) {
        int from = 0;
        while (from < reference.length() && !Character.isDigit(reference.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < reference.length() && Character.isDigit(reference.charAt(to))) {
            to++;
        }
        return wholeNumber(reference.substring(from, to));
    }

    /// A whole number without a sign, -1 for anything else.
    private static int wholeNumber(CharSequence written) {
        int length = written.length();
        if (length == 0 || length > 9) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < length; i++) {
            int digit = written.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    @Override
    public void close() throws IOException {
        try (parts) {
            xml.close();
        }
    }
}
