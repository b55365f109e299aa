package org.opencmcc.claims.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.LabelWish;
import org.opencmcc.claims.Dispute;
import org.opencmcc.claims.DisputeDesk;
import org.opencmcc.web.ApiRefusal;
import org.opencmcc.web.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// That claims are not accepted, and by whom.
@RestController
@RequestMapping("/api/v1/claims")
final class DisputeController {
    private final DisputeDesk disputes;
    private final ClaimPages pages;

    DisputeController(DisputeDesk disputes, ClaimPages pages) {
        this.disputes = disputes;
        this.pages = pages;
    }

    /// That somebody does not accept a claim.
    ///
    /// @param disputant left out for the own delegation
    record DisputeWishJson(
            @Nullable String ground,
            @Nullable String disputant,
            ClaimWishJson.@Nullable ClaimSourceWishJson source,
            @Nullable LabelWish label) {
        DisputeDesk.Wish wish() {
            var urls = source == null || source.urls() == null ? List.<String>of() : source.urls();
            return new DisputeDesk.Wish(ground, disputant, source == null ? null : source.title(), urls, label);
        }
    }

    @PostMapping("/{id}/disputes")
    @ResponseStatus(HttpStatus.CREATED)
    ClaimJson.DisputeJson dispute(Caller caller, @PathVariable UUID id, @RequestBody DisputeWishJson wanted) {
        var wish = wanted.wish();
        var made = done(caller.in(tx -> disputes.dispute(tx, id, wish)));
        return caller.in(tx -> pages.json(tx, made));
    }

    @PostMapping("/{id}/disputes/{dispute}/withdrawal")
    ClaimJson.DisputeJson withdraw(Caller caller, @PathVariable UUID id, @PathVariable UUID dispute) {
        var made = done(caller.in(tx -> disputes.withdraw(tx, id, dispute)));
        return caller.in(tx -> pages.json(tx, made));
    }

    private static Dispute done(DisputeDesk.Outcome outcome) {
        return switch (outcome) {
            case DisputeDesk.Outcome.Done(var dispute) -> dispute;
            case DisputeDesk.Outcome.Refused(var problems) -> throw ApiRefusal.wrong(problems);
            case DisputeDesk.Outcome.NothingHere() -> throw ApiRefusal.nothingHere();
            case DisputeDesk.Outcome.NotNow(var code, var words) -> throw ApiRefusal.notNow(code, words);
            case DisputeDesk.Outcome.NotYourRole() -> throw ApiRefusal.notYourRole();
        };
    }
}
