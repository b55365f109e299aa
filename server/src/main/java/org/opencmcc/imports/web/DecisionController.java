package org.opencmcc.imports.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.formats.DayOrder;
import org.opencmcc.imports.CommitDesk;
import org.opencmcc.imports.CommitWish;
import org.opencmcc.imports.EditionReading;
import org.opencmcc.imports.Import;
import org.opencmcc.imports.ImportReceivingDesk;
import org.opencmcc.imports.ImportViews;
import org.opencmcc.imports.ImportWorker;
import org.opencmcc.imports.Mapping;
import org.opencmcc.web.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What a person decides about a file: its columns, its days, and whether it is entered or dropped.
@RestController
@RequestMapping("/api/v1/imports")
final class DecisionController {
    private final ImportReceivingDesk receiving;
    private final CommitDesk commits;
    private final ImportViews views;
    private final ImportWorker worker;
    private final JsonMapper json;

    DecisionController(
            ImportReceivingDesk receiving,
            CommitDesk commits,
            ImportViews views,
            ImportWorker worker,
            JsonMapper json) {
        this.receiving = receiving;
        this.commits = commits;
        this.views = views;
        this.worker = worker;
        this.json = json;
    }

    record AssignedJson(int column, String field) {
        AssignedJson {
            Objects.requireNonNull(field);
        }
    }

    record MappingJson(
            String source,
            @Nullable String sourceName,
            @Nullable Integer headerRow,
            @Nullable DayOrder dayOrder,
            List<AssignedJson> columns) {
        MappingJson {
            Objects.requireNonNull(source);
            columns = List.copyOf(columns);
        }

        Mapping mapping() {
            return new Mapping(
                    source,
                    sourceName,
                    headerRow,
                    dayOrder,
                    columns.stream()
                            .map(c -> new Mapping.Assigned(c.column(), c.field()))
                            .toList());
        }
    }

    @PutMapping("/{id}/mapping")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ImportJson> map(Caller caller, @PathVariable UUID id, @RequestBody MappingJson wanted) {
        var mapping = wanted.mapping();
        var made = ImportAnswers.done(caller.in(tx -> receiving.map(tx, id, mapping)));
        var answer = shown(caller, made);
        worker.startReadingAgain(caller.credential(), id, mapping);
        return ResponseEntity.accepted().body(answer);
    }

    record CoverageWishJson(LocalDate coverageFrom, LocalDate coverageTo) {
        CoverageWishJson {
            Objects.requireNonNull(coverageFrom);
            Objects.requireNonNull(coverageTo);
        }
    }

    @PutMapping("/{id}/coverage")
    ImportJson cover(Caller caller, @PathVariable UUID id, @RequestBody CoverageWishJson wanted) {
        var coverage = new Import.Coverage(wanted.coverageFrom(), wanted.coverageTo());
        return shown(caller, ImportAnswers.done(caller.in(tx -> commits.cover(tx, id, coverage))));
    }

    /// How an import is to be committed.
    ///
    /// @param coverageFrom     the first day of which the edition speaks; left out as the preview
    ///                         proposes it
    /// @param coverageTo       the last day of which the edition speaks; left out as the preview
    ///                         proposes it
    /// @param reading          as what the file is taken, where its days leave that open
    /// @param confirmWithdrawn how many rows the person expects to be withdrawn
    record CommitWishJson(
            @Nullable LocalDate coverageFrom,
            @Nullable LocalDate coverageTo,
            @Nullable EditionReading reading,
            @Nullable Integer confirmWithdrawn) {
        CommitWish wish() {
            return new CommitWish(coverageFrom, coverageTo, reading, confirmWithdrawn);
        }
    }

    @PostMapping("/{id}/commit")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = false,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CommitWishJson.class)))
    ImportJson commit(Caller caller, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        var wish = wish(request);
        return shown(caller, ImportAnswers.done(worker.commit(caller.credential(), id, wish)));
    }

    /// Programs commit without a body, under whatever type of content they send nothing.
    private CommitWish wish(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readAllBytes();
        if (body.length == 0) {
            return CommitWish.asProposed();
        }
        try {
            return Objects.requireNonNull(json.readValue(body, CommitWishJson.class))
                    .wish();
        } catch (JacksonException | NullPointerException e) {
            throw new HttpMessageNotReadableException("no wish", e, new ServletServerHttpRequest(request));
        }
    }

    @PostMapping("/{id}/discard")
    ImportJson discard(Caller caller, @PathVariable UUID id) {
        return shown(caller, ImportAnswers.done(caller.in(tx -> receiving.discard(tx, id))));
    }

    private ImportJson shown(Caller caller, Import made) {
        return caller.in(tx -> ImportJson.of(views.of(tx, made)));
    }
}
