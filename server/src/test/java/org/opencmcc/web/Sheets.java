package org.opencmcc.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Workbooks of one sheet, written out part by part, so that they can hold what no spreadsheet program would write.
final class Sheets {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Sheets() {}

    /// A workbook whose sheet holds this XML between `<worksheet>` and its end.
    static byte[] workbook(String sheet) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", "<Types/>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships><Relationship Id=\"rId1\" Type=\"" + RELATIONS
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"" + RELATIONS
                            + "\"><sheets><sheet name=\"List\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"rId1\" Type=\"" + RELATIONS
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            part(zip, "xl/worksheets/sheet1.xml", "<worksheet>" + sheet + "</worksheet>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /// A row of texts; a cell that starts with `<c` stands as it is, with `@` for its place.
    static String row(int number, String... cells) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (var column = 0; column < cells.length; column++) {
            var place = letters(column) + number;
            row.append(
                    cells[column].startsWith("<c")
                            ? cells[column].replace("@", place)
                            : "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + cells[column] + "</t></is></c>");
        }
        return row + "</row>";
    }

    private static String letters(int column) {
        var letter = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? letter : letters(column / 26 - 1) + letter;
    }
}
