package org.opencmcc.brokering.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.LabelWish;
import org.opencmcc.brokering.BrokerDesk;
import org.opencmcc.brokering.BrokeredShare;
import org.opencmcc.brokering.BrokeringOutcome;
import org.opencmcc.brokering.CopyWish;
import org.opencmcc.brokering.HandOver;
import org.opencmcc.brokering.HandOverDesk;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.Page;
import org.opencmcc.web.ApiRefusal;
import org.opencmcc.web.Caller;
import org.opencmcc.web.ListJson;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Hand-overs, for the originator and the broker of each.
@RestController
@RequestMapping("/api/v1/brokered-shares")
final class BrokeredShareController {
    private final HandOverDesk handOvers;
    private final BrokerDesk broker;
    private final DelegationDesk delegations;

    BrokeredShareController(HandOverDesk handOvers, BrokerDesk broker, DelegationDesk delegations) {
        this.handOvers = handOvers;
        this.broker = broker;
        this.delegations = delegations;
    }

    /// Something to be handed to a broker.
    ///
    /// @param record    the id of one of the own records; or title and text
    /// @param broker    the own delegation, for what is its own to say
    /// @param receivers left out for whomever the broker chooses
    record HandOverJson(
            @Nullable UUID record,
            @Nullable String title,
            @Nullable String text,
            UUID broker,
            @Nullable List<UUID> receivers,
            @Nullable String note,
            @Nullable LabelWish label) {
        HandOverJson {
            Objects.requireNonNull(broker);
        }

        HandOver wish() {
            return new HandOver(record, title, text, broker, receivers, note, label);
        }
    }

    @GetMapping
    ListJson<BrokeredShareJson> shares(
            Caller caller, @RequestParam @Nullable String side, @RequestParam @Nullable String after) {
        var asBroker = isBroker(side);
        return caller.in(tx -> {
            var page = asBroker ? handOvers.toBroker(tx, after) : handOvers.handedOver(tx, after);
            return json(tx, page);
        });
    }

    private static boolean isBroker(@Nullable String side) {
        return switch (side) {
            case null -> false;
            case "originator" -> false;
            case "broker" -> true;
            default -> throw ApiRefusal.wrong("side", "UNKNOWN_SIDE", "A side is originator or broker.");
        };
    }

    private ListJson<BrokeredShareJson> json(Tx tx, Page<BrokeredShare> page) {
        var inWords = inWords(tx, page.items());
        return ListJson.of(page, inWords);
    }

    private Function<BrokeredShare, BrokeredShareJson> inWords(Tx tx, List<BrokeredShare> shares) {
        var parties = Parties.of(tx, delegations);
        var labels =
                delegations.views(tx, shares.stream().map(BrokeredShare::label).collect(Collectors.toSet()));
        return share -> BrokeredShareJson.of(share, parties, tx.now(), List.of(), labels.get(share.label()));
    }

    @GetMapping("/{id}")
    BrokeredShareJson share(Caller caller, @PathVariable UUID id) {
        return caller.in(tx -> handOvers.find(tx, id).map(share -> json(tx, share)))
                .orElseThrow(ApiRefusal::nothingHere);
    }

    private BrokeredShareJson json(Tx tx, BrokeredShare share) {
        var parties = Parties.of(tx, delegations);
        var avoid = parties.isOwn(share.broker()) ? broker.namesToAvoid(tx, share) : List.<String>of();
        return BrokeredShareJson.of(
                share,
                parties,
                tx.now(),
                avoid,
                delegations.views(tx, Set.of(share.label())).get(share.label()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    BrokeredShareJson handOver(Caller caller, @RequestBody HandOverJson wanted) {
        return done(caller, tx -> handOvers.handOver(tx, wanted.wish()));
    }

    @PostMapping("/{id}/seen")
    BrokeredShareJson see(Caller caller, @PathVariable UUID id) {
        return done(caller, tx -> broker.see(tx, id));
    }

    /// A copy to be passed on.
    ///
    /// @param confirmed that it may name the originator
    record CopyJson(
            List<UUID> to,
            String title,
            String text,
            @Nullable Boolean confirmed) {
        CopyJson {
            Objects.requireNonNull(to);
            Objects.requireNonNull(title);
            Objects.requireNonNull(text);
        }

        CopyWish wish() {
            return new CopyWish(to, title, text, Boolean.TRUE.equals(confirmed));
        }
    }

    @PostMapping("/{id}/passings")
    @ResponseStatus(HttpStatus.CREATED)
    BrokeredShareJson passOn(Caller caller, @PathVariable UUID id, @RequestBody CopyJson wanted) {
        return done(caller, tx -> broker.passOn(tx, id, wanted.wish()));
    }

    @PostMapping("/{id}/stop")
    BrokeredShareJson stop(Caller caller, @PathVariable UUID id) {
        return done(caller, tx -> handOvers.stop(tx, id));
    }

    /// A refusal is thrown after the transaction, so that its ledger entry stays.
    private BrokeredShareJson done(Caller caller, Function<Tx, BrokeringOutcome> command) {
        var share = switch (caller.in(command)) {
            case BrokeringOutcome.Done(var made) -> made;
            case BrokeringOutcome.Refused(var problems) -> throw ApiRefusal.wrong(problems);
            case BrokeringOutcome.NothingHere() -> throw ApiRefusal.nothingHere();
            case BrokeringOutcome.NotNow(var code, var words) -> throw ApiRefusal.notNow(code, words);
            case BrokeringOutcome.NotYourRole() -> throw ApiRefusal.notYourRole();
        };
        return caller.in(tx -> json(tx, share));
    }
}
