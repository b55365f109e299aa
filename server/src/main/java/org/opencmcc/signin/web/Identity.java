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
        return new MeJson(
                tx.reader().account(),
                delegations.displayName(tx, tx.reader().person()),
                delegation(tx),
                tx.reader().roles().stream().sorted().toList(),
                labels.compartments(tx).stream()
                        .map(c -> new MeJson.OwnFloor(c.id(), c.name()))
                        .toList(),
                tx.now());
    }

    /// Somebody who is on no floor yet does not read the record of the own delegation where that lies on one.
    private MeJson.Delegation delegation(Tx tx) {
        var own = tx.reader().delegation();
        return delegations.known(tx).stream()
                .filter(d -> d.id().equals(own))
                .findFirst()
                .map(d -> new MeJson.Delegation(
                        own.value(), d.name(), d.kind().name(), d.role().name()))
                .orElseGet(() -> new MeJson.Delegation(own.value(), "Your delegation", "NOT_SEEN", "NOT_SEEN"));
    }
}
