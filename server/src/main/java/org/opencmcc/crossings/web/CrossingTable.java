package org.opencmcc.crossings.web;

import java.util.List;
import org.opencmcc.formats.ExportTable;
import org.opencmcc.formats.ExportTable.Heading;

/// The crossings of a day as a table.
final class CrossingTable {
    private static final List<Heading> HEADINGS = List.of(
            new Heading("Day", "#date"),
            new Heading("Code", "#loc+crossing+code"),
            new Heading("Crossing", "#loc+crossing+name"),
            new Heading("Kind", "#loc+crossing+type"),
            new Heading("Status", "#status+code"),
            new Heading("In the words of the statement", "#status+description"),
            new Heading("How well known on the day", "#status+standing"),
            new Heading("Since", "#date+start"),
            new Heading("Last stated on", "#date+stated"),
            new Heading("Precision of the day", "#date+stated+precision"),
            new Heading("Note", "#description"),
            new Heading("Confidence that it was stated", "#meta+confidence"),
            new Heading("Sources", "#meta+source+url"));

    private CrossingTable() {}

    static ExportTable of(CrossingController.CrossingsJson crossings) {
        return new ExportTable(
                "crossings-" + crossings.on(),
                HEADINGS,
                crossings.items().stream().map(c -> row(crossings, c)).toList());
    }

    private static List<String> row(CrossingController.CrossingsJson crossings, CrossingJson crossing) {
        var status = crossing.status();
        return ExportTable.row(
                crossings.on(),
                crossing.code(),
                crossing.name(),
                crossing.kind(),
                status.value(),
                status.said(),
                status.standing(),
                status.since(),
                status.lastStatedOn(),
                status.precision(),
                status.note(),
                status.confidence(),
                String.join(" ", status.sources()));
    }
}
