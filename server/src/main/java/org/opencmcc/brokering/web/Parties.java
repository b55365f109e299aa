package org.opencmcc.brokering.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opencmcc.brokering.web.BrokeredShareJson.PartyJson;
import org.opencmcc.delegations.Delegation;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.DelegationId;

/// The delegations of a hand-over in the words of one reader; all whom the reader may not know are one and the same.
record Parties(DelegationId own, Map<DelegationId, Delegation> byId) {
    private static final PartyJson SOMEBODY = new PartyJson(null, "somebody whom you may not know");

    static Parties of(Tx tx, DelegationDesk delegations) {
        return new Parties(
                tx.reader().delegation(),
                delegations.known(tx).stream().collect(Collectors.toMap(Delegation::id, Function.identity())));
    }

    boolean isOwn(DelegationId delegation) {
        return own.equals(delegation);
    }

    PartyJson one(DelegationId delegation) {
        var known = byId.get(delegation);
        return known == null ? SOMEBODY : new PartyJson(delegation.value(), known.name());
    }

    boolean knowsAll(Set<DelegationId> delegations) {
        return byId.keySet().containsAll(delegations);
    }

    List<PartyJson> known(Collection<DelegationId> delegations) {
        return delegations.stream()
                .filter(byId::containsKey)
                .map(this::one)
                .sorted(java.util.Comparator.comparing(PartyJson::name).thenComparing(p -> String.valueOf(p.id())))
                .toList();
    }
}
