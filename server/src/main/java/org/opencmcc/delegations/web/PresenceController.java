package org.opencmcc.delegations.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.LabelWish;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.delegations.Presence;
import org.opencmcc.delegations.PresenceDesk;
import org.opencmcc.web.Caller;
import org.opencmcc.web.ListJson;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Who is there, by post and shift.
@RestController
@RequestMapping("/api/v1/presence")
final class PresenceController {
    private final PresenceDesk presence;
    private final DelegationDesk delegations;

    PresenceController(PresenceDesk presence, DelegationDesk delegations) {
        this.presence = presence;
        this.delegations = delegations;
    }

    @GetMapping
    ListJson<PresenceJson> all(Caller caller) {
        return caller.in(tx -> {
            var found = new ArrayList<>(presence.own(tx));
            found.addAll(presence.told(tx));
            var labels =
                    delegations.views(tx, found.stream().map(Presence::label).collect(Collectors.toSet()));
            return ListJson.whole(found.stream()
                    .map(p -> PresenceJson.of(p, labels.get(p.label())))
                    .toList());
        });
    }

    /// Where whoever holds a post is.
    ///
    /// @param shift         `DAY` where it is left out
    /// @param day           today where it is left out
    /// @param shownToOthers whether the delegation says plainly that others may see this one
    /// @param label         the own delegation alone where it is left out
    record PresenceWishJson(
            @Nullable UUID post,
            @Nullable String state,
            @Nullable String shift,
            @Nullable LocalDate day,
            @Nullable String note,
            @Nullable Boolean shownToOthers,
            @Nullable LabelWish label) {
        PresenceDesk.Wish wish() {
            return new PresenceDesk.Wish(post, state, shift, day, note, shownToOthers != null && shownToOthers, label);
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PresenceJson enter(Caller caller, @RequestBody PresenceWishJson wanted) {
        return PresenceJson.of(OutcomeAnswer.of(caller.in(tx -> presence.enter(tx, wanted.wish()))), null);
    }
}
