package org.opencmcc.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Builds workbooks part by part, also such as no spreadsheet program would write.
final class WorkbookKit {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String bookProperties = "";
    private int sheetCount;

    /// A workbook with one sheet of these rows.
    static WorkbookKit ofRows(String rows) {
        return new WorkbookKit().sheet("List", rows);
    }

    WorkbookKit sheet(String name, String rows) {
        return sheetXml(name, "", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    WorkbookKit hiddenSheet(String name, String rows) {
        return sheetXml(name, " state=\"hidden\"", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    WorkbookKit sheetXml(String name, String attributes, String xml) {
        int number = ++sheetCount;
        sheets.append(
                "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"%s/>".formatted(name, number, number, attributes));
        relation(number, "worksheet", "worksheets/sheet" + number + ".xml");
        return part("xl/worksheets/sheet" + number + ".xml", xml);
    }

    WorkbookKit countingFrom1904() {
        bookProperties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /// Style 0 is a number; style 1, 2 ... have these formats.
    WorkbookKit styles(String... formatCodes) {
        var formats = new StringBuilder("<styleSheet><numFmts>");
        var styles = new StringBuilder("<cellXfs><xf numFmtId=\"0\"/>");
        for (int i = 0; i < formatCodes.length; i++) {
            formats.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(170 + i, formatCodes[i]));
            styles.append("<xf numFmtId=\"%d\"/>".formatted(170 + i));
        }
        relation(900, "styles", "styles.xml");
        return part("xl/styles.xml", formats + "</numFmts>" + styles + "</cellXfs></styleSheet>");
    }

    WorkbookKit sharedTexts(String... texts) {
        var xml = new StringBuilder("<sst>");
        for (var text : texts) {
            xml.append("<si><t>").append(text).append("</t></si>");
        }
        return sharedXml(xml + "</sst>");
    }

    WorkbookKit sharedXml(String xml) {
        relation(901, "sharedStrings", "sharedStrings.xml");
        return part("xl/sharedStrings.xml", xml);
    }

    WorkbookKit part(String name, String xml) {
        return part(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    WorkbookKit part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    private void relation(int id, String type, String target) {
        relations.append(
                "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, RELATIONS, type, target));
    }

    FileBytes file() {
        return FileBytes.of(bytes());
    }

    byte[] bytes() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("[Content_Types].xml", utf8("<Types/>"));
        all.put(
                "_rels/.rels",
                utf8("<Relationships><Relationship Id=\"rId1\" Type=\"" + RELATIONS
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
        all.put(
                "xl/workbook.xml",
                utf8("<workbook xmlns:r=\"" + RELATIONS + "\">" + bookProperties + "<sheets>" + sheets
                        + "</sheets></workbook>"));
        all.put("xl/_rels/workbook.xml.rels", utf8("<Relationships>" + relations + "</Relationships>"));
        all.putAll(parts);
        return zipped(all);
    }

    static byte[] zipped(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// A row of cells that hold text.
    static String texts(int row, String... cells) {
        var xml = new StringBuilder("<row r=\"" + row + "\">");
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                xml.append("<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                        .formatted(Column.letter(i), row, cells[i]));
            }
        }
        return xml + "</row>";
    }

    /// A row whose cells are written out: everything between `<c r=".."` and the end.
    static String cells(int row, String... cells) {
        var xml = new StringBuilder("<row r=\"" + row + "\">");
        for (int i = 0; i < cells.length; i++) {
            xml.append("<c r=\"%s%d\" %s</c>".formatted(Column.letter(i), row, cells[i]));
        }
        return xml + "</row>";
    }
}
