package org.opencmcc.claims.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.LabelWish;
import org.opencmcc.claims.ClaimImportDesk;
import org.opencmcc.web.ApiRefusal;
import org.opencmcc.web.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A file with claims, one a row.
@RestController
@RequestMapping("/api/v1/claims/import")
final class ClaimImportController {
    static final int MOST_BYTES = 512 << 10;

    private final ClaimImportDesk desk;
    private final ClaimPages pages;
    private final JsonMapper json;

    ClaimImportController(ClaimImportDesk desk, ClaimPages pages, JsonMapper json) {
        this.desk = desk;
        this.pages = pages;
        this.json = json;
    }

    /// The claims of a file.
    ///
    /// @param importId what each of them names as its origin
    record TakenJson(UUID importId, List<ClaimJson> items) {}

    /// @param label who may read the claims, as JSON; left out for the theatre's default
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    TakenJson take(
            Caller caller,
            @RequestParam @Nullable UUID question,
            @RequestParam @Nullable String label,
            HttpServletRequest request)
            throws IOException {
        caller.in(tx -> tx.reader());
        var wish = label(label);
        var file = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (file.length > MOST_BYTES) {
            throw ApiRefusal.tooLarge("TOO_MANY_BYTES", "A file of claims may have 512 KiB. Nothing of it was kept.");
        }
        return switch (caller.in(tx -> desk.take(tx, file, question, wish))) {
            case ClaimImportDesk.Outcome.Done(var id, var claims) ->
                new TakenJson(id, caller.in(tx -> pages.of(tx, claims, null)));
            case ClaimImportDesk.Outcome.Refused(var problems) -> throw ApiRefusal.wrong(problems);
            case ClaimImportDesk.Outcome.NotYourRole() -> throw ApiRefusal.notYourRole();
        };
    }

    private @Nullable LabelWish label(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : json.readValue(text, LabelWish.class);
        } catch (JacksonException e) {
            throw ApiRefusal.wrong(
                    "label", "MALFORMED_LABEL", "The label is not JSON with releasableTo, compartments and caveats.");
        }
    }
}
