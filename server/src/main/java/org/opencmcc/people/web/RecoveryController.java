package org.opencmcc.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.people.Recovery;
import org.opencmcc.people.RecoveryDesk;
import org.opencmcc.signin.Doorstep;
import org.opencmcc.web.ApiRefusal;
import org.opencmcc.web.Caller;
import org.opencmcc.web.ListJson;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Bringing somebody back, by two people.
@RestController
@RequestMapping("/api/v1/recoveries")
final class RecoveryController {
    private final RecoveryDesk desk;
    private final Doorstep doorstep;

    RecoveryController(RecoveryDesk desk, Doorstep doorstep) {
        this.desk = desk;
        this.doorstep = doorstep;
    }

    record RecoveryWishJson(String account, Recovery.@Nullable Right right) {
        RecoveryWishJson {
            Objects.requireNonNull(account);
        }
    }

    record RecoveryJson(
            UUID id,
            String account,
            String right,
            boolean ofDelegation,
            Instant begunAt,
            Instant expiresAt,
            String state,
            boolean mine,
            boolean aboutMe) {
        static RecoveryJson of(Recovery recovery) {
            return new RecoveryJson(
                    recovery.id(),
                    recovery.account(),
                    recovery.right().name(),
                    recovery.ofDelegation(),
                    recovery.begunAt(),
                    recovery.expiresAt(),
                    recovery.state().name(),
                    recovery.mine(),
                    recovery.aboutMe());
        }
    }

    record RecoveryLinkJson(String link, Instant expiresAt) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RecoveryJson begin(Caller caller, @RequestBody RecoveryWishJson wish) {
        var right = wish.right() == null ? Recovery.Right.OWN_DELEGATION : wish.right();
        return switch (caller.in(tx -> desk.begin(tx, wish.account(), right))) {
            case RecoveryDesk.Outcome.Begun(var id) -> one(caller, id);
            case RecoveryDesk.Outcome refusal -> throw refusal(refusal);
        };
    }

    @GetMapping
    ListJson<RecoveryJson> all(Caller caller) {
        return ListJson.whole(
                caller.in(desk::all).stream().map(RecoveryJson::of).toList());
    }

    @GetMapping("/{id}")
    RecoveryJson one(Caller caller, @PathVariable UUID id) {
        return caller.in(tx -> desk.find(tx, id)).map(RecoveryJson::of).orElseThrow(ApiRefusal::nothingHere);
    }

    @PostMapping("/{id}/agreement")
    RecoveryLinkJson agree(Caller caller, @PathVariable UUID id, HttpServletRequest request) {
        return switch (caller.in(tx -> desk.agree(tx, id))) {
            case RecoveryDesk.Outcome.Agreed(var secret, var expires) ->
                new RecoveryLinkJson(doorstep.link(request.getLocalPort(), secret), expires);
            case RecoveryDesk.Outcome refusal -> throw refusal(refusal);
        };
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(Caller caller, @PathVariable UUID id) {
        if (!caller.in(tx -> desk.stop(tx, id))) {
            throw ApiRefusal.nothingHere();
        }
    }

    private static RuntimeException refusal(RecoveryDesk.Outcome outcome) {
        return switch (outcome) {
            case RecoveryDesk.Outcome.NotYourRole() -> ApiRefusal.notYourRole();
            case RecoveryDesk.Outcome.NotProved() -> ApiRefusal.presenceNotProved();
            case RecoveryDesk.Outcome.NothingHere() -> ApiRefusal.nothingHere();
            case RecoveryDesk.Outcome.NotTheSecond() ->
                ApiRefusal.notNow(
                        "NOT_THE_SECOND",
                        "Somebody else must agree: by right of the delegation another of its people, by right of the"
                                + " authority one of another delegation, and while it is open.");
            case RecoveryDesk.Outcome.Refused(var problem) -> ApiRefusal.wrong(List.of(problem));
            case RecoveryDesk.Outcome.Begun begun -> new IllegalStateException("no refusal: " + begun);
            case RecoveryDesk.Outcome.Agreed agreed -> new IllegalStateException("no refusal: agreed");
        };
    }
}
