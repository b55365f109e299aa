package org.opencmcc.delegations.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencmcc.delegations.WeekDesk;
import org.opencmcc.delegations.WeekPart;
import org.opencmcc.formats.ExportTable;
import org.opencmcc.postgres.Tx;
import org.opencmcc.web.ApiRefusal;
import org.opencmcc.web.Caller;
import org.opencmcc.web.Exports;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A delegation's week, for its capital.
@RestController
@RequestMapping("/api/v1/delegations/own/weekly-report")
final class WeekController {
    private final WeekDesk weeks;
    private final Exports exports;

    WeekController(WeekDesk weeks, Exports exports) {
        this.weeks = weeks;
        this.exports = exports;
    }

    /// @param week as ISO 8601 names it, such as 2024-W20
    record WeekJson(
            String week,
            LocalDate from,
            LocalDate to,
            List<WeekLineJson> asked,
            List<WeekLineJson> got,
            List<WeekLineJson> owed) {
        static WeekJson of(WeekDesk.Week week) {
            return new WeekJson(
                    week.name(),
                    week.from(),
                    week.to(),
                    side(week, WeekPart.Side.ASKED),
                    side(week, WeekPart.Side.GOT),
                    side(week, WeekPart.Side.OWE));
        }

        private static List<WeekLineJson> side(WeekDesk.Week week, WeekPart.Side side) {
            return week.lines().stream()
                    .filter(line -> line.side() == side)
                    .map(WeekLineJson::of)
                    .toList();
        }
    }

    /// @param days how long it has been waiting; null where nothing waits
    record WeekLineJson(
            String kind,
            String title,
            String state,
            Instant at,
            @Nullable String address,
            @Nullable Long days) {
        static WeekLineJson of(WeekPart.Line line) {
            return new WeekLineJson(line.kind(), line.title(), line.state(), line.at(), line.address(), line.days());
        }
    }

    @GetMapping
    WeekJson report(Caller caller, @RequestParam @Nullable String week) {
        return WeekJson.of(caller.in(tx -> of(tx, week)));
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export(
            Caller caller, @RequestParam @Nullable String week, @RequestParam @Nullable String format) {
        var wanted = Exports.format(format);
        return exports.answer(table(caller.carrying(tx -> of(tx, week))), wanted);
    }

    private WeekDesk.Week of(Tx tx, @Nullable String named) {
        return weeks.report(tx, named)
                .orElseThrow(() -> ApiRefusal.wrong("week", "NOT_A_WEEK", "Give a week such as 2024-W20."));
    }

    private static ExportTable table(WeekDesk.Week week) {
        return new ExportTable(
                "weekly-report-" + week.name(),
                List.of(
                        new ExportTable.Heading("Side", "#meta+side"),
                        new ExportTable.Heading("Kind", "#meta+kind"),
                        new ExportTable.Heading("What", "#description"),
                        new ExportTable.Heading("State", "#status"),
                        new ExportTable.Heading("At", "#date"),
                        new ExportTable.Heading("Waiting days", "#indicator+days")),
                week.lines().stream().map(WeekController::row).toList());
    }

    private static List<String> row(WeekPart.Line line) {
        return ExportTable.row(line.side().name(), line.kind(), line.title(), line.state(), line.at(), line.days());
    }
}
