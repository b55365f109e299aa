package org.opencmcc.labelling;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.FieldProblem;
import org.opencmcc.access.Label;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.access.LabelNews;
import org.opencmcc.access.LabelWish;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.formats.CellText;
import org.opencmcc.labelling.LabelledThings.Thing;
import org.opencmcc.ledger.Entry;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Tx;

/// Moves records to other labels. Its originator's people do so at once, with a reason where more
/// people would see it or see more of it; everybody else asks them, and no answer is no.
public final class RelabelDesk {
    static final int LONGEST_REASON = 1_000;

    /// More than anybody can look through on one page.
    static final int MOST = 200;

    private final LabelDesk labels;
    private final DelegationDesk delegations;
    private final LabelledThings things;
    private final List<LabelNews> news;
    private final Ledger ledger;
    private final RelabelStore store;

    RelabelDesk(Parts parts, LabelledThings things, List<LabelNews> news, RelabelStore store) {
        this.labels = parts.labels();
        this.delegations = parts.delegations();
        this.ledger = parts.ledger();
        this.things = things;
        this.news = List.copyOf(news);
        this.store = store;
    }

    /// What it works with of other features.
    record Parts(LabelDesk labels, DelegationDesk delegations, Ledger ledger) {}

    /// What somebody wants of a record.
    public record Wish(
            UUID record, LabelWish label, @Nullable String reason) {}

    /// The moves and the wishes that the reader may see, of one record or of all.
    public List<Relabelling> of(Tx tx, @Nullable UUID record) {
        var asked = store.requests(tx, record, MOST);
        var moved = store.moves(tx, record, MOST);
        return java.util.stream.Stream.<Relabelling>concat(asked.stream(), moved.stream())
                .toList();
    }

    /// Moves the record, or asks its originator to.
    public Relabelled relabel(Tx tx, Wish wish) {
        var outcome = relabelled(tx, wish);
        ledger.record(tx, entry("record.relabel", outcome, wish.record()));
        return outcome;
    }

    private Relabelled relabelled(Tx tx, Wish wish) {
        if (!mayLabel(tx)) {
            return new Relabelled.NotYourRole();
        }
        var found = things.find(tx, wish.record());
        if (found.isEmpty()) {
            return new Relabelled.NothingHere();
        }
        var reason = tidy(wish.reason());
        if (reason != null && reason.length() > LONGEST_REASON) {
            return wrong("reason", "TOO_LONG", "A reason has at most " + LONGEST_REASON + " characters.");
        }
        var thing = found.get();
        return switch (labels.weigh(tx, thing.type(), wish.label())) {
            case LabelDesk.ReadWish.Wrong(var problems) -> new Relabelled.Refused(problems);
            case LabelDesk.ReadWish.Right(var to) ->
                thing.isOwn(tx) ? moved(tx, thing, to, reason, null) : asked(tx, thing, to, reason);
        };
    }

    private Relabelled moved(Tx tx, Thing thing, Label to, @Nullable String reason, @Nullable UUID request) {
        var from = thing.label();
        if (to.equals(from)) {
            return wrong("label", "SAME_LABEL", "The record has this label already.");
        }
        if (reason == null && tellsMore(from, to)) {
            return wrong(
                    "reason",
                    "REASON_NEEDED",
                    "More people would see it, or see more of it. Say why; the reason stays with the record.");
        }
        var target = labels.make(tx, to);
        var history = labels.rollUp(tx, List.of(labels.own(tx), thing.labelId(), target));
        if (!thing.kept().move(tx, thing.record(), thing.labelId(), target)) {
            return new Relabelled.NotNow(
                    "IN_ITS_PLACE",
                    "Another record of yours stands in its place under that label, or it is being worked on.");
        }
        var done = new Relabelling.Moved(
                tx.newId(),
                thing.record(),
                thing.type(),
                thing.labelId(),
                target,
                reason,
                request,
                tx.reader().account(),
                tx.now());
        store.add(tx, history, done);
        news.forEach(each -> each.relabelled(tx, thing.type(), thing.record()));
        return new Relabelled.Done(done);
    }

    /// Whether somebody outside the own delegation would read the record who does not now, or would
    /// learn more from it.
    private static boolean tellsMore(Label from, Label to) {
        return !to.isOwn() && (!from.opensWherever(to) || !to.caveats().containsAll(from.caveats()));
    }

    private Relabelled asked(Tx tx, Thing thing, Label to, @Nullable String reason) {
        if (reason == null) {
            return wrong("reason", "REASON_NEEDED", "Say why; those whose record it is decide by it.");
        }
        var waits = store.requests(tx, thing.record(), MOST).stream()
                .anyMatch(r -> r.asker().equals(tx.reader().delegation()) && r.answer() == null);
        if (waits) {
            return new Relabelled.NotNow("ASKED_BEFORE", "Your delegation has asked, and waits for the answer.");
        }
        var label = labels.toOne(tx, thing.label().originator(), thing.label());
        var asked = new Relabelling.Asked(
                tx.newId(),
                thing.record(),
                thing.type(),
                labels.asRead(tx, to).wish(),
                reason,
                tx.reader().delegation(),
                delegations.delegationSignature(tx, label),
                tx.now(),
                null);
        store.ask(tx, label, asked);
        return new Relabelled.Done(asked);
    }

    /// The originator's people consent to what others asked for, or refuse it.
    public Relabelled answer(Tx tx, UUID request, boolean consents, @Nullable String words) {
        var outcome = answered(tx, request, consents, tidy(words));
        ledger.record(tx, entry(consents ? "relabelling.consent" : "relabelling.refuse", outcome, request));
        return outcome;
    }

    private Relabelled answered(Tx tx, UUID id, boolean consents, @Nullable String words) {
        var request = store.request(tx, id);
        var thing = request.flatMap(asked -> things.find(tx, asked.record()));
        if (request.isEmpty() || thing.isEmpty()) {
            return new Relabelled.NothingHere();
        }
        if (!mayLabel(tx)) {
            return new Relabelled.NotYourRole();
        }
        if (!thing.get().isOwn(tx)) {
            return new Relabelled.NotNow("NOT_YOURS", "Only the delegation whose record it is can answer.");
        }
        if (request.get().answer() != null) {
            return new Relabelled.NotNow("ANSWERED_BEFORE", "Your delegation has answered before.");
        }
        if (words != null && words.length() > LONGEST_REASON) {
            return wrong("reason", "TOO_LONG", "A reason has at most " + LONGEST_REASON + " characters.");
        }
        if (!consents) {
            return kept(tx, request.get(), thing.get().label(), false, words);
        }
        return switch (labels.weigh(tx, thing.get().type(), request.get().wish())) {
            case LabelDesk.ReadWish.Wrong(var problems) -> new Relabelled.Refused(problems);
            case LabelDesk.ReadWish.Right(var to) -> consented(tx, request.get(), thing.get(), to, words);
        };
    }

    private Relabelled consented(Tx tx, Relabelling.Asked request, Thing thing, Label to, @Nullable String words) {
        var before = thing.label();
        var reason = words == null ? request.reason() : words;
        return switch (moved(tx, thing, to, reason, request.id())) {
            case Relabelled.Done ignored -> kept(tx, request, before, true, words);
            case Relabelled other -> other;
        };
    }

    /// The answer is for those who asked and for the own people, as the wish was.
    private Relabelled kept(Tx tx, Relabelling.Asked request, Label of, boolean consents, @Nullable String words) {
        var label = labels.toOne(tx, request.asker(), of);
        var answer = new Relabelling.Answer(consents, words, delegations.delegationSignature(tx, label), tx.now());
        if (!store.answer(tx, label, request.id(), answer)) {
            throw new IllegalStateException("somebody of the same delegation has just answered");
        }
        return new Relabelled.Done(store.request(tx, request.id()).orElseThrow());
    }

    private static boolean mayLabel(Tx tx) {
        return tx.reader().holdsAnyOf("LOGISTICIAN", "REGISTRAR", "DIPLOMAT");
    }

    private static @Nullable String tidy(@Nullable String words) {
        var tidy = words == null ? "" : CellText.tidy(words);
        return tidy.isEmpty() ? null : tidy;
    }

    private static Relabelled wrong(String field, String code, String words) {
        return new Relabelled.Refused(List.of(new FieldProblem(field, code, words)));
    }

    private static Entry entry(String command, Relabelled outcome, UUID subject) {
        return switch (outcome) {
            case Relabelled.Done(var done) ->
                Entry.done(
                        command, subject, Map.of("waits", done instanceof Relabelling.Asked a && a.answer() == null));
            case Relabelled.Refused(var problems) ->
                Entry.refused(command, problems.getFirst().code(), subject);
            case Relabelled.NotNow(var code, var words) -> Entry.refused(command, code, subject);
            case Relabelled.NothingHere() -> Entry.refused(command, "NOTHING_HERE", subject);
            case Relabelled.NotYourRole() -> Entry.refused(command, "NOT_YOUR_ROLE", subject);
        };
    }
}
