package org.opencmcc.brokering;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.access.TextCheck;
import org.opencmcc.delegations.Delegation;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.Page;

/// The broker's side of brokered sharing, which passes on copies under its own name, and the receiver's, which learns
/// the broker and nothing before it.
public final class BrokerDesk {
    private final LabelDesk labels;
    private final DelegationDesk delegations;
    private final OriginatorNames names;
    private final Ledger ledger;
    private final ShareStore store = new ShareStore();
    private final MessageStore messages = new MessageStore();

    BrokerDesk(LabelDesk labels, DelegationDesk delegations, OriginatorNames names, Ledger ledger) {
        this.labels = labels;
        this.delegations = delegations;
        this.names = names;
        this.ledger = ledger;
    }

    /// What other delegations told the reader's, the newest first.
    public Page<BrokeredMessage> received(Tx tx, @Nullable String after) {
        return Page.of(
                messages.received(tx, ShareStore.Place.read(after), HandOverDesk.PAGE + 1),
                HandOverDesk.PAGE,
                message -> ShareStore.Place.of(message.passedAt(), message.id()));
    }

    /// The words by which a copy would tell the broker's reader whose it was.
    public List<String> namesToAvoid(Tx tx, BrokeredShare share) {
        return names.of(tx, share);
    }

    /// Tells the originator that the broker has seen it; the first time counts.
    public BrokeringOutcome see(Tx tx, UUID id) {
        var outcome = seen(tx, id);
        ledger.record(tx, HandOverDesk.entry("brokering.see", outcome, id));
        return outcome;
    }

    private BrokeringOutcome seen(Tx tx, UUID id) {
        var share = store.find(tx, id).orElse(null);
        if (share == null) {
            return new BrokeringOutcome.NothingHere();
        }
        if (!share.broker().equals(tx.reader().delegation())) {
            return notTheBroker();
        }
        store.see(tx, share, labels.rollUp(tx, List.of(share.label())));
        return new BrokeringOutcome.Done(store.find(tx, id).orElseThrow());
    }

    private static BrokeringOutcome notTheBroker() {
        return new BrokeringOutcome.NotNow("NOT_THE_BROKER", "This is for the broker to do.");
    }

    /// Passes a copy on to named delegations, each of which gets its own.
    public BrokeringOutcome passOn(Tx tx, UUID id, CopyWish wish) {
        var outcome = passedOn(tx, id, wish);
        ledger.record(tx, HandOverDesk.entry("brokering.pass-on", outcome, id));
        return outcome;
    }

    private BrokeringOutcome passedOn(Tx tx, UUID id, CopyWish wish) {
        var share = store.find(tx, id).orElse(null);
        if (share == null) {
            return new BrokeringOutcome.NothingHere();
        }
        if (!HandOverDesk.mayBroker(tx)) {
            return new BrokeringOutcome.NotYourRole();
        }
        if (!share.broker().equals(tx.reader().delegation())) {
            return notTheBroker();
        }
        if (share.stoppedAt() != null) {
            return stopped();
        }
        var texts = new TextCheck();
        var to = wish.to().stream().map(DelegationId::new).collect(Collectors.toCollection(LinkedHashSet::new));
        checkReceivers(tx, share, to, texts);
        var title = texts.required("title", "The title", wish.title(), HandOverDesk.LONGEST_TITLE);
        var words = texts.required("text", "The text", wish.text(), HandOverDesk.LONGEST_TEXT);
        if (!wish.confirmed()) {
            checkNames(tx, share, "title", title, texts);
            checkNames(tx, share, "text", words, texts);
        }
        return texts.problems().isEmpty()
                ? passed(tx, share, to, title, words)
                : new BrokeringOutcome.Refused(texts.problems());
    }

    private static BrokeringOutcome stopped() {
        return new BrokeringOutcome.NotNow("STOPPED", "The originator has stopped this. Nothing was passed on.");
    }

    /// A delegation that the broker may not know is refused like one that does not exist, before it is looked for among
    /// those whom the originator named.
    private void checkReceivers(Tx tx, BrokeredShare share, Set<DelegationId> to, TextCheck texts) {
        var known = delegations.known(tx).stream().map(Delegation::id).collect(Collectors.toSet());
        if (to.isEmpty() || to.size() > HandOverDesk.MOST_RECEIVERS) {
            texts.add("to", "RECEIVERS_COUNT", "Name 1 to " + HandOverDesk.MOST_RECEIVERS + " delegations.");
        } else if (!known.containsAll(to)) {
            texts.add("to", "UNKNOWN_DELEGATION", "One of these is not a delegation that you can name.");
        } else if (to.contains(share.broker()) || to.contains(share.originator())) {
            texts.add("to", "NOT_A_RECEIVER", "Your own delegation and the one that handed it over have it already.");
        } else if (!to.stream().allMatch(share::mayGoTo)) {
            texts.add(
                    "to",
                    "NOT_ALLOWED",
                    "The originator named those to whom this may go. One of these is not among them.");
        }
    }

    private void checkNames(Tx tx, BrokeredShare share, String field, String text, TextCheck texts) {
        var found = OriginatorNames.in(text, names.of(tx, share));
        if (!found.isEmpty()) {
            texts.add(
                    field,
                    "NAMES_THE_ORIGINATOR",
                    "This names the originator: “" + String.join("”, “", found)
                            + "”. Reword it, or confirm that they may learn it.");
        }
    }

    private BrokeringOutcome passed(Tx tx, BrokeredShare share, Set<DelegationId> to, String title, String words) {
        var passing = new Passing(
                tx.newId(), share.id(), labels.rollUp(tx, List.of(share.label())), to, title, words, tx.now());
        var copies = to.stream()
                .map(receiver -> new MessageStore.Copy(
                        tx.newId(), receiver, labels.copied(tx, share.label(), List.of(), Set.of(receiver))))
                .toList();
        if (!messages.passOn(tx, passing, copies)) {
            return stopped();
        }
        store.add(tx, passing);
        return new BrokeringOutcome.Done(store.find(tx, share.id()).orElseThrow());
    }
}
