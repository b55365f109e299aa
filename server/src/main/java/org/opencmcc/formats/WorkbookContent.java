package org.opencmcc.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opencmcc.formats.UnreadableFile.Reason;

/// A workbook (.xlsx, .xlsm): its sheets, styles and shared texts. Macros, links, pictures and
/// everything else in it are left alone.
final class WorkbookContent implements Content {
    private static final int MOST_RELATIONS = 10_000;

    private final FileBytes file;
    private final Limits limits;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> sheetParts = new ArrayList<>();
    private final List<Long> weights = new ArrayList<>();
    private final CellStyles styles;
    private final SharedTexts texts;
    private boolean from1904;

    private WorkbookContent(FileBytes file, ZipParts parts, Limits limits) throws IOException {
        this.file = file;
        this.limits = limits;
        var book = bookPart(parts);
        var related = relations(parts, book);
        readBook(parts, book, related);
        styles = CellStyles.read(parts.find(related.getOrDefault("type:styles", "xl/styles.xml")));
        texts = SharedTexts.read(
                parts.find(related.getOrDefault("type:sharedStrings", "xl/sharedStrings.xml")), limits);
    }

    static WorkbookContent open(FileBytes file, Limits limits) throws IOException {
        ZipParts.checkCount(file, limits);
        try (var parts = ZipParts.open(file, limits)) {
            parts.check();
            refuseOtherArchives(parts);
            parts.checkNested();
            return new WorkbookContent(file, parts, limits);
        }
    }

    private static void refuseOtherArchives(ZipParts parts) throws IOException {
        if (parts.has("xl/workbook.bin")) {
            throw new Refusal(
                    Reason.OLD_WORKBOOK, "This is a binary workbook (.xlsb). Save it as .xlsx and send it again.");
        }
        if (parts.has("[Content_Types].xml") && (parts.hasUnder("word/") || parts.hasUnder("ppt/"))) {
            throw new Refusal(
                    Reason.NOT_A_TABLE,
                    "This is a document or a presentation, not a list. Send the list as CSV or as an Excel workbook (.xlsx).");
        }
        if (parts.has("content.xml") && parts.has("mimetype")) {
            throw new Refusal(
                    Reason.NOT_A_TABLE, "This is an OpenDocument file. Save it as .xlsx or CSV and send it again.");
        }
        if (!parts.has("[Content_Types].xml") || !parts.has("_rels/.rels")) {
            throw new Refusal(
                    parts.holdsOnlyPacked() ? Reason.NESTED_ARCHIVE : Reason.ARCHIVE,
                    "This is a packed archive, not a workbook. Unpack it and send the list that it holds by itself.");
        }
    }

    private static String bookPart(ZipParts parts) throws IOException {
        return relations(parts, "").getOrDefault("type:officeDocument", "xl/workbook.xml");
    }

    /// Where a part points: its targets by id and, as `type:...`, by the last word of their type.
    private static Map<String, String> relations(ZipParts parts, String of) throws IOException {
        int slash = of.lastIndexOf('/');
        var folder = of.substring(0, slash + 1);
        var targets = new HashMap<String, String>();
        var part = parts.find(folder + "_rels/" + of.substring(slash + 1) + ".rels");
        if (part == null) {
            return targets;
        }
        try (var xml = XmlPull.of(part)) {
            while (xml.nextStart()) {
                if (targets.size() < MOST_RELATIONS
                        && xml.is("Relationship")
                        && !"External".equals(xml.attribute("TargetMode"))) {
                    var target = xml.attribute("Target", "");
                    var name = target.startsWith("/") ? target.substring(1) : resolved(folder, target);
                    var type = xml.attribute("Type", "");
                    targets.put("id:" + xml.attribute("Id", ""), name);
                    targets.putIfAbsent("type:" + type.substring(type.lastIndexOf('/') + 1), name);
                }
            }
        }
        return targets;
    }

    private static String resolved(String folder, String target) {
        var base = folder;
        var rest = target;
        while (rest.startsWith("../")) {
            rest = rest.substring(3);
            base = base.substring(0, base.lastIndexOf('/', Math.max(0, base.length() - 2)) + 1);
        }
        return base + (rest.startsWith("./") ? rest.substring(2) : rest);
    }

    private void readBook(ZipParts parts, String book, Map<String, String> related) throws IOException {
        try (var xml = XmlPull.of(parts.get(book))) {
            while (xml.nextStart()) {
                if (xml.is("workbookPr")) {
                    var value = xml.attribute("date1904", "0");
                    from1904 = value.equals("1") || value.equals("true") || value.equals("on");
                } else if (xml.is("sheet")) {
                    addSheet(parts, xml, related);
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new Refusal(Reason.NO_ROWS, "The workbook has no sheet with cells. Check that it is the right one.");
        }
    }

    private void addSheet(ZipParts parts, XmlPull xml, Map<String, String> related) throws IOException {
        var part = related.get("id:" + xml.attribute("id", ""));
        if (part == null || part.contains("chartsheets/") || part.contains("dialogsheets/")) {
            return;
        }
        if (sheets.size() >= limits.sheets()) {
            throw new Refusal(
                    Reason.TOO_MANY_SHEETS,
                    "The workbook has more than " + limits.sheets()
                            + " sheets. Save the sheet with the list as a workbook of its own and send that.");
        }
        if (!parts.has(part)) {
            throw new IOException("no part " + part);
        }
        boolean hidden = !xml.attribute("state", "visible").equals("visible");
        sheets.add(new Sheet(sheets.size(), CellText.tidy(xml.attribute("name", "")), hidden));
        sheetParts.add(part);
        weights.add(parts.sizeOf(part));
    }

    @Override
    public TableFile.Kind kind() {
        return TableFile.Kind.WORKBOOK;
    }

    @Override
    public String encoding() {
        return "UTF-8";
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public boolean countsDaysFrom1904() {
        return from1904;
    }

    @Override
    public List<Problem> notes() {
        return List.of();
    }

    @Override
    public long weight(Sheet sheet) {
        return weights.get(sheet.index());
    }

    @Override
    public RowSource rows(Sheet sheet) throws IOException {
        var parts = ZipParts.open(file, limits);
        var xml = XmlPull.of(parts.get(sheetParts.get(sheet.index())));
        return new WorkbookRows(parts, xml, styles, texts, new SerialDays(from1904), limits);
    }
}
