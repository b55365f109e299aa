package org.opencmcc.flow.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opencmcc.counting.CountDefinition;
import org.opencmcc.flow.CountedList;
import org.opencmcc.flow.DailyCount;
import org.opencmcc.flow.FlowDesk;
import org.opencmcc.flow.FlowRow;
import org.opencmcc.formats.ExportTable;
import org.opencmcc.formats.ExportTable.Heading;

/// The flow's tables as they are carried away: every row repeats of which source, edition and definition it is.
final class FlowTables {
    private static final String BY_SOURCE = "NOT_RECORDED_BY_THIS_SOURCE";

    private static final List<Heading> OF = List.of(
            new Heading("Source", "#meta+source"),
            new Heading("List edition", "#meta+edition"),
            new Heading("As known on", "#date+known"),
            new Heading("Definition", "#meta+definition"),
            new Heading("Crossing", "#loc+crossing"));

    private static final List<Heading> DAYS = List.of(
            new Heading("Day", "#date+received"),
            new Heading("State", "#status"),
            new Heading("Count", "#indicator+count+num"),
            new Heading("Unit", "#indicator+count+unit"),
            new Heading("Rows that state it", "#meta+rows+num"),
            new Heading("Mean of 7 days", "#indicator+mean7+num"),
            new Heading("Days in it (7)", "#meta+days7+num"),
            new Heading("Mean of 14 days", "#indicator+mean14+num"),
            new Heading("Days in it (14)", "#meta+days14+num"),
            new Heading("Mean of 28 days", "#indicator+mean28+num"),
            new Heading("Days in it (28)", "#meta+days28+num"));

    private static final List<Heading> PARTS = List.of(
            new Heading("Part by", "#meta+by"),
            new Heading("Part", "#item+part"),
            new Heading("Count", "#indicator+count+num"),
            new Heading("Unit", "#indicator+count+unit"),
            new Heading("Share of the parts", "#indicator+share+num"));

    private static final List<Heading> SHARES = List.of(
            new Heading("Part of", "#meta+whole"),
            new Heading("State", "#status"),
            new Heading("Count", "#indicator+count+num"),
            new Heading("Of", "#indicator+whole+num"),
            new Heading("Share", "#indicator+share+num"));

    private static final List<Heading> ROWS = List.of(
            new Heading("Day", "#date+received"),
            new Heading("Row", "#meta+row"),
            new Heading("Brought by edition", "#meta+edition+brought"),
            new Heading("Crossing as written", "#loc+crossing+written"),
            new Heading("Category", "#item+category"),
            new Heading("Donor as written", "#org+donor+written"),
            new Heading("Donor in the register", "#org+donor"),
            new Heading("Cargo", "#item+cargo"),
            new Heading("Quantity", "#item+quantity+num"),
            new Heading("Unit", "#item+quantity+unit"),
            new Heading("Tonnes", "#item+tonnes+num"),
            new Heading("Pallets", "#item+pallets+num"),
            new Heading("Flags", "#meta+flags"));

    private FlowTables() {}

    /// What a row is of.
    ///
    /// @param known the instant or day that was asked for; null for now
    record Of(
            CountedList list,
            CountDefinition definition,
            @Nullable String crossing,
            @Nullable String known) {
        private List<String> row(@Nullable Object... more) {
            var cells =
                    new ArrayList<>(ExportTable.row(list.source(), list.edition(), known, definition.id(), crossing));
            cells.addAll(ExportTable.row(more));
            return cells;
        }

        private String unit() {
            return definition.unit().name().toLowerCase(Locale.ROOT);
        }
    }

    private static ExportTable table(String name, List<Heading> headings, List<List<String>> rows) {
        var all = new ArrayList<>(OF);
        all.addAll(headings);
        return new ExportTable(name, all, rows);
    }

    static ExportTable days(List<List<String>> rows) {
        return table("daily-counts", DAYS, rows);
    }

    static List<String> notRecorded(Of of) {
        var cells = new @Nullable Object[DAYS.size()];
        Arrays.fill(cells, null);
        cells[1] = BY_SOURCE;
        cells[3] = of.unit();
        return of.row(cells);
    }

    static List<String> day(Of of, DailyCount day) {
        var averages = day.averages();
        var cells = new ArrayList<@Nullable Object>();
        cells.addAll(Arrays.asList(day.day(), day.state(), day.value(), of.unit(), day.restsOn()));
        for (var length : List.of(7, 14, 28)) {
            var average = averages == null ? null : averages.get(length);
            cells.add(average == null ? null : Math.round(average.mean() * 1_000) / 1_000.0);
            cells.add(average == null ? null : average.days());
        }
        return of.row(cells.toArray());
    }

    static ExportTable parts(@Nullable Of of, String by, List<FlowDesk.Part> parts) {
        return table(
                "parts",
                PARTS,
                of == null
                        ? List.of()
                        : parts.stream()
                                .map(part -> of.row(by, part.written(), part.value(), of.unit(), part.share()))
                                .toList());
    }

    /// A row whose definition is the share's own.
    static List<String> share(Of of, FlowDesk.Share share) {
        return new Of(of.list(), share.definition(), of.crossing(), of.known())
                .row(
                        share.whole(),
                        share.recorded() ? DailyCount.State.COUNTED : BY_SOURCE,
                        share.value(),
                        share.of(),
                        share.share());
    }

    static ExportTable shares(List<List<String>> rows) {
        return table("shares", SHARES, rows);
    }

    static ExportTable rows(List<List<String>> rows) {
        return table("rows", ROWS, rows);
    }

    static List<String> behind(Of of, FlowRow row) {
        var donor = row.donor();
        var entry = donor == null ? null : donor.entry();
        return of.row(
                row.day(),
                row.row(),
                row.edition(),
                row.crossing(),
                row.category(),
                donor == null ? null : donor.written(),
                entry == null ? null : entry.name(),
                row.cargo(),
                row.quantity(),
                row.unit(),
                row.tonnes(),
                row.pallets(),
                String.join(" ", row.flags()));
    }
}
