package org.opencmcc.formats;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes one sheet as a workbook, row by row. The same rows give the same bytes: no author, no time
/// of writing, which the library at hand would put in. Texts are stored as texts, so that none can run
/// as a formula; plain numbers become numbers, ISO days become days.
public final class XlsxWriter implements Closeable {
    private static final int DAY_STYLE = 1;
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final ZipOutputStream zip;
    private final Writer sheet;
    private int row;

    /// Begins a workbook with one sheet; closing ends it and the stream.
    public XlsxWriter(OutputStream out, String sheetName) throws IOException {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        part(
                "[Content_Types].xml",
                HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + override("/xl/workbook.xml", "sheet.main+xml") + override("/xl/styles.xml", "styles+xml")
                        + override("/xl/worksheets/sheet1.xml", "worksheet+xml") + "</Types>");
        part(
                "_rels/.rels",
                HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                        + relation(1, "officeDocument", "xl/workbook.xml") + "</Relationships>");
        part(
                "xl/workbook.xml",
                HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>" + "<sheet name=\""
                        + escaped(sheetName) + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                        + relation(1, "worksheet", "worksheets/sheet1.xml") + relation(2, "styles", "styles.xml")
                        + "</Relationships>");
        part(
                "xl/styles.xml",
                HEAD + "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"1\">"
                        + "<numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
                        + "<fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
                        + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"0\"/>"
                        + "<xf numFmtId=\"164\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        zip.putNextEntry(entry("xl/worksheets/sheet1.xml"));
        sheet = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        sheet.write(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    }

    /// Writes one row.
    public void row(List<String> cells) throws IOException {
        sheet.write("<row r=\"" + ++row + "\">");
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                cell(Column.letter(i) + row, cells.get(i));
            }
        }
        sheet.write("</row>");
    }

    private void cell(String reference, String text) throws IOException {
        long day = serialOf(text);
        if (day > 0) {
            sheet.write("<c r=\"" + reference + "\" s=\"" + DAY_STYLE + "\"><v>" + day + "</v></c>");
        } else if (text.equals(SerialDays.decimal(text)) && text.length() <= 15) {
            sheet.write("<c r=\"" + reference + "\"><v>" + text + "</v></c>");
        } else {
            sheet.write("<c r=\"" + reference + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(text)
                    + "</t></is></c>");
        }
    }

    /// A day written in ISO form as a workbook's number, 0 for anything else.
    private static long serialOf(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return 0;
        }
        return DayParts.of(text) instanceof DayParts.Numbered(int year, int month, int day, boolean yearFirst)
                        && yearFirst
                        && month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= java.time.YearMonth.of(year, month).lengthOfMonth()
                        && year > 1900
                ? java.time.LocalDate.of(year, month, day).toEpochDay() + 25_569
                : 0;
    }

    private void part(String name, String xml) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        return entry;
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    /// Text for XML; what XML cannot carry is written as spreadsheets do, `_x0007_`.
    private static String escaped(String text) {
        var out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    if ((c < ' ' && c != '\n' && c != '\t') || c >= '\uFFFE') {
                        out.append(String.format(java.util.Locale.ROOT, "_x%04X_", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    @Override
    public void close() throws IOException {
        sheet.write("</sheetData></worksheet>");
        sheet.flush();
        zip.closeEntry();
        zip.close();
    }
}
