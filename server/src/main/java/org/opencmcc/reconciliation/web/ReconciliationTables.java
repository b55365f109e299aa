package org.opencmcc.reconciliation.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencmcc.formats.ExportTable;
import org.opencmcc.formats.ExportTable.Heading;
import org.opencmcc.reconciliation.Reconciled;
import org.opencmcc.reconciliation.ReconciliationDesk;

/// The tables of a reconciliation as they are carried away: every row repeats of which two sources
/// and which definition it is.
final class ReconciliationTables {
    private static final List<Heading> OF = List.of(
            new Heading("Left", "#meta+source+left"),
            new Heading("Right", "#meta+source+right"),
            new Heading("Definition", "#meta+definition"),
            new Heading("As known on", "#date+known"));

    private static final List<Heading> DAYS = List.of(
            new Heading("Day", "#date+received"),
            new Heading("State", "#status"),
            new Heading("Line", "#meta+line"),
            new Heading("Kind", "#meta+kind"),
            new Heading("Trucks", "#indicator+trucks+num"));

    private static final List<Heading> CELLS = List.of(
            new Heading("Day", "#date+received"),
            new Heading("Goods", "#item+category"),
            new Heading("Donor", "#org+donor"),
            new Heading("Left", "#indicator+left+num"),
            new Heading("Right", "#indicator+right+num"),
            new Heading("Explained", "#indicator+explained+num"),
            new Heading("Unexplained", "#indicator+unexplained+num"));

    private static final List<Heading> ROWS = List.of(
            new Heading("Rule", "#meta+rule"),
            new Heading("Side", "#meta+side"),
            new Heading("Day", "#date+received"),
            new Heading("Day in the other list", "#date+other"),
            new Heading("Taken back since", "#status+closed"),
            new Heading("Brought by edition", "#meta+edition"),
            new Heading("Row", "#meta+row"),
            new Heading("Crossing", "#loc+crossing"),
            new Heading("Category", "#item+category"),
            new Heading("Donor as written", "#org+donor+written"),
            new Heading("Cargo", "#item+cargo"),
            new Heading("Quantity", "#item+quantity+num"),
            new Heading("Unit", "#item+quantity+unit"));

    private ReconciliationTables() {}

    /// What a table is of.
    ///
    /// @param known the instant or day that was asked for; null for now
    record Of(
            String left,
            String right,
            String definition,
            @Nullable String known) {
        private List<String> row(@Nullable Object... more) {
            var cells = new ArrayList<>(ExportTable.row(left, right, definition, known));
            cells.addAll(ExportTable.row(more));
            return cells;
        }
    }

    private static ExportTable table(String name, List<Heading> headings, List<List<String>> rows) {
        var all = new ArrayList<>(OF);
        all.addAll(headings);
        return new ExportTable(name, all, rows);
    }

    /// A line a figure, so that a sum over a day's lines from `difference` on is zero where it adds
    /// up.
    static ExportTable days(Of of, List<Reconciled.Day> days) {
        var rows = new ArrayList<List<String>>();
        for (var day : days) {
            rows.add(of.row(day.day(), day.state(), of.left(), "COUNT", day.left()));
            rows.add(of.row(day.day(), day.state(), of.right(), "COUNT", day.right()));
            day.explained()
                    .forEach(part -> rows.add(of.row(day.day(), day.state(), part.rule(), part.kind(), part.trucks())));
            rows.add(of.row(day.day(), day.state(), "unexplained", "UNEXPLAINED", day.unexplained()));
        }
        return table("reconciliation", DAYS, rows);
    }

    static ExportTable cells(Of of, java.time.LocalDate day, List<ReconciliationDesk.CellShown> cells) {
        return table(
                "reconciliation-cells",
                CELLS,
                cells.stream()
                        .map(c ->
                                of.row(day, c.goods(), c.donor(), c.left(), c.right(), c.explained(), c.unexplained()))
                        .toList());
    }

    static ExportTable rows(Of of, String rule, List<ReconciliationDesk.RowShown> rows) {
        return table(
                "reconciliation-rows",
                ROWS,
                rows.stream().map(shown -> behind(of, rule, shown)).toList());
    }

    private static List<String> behind(Of of, String rule, ReconciliationDesk.RowShown shown) {
        var row = shown.row();
        var donor = row.donor();
        return of.row(
                rule,
                shown.side(),
                shown.day(),
                shown.otherDay(),
                shown.closed(),
                row.edition(),
                row.row(),
                row.crossing(),
                row.category(),
                donor == null ? null : donor.written(),
                row.cargo(),
                row.quantity(),
                row.unit());
    }
}
