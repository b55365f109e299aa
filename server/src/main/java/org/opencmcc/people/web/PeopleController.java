package org.opencmcc.people.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.people.PeopleDesk;
import org.opencmcc.terms.PersonId;
import org.opencmcc.web.ApiRefusal;
import org.opencmcc.web.Caller;
import org.opencmcc.web.ListJson;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The people of the caller's own delegation.
@RestController
@RequestMapping("/api/v1/people")
final class PeopleController {
    private final PeopleDesk desk;
    private final DelegationDesk delegations;

    PeopleController(PeopleDesk desk, DelegationDesk delegations) {
        this.desk = desk;
        this.delegations = delegations;
    }

    record ColleagueJson(
            UUID id,
            String account,
            String displayName,
            List<String> roles,
            @Nullable Instant leftAt,
            boolean me) {}

    @GetMapping
    ListJson<ColleagueJson> mine(Caller caller) {
        return ListJson.whole(caller.in(tx -> desk.mine(tx).stream()
                .map(c -> new ColleagueJson(
                        c.id().value(),
                        c.account(),
                        delegations.displayName(tx, c.id()),
                        c.roles().stream().sorted().toList(),
                        c.leftAt(),
                        c.id().equals(tx.reader().person())))
                .toList()));
    }

    @PostMapping("/{id}/departure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Caller caller, @PathVariable UUID id) {
        switch (caller.in(tx -> desk.end(tx, new PersonId(id)))) {
            case GONE -> {}
            case NOT_YOUR_ROLE -> throw ApiRefusal.notYourRole();
            case NOT_PROVED -> throw ApiRefusal.presenceNotProved();
            case NOTHING_HERE -> throw ApiRefusal.nothingHere();
            case YOURSELF ->
                throw ApiRefusal.notNow("YOURSELF", "Nobody sees oneself off; ask another head of your delegation.");
        }
    }
}
