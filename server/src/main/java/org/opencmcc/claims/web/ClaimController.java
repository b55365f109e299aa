package org.opencmcc.claims.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.claims.Claim;
import org.opencmcc.claims.ClaimDesk;
import org.opencmcc.claims.ClaimFilter;
import org.opencmcc.claims.ClaimOutcome;
import org.opencmcc.web.ApiRefusal;
import org.opencmcc.web.AsKnown;
import org.opencmcc.web.Caller;
import org.opencmcc.web.Exports;
import org.opencmcc.web.ListJson;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Public figures as claims.
@RestController
@RequestMapping("/api/v1/claims")
final class ClaimController {
    private final ClaimDesk claims;
    private final ClaimPages pages;
    private final AsKnown known;
    private final Exports exports;

    ClaimController(ClaimDesk claims, ClaimPages pages, AsKnown known, Exports exports) {
        this.claims = claims;
        this.pages = pages;
        this.known = known;
        this.exports = exports;
    }

    /// What claims can be narrowed by.
    ///
    /// @param from    claims that speak of this day or a later one
    /// @param text    words in the claim, its source or its ref
    /// @param only    `current`, `superseded` or `disputed`
    /// @param knownAt a day, or an instant, as of which things were known
    record ClaimFilterJson(
            @Nullable UUID question,
            @Nullable String claimant,
            @Nullable String unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String text,
            @Nullable String only,
            @Nullable String knownAt) {
        ClaimFilter filter(AsKnown known) {
            if (from != null && to != null && to.isBefore(from)) {
                throw ApiRefusal.wrong("to", "PERIOD_BACKWARDS", "The period ends before it starts.");
            }
            return new ClaimFilter(question, claimant, unit, from, to, text, wanted(), known.instant(knownAt));
        }

        private ClaimFilter.Only wanted() {
            return switch (only) {
                case null -> ClaimFilter.Only.ALL;
                case "all" -> ClaimFilter.Only.ALL;
                case "current" -> ClaimFilter.Only.CURRENT;
                case "superseded" -> ClaimFilter.Only.SUPERSEDED;
                case "disputed" -> ClaimFilter.Only.DISPUTED;
                default ->
                    throw ApiRefusal.wrong(
                            "only", "UNKNOWN_CHOICE", "Claims can be all, current, superseded or disputed.");
            };
        }
    }

    @GetMapping
    ListJson<ClaimJson> claims(
            Caller caller, @ParameterObject ClaimFilterJson asked, @RequestParam @Nullable String after) {
        var filter = asked.filter(known);
        return caller.in(tx -> {
            var page = claims.claims(tx, filter, after);
            return new ListJson<>(pages.of(tx, page.items(), filter.knownAt()), page.next());
        });
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export(
            Caller caller, @ParameterObject ClaimFilterJson asked, @RequestParam @Nullable String format) {
        var filter = asked.filter(known);
        var wanted = Exports.format(format);
        var table = caller.carrying(tx -> {
            var found = claims.all(tx, filter, Exports.MOST_ROWS);
            return ClaimTable.of("claims", pages.of(tx, found, filter.knownAt()));
        });
        return exports.answer(table, wanted);
    }

    @GetMapping("/{id}")
    ClaimJson find(Caller caller, @PathVariable UUID id, @RequestParam @Nullable String knownAt) {
        var at = known.instant(knownAt);
        return caller.in(tx -> claims.find(tx, id, at).map(claim -> pages.of(tx, claim, at)))
                .orElseThrow(ApiRefusal::nothingHere);
    }

    /// All that the caller can see under a short address, which is mostly one claim.
    @GetMapping("/by-ref/{ref}")
    ListJson<ClaimJson> byRef(Caller caller, @PathVariable String ref, @RequestParam @Nullable String knownAt) {
        var at = known.instant(knownAt);
        var found = caller.in(tx -> pages.of(tx, claims.byRef(tx, ref, at), at));
        if (found.isEmpty()) {
            throw ApiRefusal.nothingHere();
        }
        return ListJson.whole(found);
    }

    /// The claim with those before and after it, the newest first.
    @GetMapping("/{id}/history")
    ListJson<ClaimJson> history(Caller caller, @PathVariable UUID id, @RequestParam @Nullable String knownAt) {
        var at = known.instant(knownAt);
        return caller.in(tx ->
                        claims.find(tx, id, at).map(claim -> pages.of(tx, claims.history(tx, claim.id(), at), at)))
                .map(ListJson::whole)
                .orElseThrow(ApiRefusal::nothingHere);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ClaimJson> make(Caller caller, @RequestBody ClaimWishJson wanted) {
        var wish = wanted.wish(known);
        var made = done(caller.in(tx -> claims.make(tx, wish)));
        var answer = caller.in(tx -> pages.of(tx, made, null));
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create("/api/v1/claims/" + made.id()))
                .body(answer);
    }

    private static Claim done(ClaimOutcome outcome) {
        return switch (outcome) {
            case ClaimOutcome.Done(var claim) -> claim;
            case ClaimOutcome.Refused(var problems) -> throw ApiRefusal.wrong(problems);
            case ClaimOutcome.NotYourRole() -> throw ApiRefusal.notYourRole();
        };
    }
}
