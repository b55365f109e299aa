package org.opencmcc.imports.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.LabelWish;
import org.opencmcc.formats.Limits;
import org.opencmcc.imports.Import;
import org.opencmcc.imports.ImportDesk;
import org.opencmcc.imports.ImportReceivingDesk;
import org.opencmcc.imports.ImportViews;
import org.opencmcc.imports.ImportWorker;
import org.opencmcc.imports.PreviewRow;
import org.opencmcc.imports.Receipt;
import org.opencmcc.web.ApiRefusal;
import org.opencmcc.web.Caller;
import org.opencmcc.web.ListJson;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Files on their way in: sent, and looked through.
@RestController
@RequestMapping("/api/v1/imports")
final class ImportController {
    private final ImportReceivingDesk receiving;
    private final ImportDesk desk;
    private final ImportViews views;
    private final ImportWorker worker;
    private final Limits limits;
    private final JsonMapper json;

    ImportController(
            ImportReceivingDesk receiving,
            ImportDesk desk,
            ImportViews views,
            ImportWorker worker,
            Limits limits,
            JsonMapper json) {
        this.receiving = receiving;
        this.desk = desk;
        this.views = views;
        this.worker = worker;
        this.limits = limits;
        this.json = json;
    }

    /// What a file is sent with.
    ///
    /// @param profile the list that it is; left out to find out
    /// @param label   who may read the list, as JSON; left out for the theatre's default
    record SendJson(
            @Nullable String profile,
            @Nullable LocalDate coverageFrom,
            @Nullable LocalDate coverageTo,
            @Nullable String fileName,
            @Nullable String label) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<ImportJson> receive(Caller caller, @ParameterObject SendJson sent, HttpServletRequest request)
            throws IOException {
        caller.in(tx -> tx.reader());
        var label = label(sent.label());
        var file = worker.newSpoolFile();
        try {
            var facts = Spool.receive(request.getInputStream(), file, sent.fileName(), limits);
            var receipt = new Receipt(
                    file, facts, sent.profile(), new Import.Coverage(sent.coverageFrom(), sent.coverageTo()), label);
            var made = ImportAnswers.done(caller.in(tx -> receiving.receive(tx, receipt)));
            var answer = caller.in(tx -> ImportJson.of(views.of(tx, made)));
            worker.startReading(caller.credential(), made.id(), file, null);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/imports/" + made.id()))
                    .body(answer);
        } catch (IOException | RuntimeException e) {
            Spool.delete(file);
            throw e;
        }
    }

    private @Nullable LabelWish label(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : json.readValue(text, LabelWish.class);
        } catch (JacksonException e) {
            throw ApiRefusal.wrong(
                    "label", "MALFORMED_LABEL", "The label is not JSON with releasableTo, compartments and caveats.");
        }
    }

    @GetMapping
    ListJson<ImportJson> newest(Caller caller, @RequestParam @Nullable String after) {
        return caller.in(tx -> {
            var page = desk.newest(tx, after);
            return new ListJson<>(
                    views.brief(tx, page.items()).stream().map(ImportJson::of).toList(), page.next());
        });
    }

    @GetMapping("/{id}")
    ImportJson find(Caller caller, @PathVariable UUID id) {
        return caller.in(tx -> desk.find(tx, id).map(made -> ImportJson.of(views.of(tx, made))))
                .orElseThrow(ApiRefusal::nothingHere);
    }

    @GetMapping("/{id}/problems")
    ListJson<ImportJson.ProblemItemJson> problems(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam @Nullable String code,
            @RequestParam @Nullable String after) {
        return caller.in(tx -> desk.find(tx, id)
                        .map(made ->
                                ListJson.of(desk.problemPage(tx, made, code, after), ImportJson.ProblemItemJson::of)))
                .orElseThrow(ApiRefusal::nothingHere);
    }

    record CellJson(String column, String value) {}

    record PreviewRowJson(int row, boolean accepted, List<String> flags, List<CellJson> cells) {
        static PreviewRowJson of(PreviewRow row, List<String> columns) {
            var cells = new ArrayList<CellJson>();
            for (var at = 0; at < row.cells().size(); at++) {
                cells.add(new CellJson(
                        at < columns.size() ? columns.get(at) : "", row.cells().get(at)));
            }
            return new PreviewRowJson(row.row(), row.accepted(), row.flags(), cells);
        }
    }

    @GetMapping("/{id}/rows")
    ListJson<PreviewRowJson> rows(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam @Nullable String only,
            @RequestParam @Nullable String after) {
        var wanted = only(only);
        return caller.in(tx -> desk.find(tx, id).map(made -> {
                    var columns = made.summary().columns().stream()
                            .map(c -> c.header())
                            .toList();
                    return ListJson.of(desk.rowPage(tx, made, wanted, after), row -> PreviewRowJson.of(row, columns));
                }))
                .orElseThrow(ApiRefusal::nothingHere);
    }

    private static PreviewRow.Only only(@Nullable String only) {
        return switch (only) {
            case null -> PreviewRow.Only.ALL;
            case "all" -> PreviewRow.Only.ALL;
            case "refused" -> PreviewRow.Only.REFUSED;
            case "flagged" -> PreviewRow.Only.FLAGGED;
            default -> throw ApiRefusal.wrong("only", "UNKNOWN_CHOICE", "Rows can be all, refused or flagged.");
        };
    }
}
