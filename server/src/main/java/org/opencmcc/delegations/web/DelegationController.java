package org.opencmcc.delegations.web;

import java.util.UUID;
import org.opencmcc.delegations.Delegation;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.web.Caller;
import org.opencmcc.web.ListJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The delegations that the caller may know.
@RestController
@RequestMapping("/api/v1/delegations")
final class DelegationController {
    private final DelegationDesk desk;

    DelegationController(DelegationDesk desk) {
        this.desk = desk;
    }

    record DelegationJson(UUID id, String name, String kind, String role, String participation) {
        static DelegationJson of(Delegation delegation) {
            return new DelegationJson(
                    delegation.id().value(),
                    delegation.name(),
                    delegation.kind().name(),
                    delegation.role().name(),
                    delegation.participation().name());
        }
    }

    @GetMapping
    ListJson<DelegationJson> known(Caller caller) {
        return ListJson.whole(
                caller.in(desk::known).stream().map(DelegationJson::of).toList());
    }
}
