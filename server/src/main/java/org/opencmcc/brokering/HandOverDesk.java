package org.opencmcc.brokering;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import org.opencmcc.delegations.Delegation;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.ledger.Entry;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;
import org.opencmcc.terms.Page;

/// The originator's side of brokered sharing: hands something to a broker, follows it, and stops it.
///
/// A delegation may hand a text to itself, and pass it on as its own; for those who receive it there is no difference.
public final class HandOverDesk {
    static final int PAGE = 50;

    /// More delegations than anybody picks one by one.
    static final int MOST_RECEIVERS = 50;

    static final int LONGEST_TITLE = 300;
    static final int LONGEST_TEXT = 10_000;
    static final int LONGEST_NOTE = 2_000;

    private final LabelDesk labels;
    private final DelegationDesk delegations;
    private final OwnRecords records;
    private final Ledger ledger;
    private final ShareStore store = new ShareStore();

    HandOverDesk(LabelDesk labels, DelegationDesk delegations, OwnRecords records, Ledger ledger) {
        this.labels = labels;
        this.delegations = delegations;
        this.records = records;
        this.ledger = ledger;
    }

    /// Those who hand over, pass on and stop for their delegation.
    static boolean mayBroker(Tx tx) {
        return tx.reader().holdsAnyOf("LOGISTICIAN", "REGISTRAR", "DIPLOMAT");
    }

    /// What the reader's delegation handed over, the newest first.
    public Page<BrokeredShare> handedOver(Tx tx, @Nullable String after) {
        return page(store.of(tx, ShareStore.Side.ORIGINATOR, ShareStore.Place.read(after), PAGE + 1));
    }

    /// What was handed to the reader's delegation, the newest first.
    public Page<BrokeredShare> toBroker(Tx tx, @Nullable String after) {
        return page(store.of(tx, ShareStore.Side.BROKER, ShareStore.Place.read(after), PAGE + 1));
    }

    private static Page<BrokeredShare> page(List<BrokeredShare> found) {
        return Page.of(found, PAGE, share -> ShareStore.Place.of(share.handedOverAt(), share.id()));
    }

    public Optional<BrokeredShare> find(Tx tx, UUID share) {
        return store.find(tx, share);
    }

    public BrokeringOutcome handOver(Tx tx, HandOver wish) {
        var outcome = handedOver(tx, wish);
        ledger.record(tx, entry("brokering.hand-over", outcome, null));
        return outcome;
    }

    private BrokeringOutcome handedOver(Tx tx, HandOver wish) {
        if (!mayBroker(tx)) {
            return new BrokeringOutcome.NotYourRole();
        }
        var texts = new TextCheck();
        var known = delegations.known(tx).stream().map(Delegation::id).collect(Collectors.toSet());
        if (!known.contains(new DelegationId(wish.broker()))) {
            texts.add("broker", "UNKNOWN_DELEGATION", "This is not a delegation that you can name.");
        }
        checkReceivers(wish, known, texts);
        var said = wish.record() == null ? ownText(wish, texts) : ofRecord(tx, wish, texts);
        var note = texts.optional("note", "The note", wish.note(), LONGEST_NOTE);
        var on = floors(tx, wish.label(), texts);
        if (said != null && said.label() != null && named(wish).isEmpty() && isOrcon(tx, said.label())) {
            texts.add(
                    "receivers",
                    "RECEIVERS_NEEDED",
                    "This record may go on with your consent alone (ORCON). Name those to whom the broker may pass it.");
        }
        if (said == null || on == null || !texts.problems().isEmpty()) {
            return new BrokeringOutcome.Refused(texts.problems());
        }
        return new BrokeringOutcome.Done(kept(tx, wish, said, note, on));
    }

    /// What is handed over: words, and of which record they are.
    private record Said(
            @Nullable SharedRecord record, @Nullable LabelId label, String title, String words) {}

    private static Optional<Set<DelegationId>> named(HandOver wish) {
        return Optional.ofNullable(wish.receivers())
                .map(ids -> ids.stream().map(DelegationId::new).collect(Collectors.toSet()));
    }

    private static void checkReceivers(HandOver wish, Set<DelegationId> known, TextCheck texts) {
        var receivers = named(wish).orElse(null);
        if (receivers == null) {
            return;
        }
        if (receivers.isEmpty() || receivers.size() > MOST_RECEIVERS) {
            texts.add(
                    "receivers",
                    "RECEIVERS_COUNT",
                    "Name 1 to " + MOST_RECEIVERS + " delegations, or leave the choice to the broker.");
        } else if (!known.containsAll(receivers)) {
            texts.add("receivers", "UNKNOWN_DELEGATION", "One of these is not a delegation that you can name.");
        }
    }

    private static @Nullable Said ownText(HandOver wish, TextCheck texts) {
        var title = texts.required("title", "The title", wish.title(), LONGEST_TITLE);
        var words = texts.required("text", "The text", wish.text(), LONGEST_TEXT);
        return title.isEmpty() || words.isEmpty() ? null : new Said(null, null, title, words);
    }

    private @Nullable Said ofRecord(Tx tx, HandOver wish, TextCheck texts) {
        if (wish.title() != null || wish.text() != null) {
            texts.add("text", "RECORD_OR_TEXT", "Hand over a record or a text, not both.");
            return null;
        }
        var found = records.find(tx, Objects.requireNonNull(wish.record())).orElse(null);
        if (found == null) {
            texts.add("record", "UNKNOWN_RECORD", "There is no such record here.");
            return null;
        }
        if (!found.owner().equals(tx.reader().delegation())) {
            texts.add(
                    "record",
                    "NOT_YOURS",
                    "Only the delegation whose record it is can hand it to a broker. Ask them, or write your own text.");
            return null;
        }
        return new Said(
                found.record(), found.label(), cut(found.title(), LONGEST_TITLE), cut(found.words(), LONGEST_TEXT));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }

    private @Nullable LabelId floors(Tx tx, @Nullable LabelWish wish, TextCheck texts) {
        if (wish == null) {
            return labels.own(tx);
        }
        if (wish.releasableTo() != null && !wish.releasableTo().isEmpty()) {
            texts.add(
                    "label.releasableTo",
                    "BROKER_ALONE",
                    "What is handed over is for you and the broker. Name receivers in their own field.");
            return null;
        }
        return switch (labels.choose(tx, RecordType.BROKERED_SHARE, forNobodyElse(wish))) {
            case LabelChoice.Chosen(var label) -> label;
            case LabelChoice.Refused(var problems) -> {
                texts.addAll(problems);
                yield null;
            }
        };
    }

    private static LabelWish forNobodyElse(LabelWish wish) {
        return wish.like() != null
                ? wish
                : new LabelWish(
                        List.of(),
                        wish.compartments(),
                        wish.caveats(),
                        wish.sensitivity(),
                        wish.handling(),
                        wish.embargoUntil(),
                        null);
    }

    private boolean isOrcon(Tx tx, LabelId label) {
        return labels.describe(tx, Set.of(label)).values().stream()
                .anyMatch(described -> described.caveats().contains(Caveat.ORCON));
    }

    private BrokeredShare kept(Tx tx, HandOver wish, Said said, @Nullable String note, LabelId on) {
        var broker = new DelegationId(wish.broker());
        var bound = said.label() == null ? List.<LabelId>of() : List.of(said.label());
        var share = new BrokeredShare(
                tx.newId(),
                labels.copied(tx, on, bound, Set.of(broker)),
                tx.reader().delegation(),
                broker,
                said.record(),
                said.title(),
                said.words(),
                note,
                named(wish),
                tx.now(),
                null,
                null,
                List.of());
        store.add(tx, share);
        return share;
    }

    /// Stops a hand-over: nothing more is passed on, and what was passed on no longer holds.
    public BrokeringOutcome stop(Tx tx, UUID id) {
        var outcome = stopped(tx, id);
        ledger.record(tx, entry("brokering.stop", outcome, id));
        return outcome;
    }

    private BrokeringOutcome stopped(Tx tx, UUID id) {
        var share = store.find(tx, id).orElse(null);
        if (share == null) {
            return new BrokeringOutcome.NothingHere();
        }
        if (!mayBroker(tx)) {
            return new BrokeringOutcome.NotYourRole();
        }
        if (!share.originator().equals(tx.reader().delegation())) {
            return new BrokeringOutcome.NotNow(
                    "NOT_THE_ORIGINATOR", "Only the delegation that handed it over can stop it.");
        }
        return store.stop(tx, share)
                ? new BrokeringOutcome.Done(store.find(tx, id).orElseThrow())
                : new BrokeringOutcome.NotNow("STOPPED", "This was stopped before.");
    }

    static Entry entry(String command, BrokeringOutcome outcome, @Nullable UUID subject) {
        return switch (outcome) {
            case BrokeringOutcome.Done(var share) ->
                Entry.done(
                        command, share.id(), Map.of("passings", share.passings().size()));
            case BrokeringOutcome.Refused(List<FieldProblem> problems) ->
                Entry.refused(command, problems.getFirst().code(), subject);
            case BrokeringOutcome.NothingHere() -> Entry.refused(command, "NOTHING_HERE", subject);
            case BrokeringOutcome.NotNow(var code, var words) -> Entry.refused(command, code, subject);
            case BrokeringOutcome.NotYourRole() -> Entry.refused(command, "NOT_YOUR_ROLE", subject);
        };
    }
}
