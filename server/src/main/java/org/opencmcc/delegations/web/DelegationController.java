package org.opencmcc.delegations.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.delegations.Delegation;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.delegations.FunctionCover;
import org.opencmcc.delegations.PresenceDesk;
import org.opencmcc.postgres.Tx;
import org.opencmcc.web.ApiRefusal;
import org.opencmcc.web.Caller;
import org.opencmcc.web.ListJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The delegations that the caller may know, as they let others see them.
@RestController
@RequestMapping("/api/v1/delegations")
final class DelegationController {
    private final DelegationDesk desk;
    private final PresenceDesk presence;

    DelegationController(DelegationDesk desk, PresenceDesk presence) {
        this.desk = desk;
        this.presence = presence;
    }

    /// A delegation in the register.
    ///
    /// @param own             whether it is the caller's
    /// @param standingCaveats those that it tells others
    /// @param functions       those of which it is told whether somebody answers for them
    record DelegationJson(
            UUID id,
            String name,
            String kind,
            String role,
            String participation,
            String publicAttribution,
            @Nullable String publicPosture,
            List<String> standingCaveats,
            List<CoverJson> functions,
            boolean own) {}

    /// Whether somebody answers for a function; never about one person.
    record CoverJson(String function, boolean covered, LocalDate day) {
        static CoverJson of(FunctionCover cover) {
            return new CoverJson(cover.function().name(), cover.covered(), cover.day());
        }
    }

    private List<DelegationJson> all(Tx tx) {
        var covers = presence.covers(tx);
        return desk.known(tx).stream()
                .map(delegation -> json(
                        delegation,
                        covers.getOrDefault(delegation.id(), List.of()),
                        delegation.id().equals(tx.reader().delegation())))
                .toList();
    }

    private static DelegationJson json(Delegation delegation, List<FunctionCover> covers, boolean own) {
        var appearance = delegation.appearance();
        return new DelegationJson(
                delegation.id().value(),
                delegation.name(),
                delegation.kind().name(),
                delegation.role().name(),
                delegation.participation().name(),
                appearance.attribution().name(),
                appearance.publicPosture(),
                appearance.caveats().stream().map(Enum::name).toList(),
                covers.stream().map(CoverJson::of).toList(),
                own);
    }

    @GetMapping
    ListJson<DelegationJson> known(Caller caller) {
        return ListJson.whole(caller.in(this::all));
    }

    @GetMapping("/{id}")
    DelegationJson one(Caller caller, @PathVariable UUID id) {
        return caller.in(this::all).stream()
                .filter(delegation -> delegation.id().equals(id))
                .findFirst()
                .orElseThrow(ApiRefusal::nothingHere);
    }
}
