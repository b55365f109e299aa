package org.opencmcc.signin.web;

import org.opencmcc.access.LabelDesk;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.postgres.Tx;

/// Says to a caller who that caller is.
final class Identity {
    private final DelegationDesk delegations;
    private final LabelDesk labels;

    Identity(DelegationDesk delegations, LabelDesk labels) {
        this.delegations = delegations;
        this.labels = labels;
    }

    MeJson of(Tx tx) {
        var own = delegations.own(tx);
        return new MeJson(
                tx.reader().account(),
                delegations.displayName(tx, tx.reader().person()),
                new MeJson.Delegation(
                        own.id().value(),
                        own.name(),
                        own.kind().name(),
                        own.role().name()),
                tx.reader().roles().stream().sorted().toList(),
                labels.compartments(tx).stream()
                        .map(c -> new MeJson.OwnFloor(c.id(), c.name()))
                        .toList(),
                tx.now());
    }
}
