package org.opencmcc.claims;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.Caveat;
import org.opencmcc.access.FieldProblem;
import org.opencmcc.access.LabelChoice;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.access.LabelWish;
import org.opencmcc.access.RecordType;
import org.opencmcc.access.TextCheck;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.ledger.Entry;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Tx;

/// Takes down that somebody does not accept a claim. Nobody has a vote on it, the one whom the
/// claim is about included: the dispute stands beside the claim from the first second, for those
/// who may see it.
public final class DisputeDesk {
    private final LabelDesk labels;
    private final DelegationDesk delegations;
    private final Ledger ledger;
    private final ClaimStore claims;
    private final DisputeStore store = new DisputeStore();

    DisputeDesk(LabelDesk labels, DelegationDesk delegations, Ledger ledger, ClaimStore claims) {
        this.labels = labels;
        this.delegations = delegations;
        this.ledger = ledger;
        this.claims = claims;
    }

    /// Who disputes which of these claims, the oldest first, withdrawn ones too.
    public Map<UUID, List<Dispute>> of(Tx tx, Collection<UUID> wanted, @Nullable Instant knownAt) {
        var guarded = labels.ofOthersWith(tx, Caveat.SOURCE_PROTECTED);
        return store.of(tx, wanted, knownAt).stream()
                .map(d -> guarded.contains(d.label()) ? d.withoutSource() : d)
                .collect(Collectors.groupingBy(Dispute::claim));
    }

    /// A dispute as somebody states it.
    ///
    /// @param disputant who disputes, where that is not the own delegation
    public record Wish(
            @Nullable String ground,
            @Nullable String disputant,
            @Nullable String sourceTitle,
            List<String> sourceUrls,
            @Nullable LabelWish label) {
        public Wish {
            sourceUrls = List.copyOf(sourceUrls);
        }
    }

    public Outcome dispute(Tx tx, UUID claim, Wish wish) {
        var outcome = disputed(tx, claim, wish);
        ledger.record(tx, entry("claim.dispute", outcome, claim));
        return outcome;
    }

    private Outcome disputed(Tx tx, UUID id, Wish wish) {
        if (!ClaimDesk.mayClaim(tx)) {
            return new Outcome.NotYourRole();
        }
        var claim = claims.byId(tx, List.of(id), null).stream().findFirst();
        if (claim.isEmpty()) {
            return new Outcome.NothingHere();
        }
        var texts = new TextCheck();
        var ground = texts.required("ground", "Why it is disputed", wish.ground(), ClaimCheck.LONGEST_TEXT);
        var disputant = texts.optional("disputant", "Who disputes it", wish.disputant(), ClaimCheck.LONGEST_NAME);
        var title = texts.optional("source.title", "The source's title", wish.sourceTitle(), ClaimCheck.LONGEST_TITLE);
        var urls = texts.urls("source.urls", wish.sourceUrls());
        var chosen = label(tx, wish, claim.get());
        if (chosen instanceof LabelChoice.Refused(var wrong)) {
            texts.addAll(wrong);
        }
        if (!texts.problems().isEmpty() || !(chosen instanceof LabelChoice.Chosen(var label))) {
            return new Outcome.Refused(texts.problems());
        }
        var by = disputant == null ? delegations.delegationSignature(tx, label) : disputant;
        var made =
                new Dispute(tx.newId(), id, label, tx.reader().delegation(), by, ground, title, urls, tx.now(), null);
        store.add(tx, made);
        return new Outcome.Done(made);
    }

    /// As wished; else for those who may read the claim, as far as the protocol goes.
    private LabelChoice label(Tx tx, Wish wish, Claim claim) {
        return wish.label() == null
                ? new LabelChoice.Chosen(labels.byProtocol(tx, RecordType.DISPUTE, claim.label()))
                : labels.choose(tx, RecordType.DISPUTE, wish.label());
    }

    /// Takes a dispute back, which is a fact of its own: that it was disputed stays on record.
    public Outcome withdraw(Tx tx, UUID claim, UUID dispute) {
        var outcome = withdrawn(tx, claim, dispute);
        ledger.record(tx, entry("claim.dispute.withdraw", outcome, dispute));
        return outcome;
    }

    private Outcome withdrawn(Tx tx, UUID claim, UUID id) {
        var found = find(tx, claim, id);
        if (found.isEmpty()) {
            return new Outcome.NothingHere();
        }
        var dispute = found.get();
        if (!ClaimDesk.mayClaim(tx)) {
            return new Outcome.NotYourRole();
        }
        if (!dispute.maker().equals(tx.reader().delegation())) {
            return new Outcome.NotNow("NOT_YOURS", "Only the delegation that disputes can take it back.");
        }
        if (dispute.withdrawnAt() != null || !store.withdraw(tx, dispute)) {
            return new Outcome.NotNow("ALREADY_WITHDRAWN", "This dispute was withdrawn before.");
        }
        return new Outcome.Done(find(tx, claim, id).orElseThrow());
    }

    private Optional<Dispute> find(Tx tx, UUID claim, UUID dispute) {
        return claims.byId(tx, List.of(claim), null).isEmpty()
                ? Optional.empty()
                : store.of(tx, List.of(claim), null).stream()
                        .filter(d -> d.id().equals(dispute))
                        .findFirst();
    }

    private static Entry entry(String command, Outcome outcome, UUID subject) {
        return switch (outcome) {
            case Outcome.Done(var dispute) -> Entry.done(command, dispute.id(), Map.of());
            case Outcome.Refused(var problems) ->
                Entry.refused(command, problems.getFirst().code(), subject);
            case Outcome.NothingHere() -> Entry.refused(command, "NOTHING_HERE", subject);
            case Outcome.NotNow(var code, var words) -> Entry.refused(command, code, subject);
            case Outcome.NotYourRole() -> Entry.refused(command, "NOT_YOUR_ROLE", subject);
        };
    }

    /// What came of disputing a claim, or of taking a dispute back.
    public sealed interface Outcome {
        /// It stands beside the claim, or is marked as withdrawn.
        record Done(Dispute dispute) implements Outcome {}

        /// All that is wrong with it. Nothing was kept.
        record Refused(List<FieldProblem> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }

        /// No such claim or dispute that the reader can see.
        record NothingHere() implements Outcome {}

        /// It is another delegation's, or withdrawn already.
        record NotNow(String code, String words) implements Outcome {}

        /// The reader's roles do not cover claims.
        record NotYourRole() implements Outcome {}
    }
}
