package org.opencmcc.floors.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opencmcc.floors.Floor;
import org.opencmcc.floors.FloorDesk;
import org.opencmcc.floors.FloorOutcome;
import org.opencmcc.floors.MembershipProposal;
import org.opencmcc.postgres.Tx;
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

/// The floors that one is on, and deciding who is on those that the own delegation decides about.
@RestController
@RequestMapping("/api/v1")
final class FloorController {
    private final FloorDesk desk;

    FloorController(FloorDesk desk) {
        this.desk = desk;
    }

    /// @param delegations of those that the reader may know
    /// @param people      of those that the reader may know
    record CompartmentJson(
            String id, String name, List<MemberJson> delegations, List<MemberJson> people, List<MemberJson> authority) {
        static CompartmentJson of(Floor floor) {
            return new CompartmentJson(
                    floor.id(),
                    floor.name(),
                    members(floor.delegations()),
                    members(floor.people()),
                    members(floor.authority()));
        }

        private static List<MemberJson> members(List<Floor.Named> named) {
            return named.stream().map(n -> new MemberJson(n.id(), n.name())).toList();
        }
    }

    record MemberJson(UUID id, String name) {}

    @GetMapping("/compartments")
    ListJson<CompartmentJson> floors(Caller caller) {
        return ListJson.whole(
                caller.in(desk::floors).stream().map(CompartmentJson::of).toList());
    }

    record NewFloorJson(String name, List<UUID> authority) {
        NewFloorJson {
            Objects.requireNonNull(name);
            Objects.requireNonNull(authority);
        }
    }

    @PostMapping("/compartments")
    @ResponseStatus(HttpStatus.CREATED)
    CompartmentJson found(Caller caller, @RequestBody NewFloorJson wanted) {
        return CompartmentJson.of(made(caller, tx -> desk.found(tx, wanted.name(), wanted.authority())));
    }

    /// A floor about which the reader's delegation decides.
    record DecidedFloorJson(String id, String name) {}

    record ProposalsJson(List<DecidedFloorJson> floors, List<ProposalJson> items) {}

    record ProposalJson(
            UUID id,
            DecidedFloorJson floor,
            String account,
            boolean admits,
            String reason,
            String proposedBy,
            Instant proposedAt,
            boolean own,
            @Nullable DecisionJson decision) {
        static ProposalJson of(MembershipProposal p) {
            var decision = p.decision();
            return new ProposalJson(
                    p.id(),
                    new DecidedFloorJson(p.floor(), p.floorName()),
                    p.account(),
                    p.admits(),
                    p.reason(),
                    p.proposedBy(),
                    p.proposedAt(),
                    p.own(),
                    decision == null ? null : new DecisionJson(decision.approved(), decision.by(), decision.at()));
        }
    }

    record DecisionJson(boolean approved, String by, Instant at) {}

    @GetMapping("/membership-proposals")
    ProposalsJson proposals(Caller caller) {
        return caller.in(tx -> new ProposalsJson(
                desk.decidedAbout(tx).stream()
                        .map(f -> new DecidedFloorJson(f.id(), f.name()))
                        .toList(),
                desk.proposals(tx).stream().map(ProposalJson::of).toList()));
    }

    record NewProposalJson(String floor, String account, Boolean admits, String reason) {
        NewProposalJson {
            Objects.requireNonNull(floor);
            Objects.requireNonNull(account);
            Objects.requireNonNull(admits);
            Objects.requireNonNull(reason);
        }
    }

    @PostMapping("/membership-proposals")
    @ResponseStatus(HttpStatus.CREATED)
    ProposalJson propose(Caller caller, @RequestBody NewProposalJson wanted) {
        var wish = new FloorDesk.Wish(wanted.floor(), wanted.account(), wanted.admits(), wanted.reason());
        return ProposalJson.of(made(caller, tx -> desk.propose(tx, wish)));
    }

    record VoteJson(Boolean approve) {
        VoteJson {
            Objects.requireNonNull(approve);
        }
    }

    @PostMapping("/membership-proposals/{id}/decision")
    ProposalJson decide(Caller caller, @PathVariable UUID id, @RequestBody VoteJson vote) {
        return ProposalJson.of(made(caller, tx -> desk.decide(tx, id, vote.approve())));
    }

    /// A refusal is thrown after the transaction, so that its ledger entry stays.
    private static <T> T made(Caller caller, Function<Tx, FloorOutcome<T>> work) {
        return switch (caller.in(work)) {
            case FloorOutcome.Done<T>(var made) -> made;
            case FloorOutcome.Refused<T>(var problems) -> throw ApiRefusal.wrong(problems);
            case FloorOutcome.NotNow<T>(var code, var words) -> throw ApiRefusal.notNow(code, words);
            case FloorOutcome.NothingHere<T>() -> throw ApiRefusal.nothingHere();
            case FloorOutcome.NotYourRole<T>() -> throw ApiRefusal.notYourRole();
        };
    }
}
