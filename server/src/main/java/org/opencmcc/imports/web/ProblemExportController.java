package org.opencmcc.imports.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.formats.ExportTable;
import org.opencmcc.formats.ExportTable.Heading;
import org.opencmcc.imports.ImportDesk;
import org.opencmcc.terms.Page;
import org.opencmcc.web.ApiRefusal;
import org.opencmcc.web.Caller;
import org.opencmcc.web.Exports;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is wrong with a file, as a file: for whoever made the list, to mend it there.
@RestController
@RequestMapping("/api/v1/imports")
final class ProblemExportController {
    private static final List<Heading> HEADINGS = List.of(
            new Heading("Row", "#meta+row"),
            new Heading("Column", "#meta+column"),
            new Heading("Code", "#meta+code"),
            new Heading("What became of the row", "#status"),
            new Heading("In words", "#description"));

    private final ImportDesk desk;
    private final Exports exports;

    ProblemExportController(ImportDesk desk, Exports exports) {
        this.desk = desk;
        this.exports = exports;
    }

    @GetMapping("/{id}/problems/export")
    ResponseEntity<byte[]> problems(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam @Nullable String code,
            @RequestParam @Nullable String format) {
        var wanted = Exports.format(format);
        var found = caller.carrying(tx -> desk.find(tx, id)
                        .map(made -> Page.items(after -> desk.problemPage(tx, made, code, after), Exports.MOST_ROWS)))
                .orElseThrow(ApiRefusal::nothingHere);
        var rows = found.stream()
                .map(p -> ExportTable.row(p.row(), p.column(), p.code(), p.severity(), p.message()))
                .toList();
        return exports.answer(new ExportTable("problems", HEADINGS, rows), wanted);
    }
}
