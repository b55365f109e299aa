package org.opencmcc.bench;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook as spreadsheet programs write it, with a table of shared texts and styled blank cells, which the
/// product's
/// own writer does without.
final class MadeWorkbook implements Closeable {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final int DAY_STYLE = 1;

    private final ZipOutputStream zip;
    private final Writer sheet;
    private final int columns;
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private int row;

    MadeWorkbook(Path file, String name, List<String> header, int columns) throws IOException {
        this.zip = new ZipOutputStream(Files.newOutputStream(file));
        this.columns = columns;
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + type("workbook", "sheet.main") + type("worksheets/sheet1", "worksheet")
                        + type("styles", "styles")
                        + type("sharedStrings", "sharedStrings") + "</Types>");
        part(
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                        + relation(1, "officeDocument", "xl/workbook.xml") + "</Relationships>");
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets><sheet name=\"" + name
                        + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                        + relation(1, "worksheet", "worksheets/sheet1.xml") + relation(2, "styles", "styles.xml")
                        + relation(3, "sharedStrings", "sharedStrings.xml") + "</Relationships>");
        part(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"1\"><font/></fonts>"
                        + "<fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
                        + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"0\"/>"
                        + "<xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        sheet = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        sheet.write(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        row(List.copyOf(header));
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"/xl/" + part
                + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + kind
                + "+xml\"/>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private void part(String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((HEAD + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /// A `Long` is a day, a `Double` an instant, an empty text a blank cell.
    void row(List<?> cells) throws IOException {
        row++;
        sheet.write("<row r=\"" + row + "\" spans=\"1:" + columns + "\" ht=\"15.75\" customHeight=\"1\">");
        for (var at = 0; at < columns; at++) {
            cell((char) ('A' + at) + String.valueOf(row), at < cells.size() ? cells.get(at) : "");
        }
        sheet.write("</row>");
    }

    private void cell(String at, Object value) throws IOException {
        switch (value) {
            case Long day -> sheet.write("<c r=\"" + at + "\" s=\"" + DAY_STYLE + "\"><v>" + day + "</v></c>");
            case Double instant ->
                sheet.write("<c r=\"" + at + "\" s=\"" + DAY_STYLE + "\"><v>" + instant + "</v></c>");
            case Integer number -> sheet.write("<c r=\"" + at + "\" s=\"0\"><v>" + number + "</v></c>");
            default -> {
                var text = value.toString();
                sheet.write(
                        text.isEmpty()
                                ? "<c r=\"" + at + "\" s=\"0\"/>"
                                : "<c r=\"" + at + "\" s=\"0\" t=\"s\"><v>" + numberOf(text) + "</v></c>");
            }
        }
    }

    private int numberOf(String text) {
        var next = texts.size();
        var known = texts.putIfAbsent(text, next);
        return known == null ? next : known;
    }

    @Override
    public void close() throws IOException {
        sheet.write("</sheetData></worksheet>");
        sheet.flush();
        zip.closeEntry();
        var shared = new StringBuilder("<sst xmlns=\"" + MAIN + "\" uniqueCount=\"" + texts.size() + "\">");
        texts.keySet().forEach(text -> shared.append("<si><t>").append(text).append("</t></si>"));
        part("xl/sharedStrings.xml", shared.append("</sst>").toString());
        zip.close();
    }
}
