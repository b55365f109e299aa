package org.opencmcc.breakglass.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.breakglass.Glass;
import org.opencmcc.breakglass.GlassDesk;
import org.opencmcc.breakglass.GlassOutcome;
import org.opencmcc.breakglass.GlassWish;
import org.opencmcc.delegations.Delegation;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.web.ApiRefusal;
import org.opencmcc.web.Caller;
import org.opencmcc.web.ListJson;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Emergency readings: asking, deciding, closing, and what the originator is told.
@RestController
@RequestMapping("/api/v1/break-glass")
final class GlassController {
    private final GlassDesk desk;
    private final DelegationDesk delegations;

    GlassController(GlassDesk desk, DelegationDesk delegations) {
        this.desk = desk;
        this.delegations = delegations;
    }

    record GlassJson(
            UUID id,
            String side,
            String askedBy,
            String askedOf,
            UUID record,
            String reason,
            Instant askedAt,
            String state,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            @Nullable Instant endsAt) {}

    record GlassReadingJson(Instant at, String what) {}

    record GlassWithReadingsJson(GlassJson glass, List<GlassReadingJson> readings) {}

    record GlassWishJson(UUID record, UUID askOf, String reason) {
        GlassWishJson {
            Objects.requireNonNull(record);
            Objects.requireNonNull(askOf);
            Objects.requireNonNull(reason);
        }
    }

    @GetMapping
    ListJson<GlassJson> mine(Caller caller) {
        return ListJson.whole(caller.in(tx -> {
            var names = names(tx);
            return desk.mine(tx).stream().map(glass -> json(glass, names)).toList();
        }));
    }

    @GetMapping("/{id}")
    GlassWithReadingsJson one(Caller caller, @PathVariable UUID id) {
        return caller.in(tx -> desk.find(tx, id)
                        .map(glass -> new GlassWithReadingsJson(
                                json(glass, names(tx)),
                                desk.readings(tx, id).stream()
                                        .map(r -> new GlassReadingJson(r.at(), r.what()))
                                        .toList())))
                .orElseThrow(ApiRefusal::nothingHere);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    GlassWithReadingsJson ask(Caller caller, @RequestBody GlassWishJson wanted) {
        var wish = new GlassWish(wanted.record(), new DelegationId(wanted.askOf()), wanted.reason());
        return answer(caller, tx -> desk.ask(tx, wish));
    }

    @PostMapping("/{id}/opening")
    GlassWithReadingsJson open(Caller caller, @PathVariable UUID id) {
        return answer(caller, tx -> desk.open(tx, id));
    }

    @PostMapping("/{id}/refusal")
    GlassWithReadingsJson refuse(Caller caller, @PathVariable UUID id) {
        return answer(caller, tx -> desk.refuse(tx, id));
    }

    @PostMapping("/{id}/closing")
    GlassWithReadingsJson close(Caller caller, @PathVariable UUID id) {
        return answer(caller, tx -> desk.close(tx, id));
    }

    private GlassWithReadingsJson answer(Caller caller, Function<Tx, GlassOutcome> act) {
        return switch (caller.in(act)) {
            case GlassOutcome.Done(var id) -> one(caller, id);
            case GlassOutcome.Refused(var problems) -> throw ApiRefusal.wrong(problems);
            case GlassOutcome.ProofNeeded() -> throw ApiRefusal.presenceNotProved();
            case GlassOutcome.TooMany() ->
                throw ApiRefusal.notNow("TOO_MANY", "You have asked ten times within a day. Speak with somebody.");
            case GlassOutcome.NothingHere() -> throw ApiRefusal.nothingHere();
            case GlassOutcome.CannotBeOpened() ->
                throw ApiRefusal.notNow(
                        "CANNOT_BE_OPENED",
                        "You can see no record of this id, or it is one that is never opened in this way.");
        };
    }

    private Map<DelegationId, String> names(Tx tx) {
        return delegations.known(tx).stream().collect(Collectors.toMap(Delegation::id, Delegation::name));
    }

    private static GlassJson json(Glass glass, Map<DelegationId, String> names) {
        return new GlassJson(
                glass.id(),
                glass.side().name(),
                glass.askedBy(),
                names.getOrDefault(glass.askedOf(), "A delegation"),
                glass.record(),
                glass.reason(),
                glass.askedAt(),
                glass.state().name(),
                glass.decidedAt(),
                glass.decidedBy(),
                glass.endsAt());
    }
}
