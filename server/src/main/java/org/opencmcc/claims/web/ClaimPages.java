package org.opencmcc.claims.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.Label;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.claims.Claim;
import org.opencmcc.claims.Dispute;
import org.opencmcc.claims.DisputeDesk;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.delegations.LabelView;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;

/// Puts beside claims what a reader may know of them: disputes, labels, and whose records they are.
final class ClaimPages {
    private final DisputeDesk disputes;
    private final DelegationDesk delegations;
    private final LabelDesk labels;

    ClaimPages(DisputeDesk disputes, DelegationDesk delegations, LabelDesk labels) {
        this.disputes = disputes;
        this.delegations = delegations;
        this.labels = labels;
    }

    List<ClaimJson> of(Tx tx, List<Claim> claims, @Nullable Instant knownAt) {
        var disputed = disputes.of(tx, claims.stream().map(Claim::id).toList(), knownAt);
        var wanted = Stream.concat(
                        claims.stream().map(Claim::label),
                        disputed.values().stream().flatMap(List::stream).map(Dispute::label))
                .collect(Collectors.toSet());
        var views = delegations.views(tx, wanted);
        var makers = makers(tx, claims);
        return claims.stream()
                .map(claim -> ClaimJson.of(
                        claim,
                        new ClaimJson.Around(
                                makers.get(claim),
                                disputed.getOrDefault(claim.id(), List.of()).stream()
                                        .map(dispute -> json(tx, dispute, views))
                                        .toList(),
                                views.get(claim.label()))))
                .toList();
    }

    ClaimJson of(Tx tx, Claim claim, @Nullable Instant knownAt) {
        return of(tx, List.of(claim), knownAt).getFirst();
    }

    ClaimJson.DisputeJson json(Tx tx, Dispute dispute) {
        return json(tx, dispute, delegations.views(tx, Set.of(dispute.label())));
    }

    private static ClaimJson.DisputeJson json(Tx tx, Dispute dispute, Map<LabelId, LabelView> views) {
        var own = dispute.maker().equals(tx.reader().delegation());
        return ClaimJson.DisputeJson.of(dispute, own, views.get(dispute.label()));
    }

    /// Not where a claim is not to be attributed, and not where the reader does not know the
    /// delegation, which looks the same.
    private Map<Claim, ClaimJson.ClaimMaker> makers(Tx tx, List<Claim> claims) {
        var wanted = claims.stream().map(Claim::maker).collect(Collectors.toSet());
        var names = delegations.names(tx, wanted);
        var described = labels.describe(
                tx, new HashSet<>(claims.stream().map(Claim::label).toList()));
        var makers = new HashMap<Claim, ClaimJson.ClaimMaker>();
        for (var claim : claims) {
            var name = names.get(claim.maker());
            if (name != null && isNamed(tx, claim.maker(), described.get(claim.label()))) {
                makers.put(claim, new ClaimJson.ClaimMaker(claim.maker().value(), name));
            }
        }
        return makers;
    }

    private static boolean isNamed(Tx tx, DelegationId maker, @Nullable Label label) {
        return maker.equals(tx.reader().delegation()) || (label != null && label.isAttributable());
    }
}
