package org.opencmcc.evidence.web;

import java.util.ArrayList;
import java.util.List;
import org.opencmcc.formats.ExportTable;
import org.opencmcc.formats.ExportTable.Heading;

/// The days of a comparison as a table, with what was worked out from them beside each day, since a row travels
/// alone.
final class EvidenceTable {
    private static final List<Heading> HEADINGS = List.of(
            new Heading("Day", "#date"),
            new Heading("Side", "#meta+side"),
            new Heading("Source", "#org+source+name"),
            new Heading("Definition", "#indicator+name"),
            new Heading("Unit", "#indicator+unit"),
            new Heading("State", "#status+day"),
            new Heading("Count", "#indicator+value+num"),
            new Heading("Mean of this side", "#indicator+mean+num"),
            new Heading("Counted days of this side", "#meta+days+num"),
            new Heading("Difference of the means, after less before", "#indicator+difference+num"),
            new Heading("Difference, low", "#indicator+difference+low+num"),
            new Heading("Difference, high", "#indicator+difference+high+num"),
            new Heading("Warnings", "#meta+warnings"));

    private EvidenceTable() {}

    static ExportTable of(EvidenceJson evidence) {
        var warnings = String.join(
                " ",
                evidence.warnings().stream()
                        .map(w -> w.day() == null ? w.words() : w.day() + ": " + w.words())
                        .toList());
        var rows = new ArrayList<List<String>>();
        for (var day : evidence.days()) {
            rows.add(row(evidence, day, warnings));
        }
        return new ExportTable("evidence-" + evidence.definition() + "-" + evidence.on(), HEADINGS, List.copyOf(rows));
    }

    private static List<String> row(EvidenceJson evidence, EvidenceJson.EvidenceDayJson day, String warnings) {
        var side = day.side() == EvidenceJson.Side.BEFORE ? evidence.before() : evidence.after();
        var difference = evidence.difference();
        return ExportTable.row(
                day.day(),
                day.side(),
                evidence.sourceName(),
                evidence.definitionName(),
                evidence.unit(),
                day.state(),
                day.value(),
                side == null ? null : side.mean(),
                side == null ? null : side.days(),
                difference == null ? null : difference.mean(),
                difference == null ? null : difference.low(),
                difference == null ? null : difference.high(),
                warnings);
    }
}
