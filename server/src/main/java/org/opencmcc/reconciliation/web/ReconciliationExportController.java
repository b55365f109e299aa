package org.opencmcc.reconciliation.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencmcc.reconciliation.Reconciled;
import org.opencmcc.reconciliation.ReconciliationDesk;
import org.opencmcc.reconciliation.web.ReconciliationController.AskedJson;
import org.opencmcc.reconciliation.web.ReconciliationController.RowsAsked;
import org.opencmcc.web.Caller;
import org.opencmcc.web.Exports;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The tables of a reconciliation as files, each asked for with the words of the page that shows
/// it.
@RestController
@RequestMapping("/api/v1/flow/reconciliation")
final class ReconciliationExportController {
    private final ReconciliationDesk desk;
    private final ReconciliationQuestions questions;
    private final Exports exports;

    ReconciliationExportController(ReconciliationDesk desk, ReconciliationQuestions questions, Exports exports) {
        this.desk = desk;
        this.questions = questions;
        this.exports = exports;
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> days(
            Caller caller, @ParameterObject AskedJson asked, @RequestParam @Nullable String format) {
        var wanted = Exports.format(format);
        var heading = questions.heading(asked);
        var days = caller.carrying(tx -> desk.find(
                        tx,
                        questions.question(tx, heading, asked),
                        questions.asserted(tx, asked).with())
                .map(Reconciled::days)
                .orElse(List.of()));
        return exports.answer(ReconciliationTables.days(of(heading, asked), days), wanted);
    }

    @GetMapping("/cells/export")
    ResponseEntity<byte[]> cells(
            Caller caller,
            @ParameterObject AskedJson asked,
            @RequestParam LocalDate day,
            @RequestParam @Nullable String format) {
        var wanted = Exports.format(format);
        var heading = questions.heading(asked);
        var cells = caller.carrying(tx -> desk.cells(tx, questions.onDay(tx, asked, day), day));
        return exports.answer(ReconciliationTables.cells(of(heading, asked), day, cells), wanted);
    }

    @GetMapping("/rows/export")
    ResponseEntity<byte[]> rows(
            Caller caller,
            @ParameterObject AskedJson asked,
            @ParameterObject RowsAsked behind,
            @RequestParam @Nullable String format) {
        var wanted = Exports.format(format);
        var heading = questions.heading(asked);
        var rows = caller.carrying(tx -> desk.rows(tx, questions.rows(tx, asked, behind), null, Exports.MOST_ROWS + 1)
                .items());
        return exports.answer(ReconciliationTables.rows(of(heading, asked), behind.rule(), rows), wanted);
    }

    private static ReconciliationTables.Of of(ReconciliationJson.Heading heading, AskedJson asked) {
        return new ReconciliationTables.Of(
                heading.left(), heading.right(), heading.definition().id(), asked.knownAt());
    }
}
