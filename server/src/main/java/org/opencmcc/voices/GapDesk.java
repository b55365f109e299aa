package org.opencmcc.voices;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.LabelChoice;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.access.LabelWish;
import org.opencmcc.access.RecordType;
import org.opencmcc.access.TextCheck;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.ledger.Entry;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;
import org.opencmcc.terms.Page;
import org.opencmcc.voices.RepresentationGap.SubjectKind;

/// Writes down who is absent and who claims to speak for them. Neither is ever changed or taken away; what is not
/// accepted is disputed, and both stand side by side.
public final class GapDesk {
    static final int PAGE = 50;
    static final int LONGEST_NAME = 300;
    static final int LONGEST_TEXT = 2_000;

    private final LabelDesk labels;
    private final DelegationDesk delegations;
    private final Ledger ledger;
    private final GapStore store = new GapStore();

    GapDesk(LabelDesk labels, DelegationDesk delegations, Ledger ledger) {
        this.labels = labels;
        this.delegations = delegations;
        this.ledger = ledger;
    }

    static boolean mayWrite(Tx tx) {
        return tx.reader().holdsAnyOf("LOGISTICIAN", "REGISTRAR", "DIPLOMAT");
    }

    /// The gaps that the reader may see, the newest first.
    public Page<RepresentationGap> gaps(Tx tx, @Nullable String after) {
        return Page.of(
                store.gaps(tx, null, Place.read(after), PAGE + 1), PAGE, gap -> Place.of(gap.madeAt(), gap.id()));
    }

    public Optional<RepresentationGap> find(Tx tx, UUID gap) {
        return store.gaps(tx, gap, Place.read(null), 1).stream().findFirst();
    }

    /// Writes a gap down.
    public GapOutcome write(Tx tx, GapWish.Gap wish) {
        var outcome = written(tx, wish);
        ledger.record(tx, entry("representation.gap", outcome, null));
        return outcome;
    }

    private GapOutcome written(Tx tx, GapWish.Gap wish) {
        if (!mayWrite(tx)) {
            return new GapOutcome.NotYourRole();
        }
        var texts = new TextCheck();
        var kind = Stream.of(SubjectKind.values())
                .filter(k -> k.name().equals(wish.kind()))
                .findFirst();
        if (kind.isEmpty()) {
            texts.add("kind", "UNKNOWN_KIND", "Somebody is absent from a DECISION, a PAPER, a QUESTION or a GROUP.");
        }
        var subject = texts.required("subject", "What it is about", wish.subject(), LONGEST_NAME);
        var affected = texts.required("affected", "Who is affected and absent", wish.affected(), LONGEST_NAME);
        var words = texts.optional("words", "The explanation", wish.words(), LONGEST_TEXT);
        var label = label(tx, wish.label(), null, texts);
        if (label == null || kind.isEmpty() || !texts.problems().isEmpty()) {
            return new GapOutcome.Refused(texts.problems());
        }
        var gap = new RepresentationGap(
                tx.newId(), label, tx.reader().delegation(), kind.get(), subject, affected, words, tx.now(), List.of());
        store.add(tx, gap);
        return new GapOutcome.Done(gap);
    }

    /// Writes down that somebody claims to speak for those who are absent.
    public GapOutcome speaks(Tx tx, UUID gap, GapWish.Speaker wish) {
        var outcome = spoken(tx, gap, wish);
        ledger.record(tx, entry("representation.speaker", outcome, gap));
        return outcome;
    }

    private GapOutcome spoken(Tx tx, UUID id, GapWish.Speaker wish) {
        var gap = find(tx, id).orElse(null);
        if (gap == null) {
            return new GapOutcome.NothingHere();
        }
        if (!mayWrite(tx)) {
            return new GapOutcome.NotYourRole();
        }
        var texts = new TextCheck();
        var name = texts.required("name", "Who claims to speak", wish.name(), LONGEST_NAME);
        var whom = texts.required("speaksFor", "For whom", wish.speaksFor(), LONGEST_NAME);
        var title = texts.required("source.title", "The source", wish.sourceTitle(), LONGEST_NAME);
        var urls = texts.urls("source.urls", wish.sourceUrls());
        if (wish.statedOn() != null
                && wish.statedOn()
                        .isAfter(tx.now().atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1))) {
            texts.add("statedOn", "IN_THE_FUTURE", "This day has not come yet.");
        }
        var label = label(tx, wish.label(), gap.label(), texts);
        if (label == null || !texts.problems().isEmpty()) {
            return new GapOutcome.Refused(texts.problems());
        }
        store.add(
                tx,
                new RepresentationGap.Speaker(
                        tx.newId(), id, label, name, whom, wish.statedOn(), title, urls, tx.now(), List.of()));
        return new GapOutcome.Done(find(tx, id).orElseThrow());
    }

    /// Writes down that the own delegation does not accept such a claim.
    public GapOutcome dispute(Tx tx, UUID gap, UUID speaker, GapWish.Dispute wish) {
        var outcome = disputed(tx, gap, speaker, wish);
        ledger.record(tx, entry("representation.dispute", outcome, gap));
        return outcome;
    }

    private GapOutcome disputed(Tx tx, UUID id, UUID speaker, GapWish.Dispute wish) {
        var found = find(tx, id)
                .flatMap(gap -> gap.speakers().stream()
                        .filter(s -> s.id().equals(speaker))
                        .findFirst())
                .orElse(null);
        if (found == null) {
            return new GapOutcome.NothingHere();
        }
        if (!mayWrite(tx)) {
            return new GapOutcome.NotYourRole();
        }
        var texts = new TextCheck();
        var ground = texts.required("ground", "Why it is disputed", wish.ground(), LONGEST_TEXT);
        var label = label(tx, wish.label(), found.label(), texts);
        if (label == null || !texts.problems().isEmpty()) {
            return new GapOutcome.Refused(texts.problems());
        }
        var by = delegations.delegationSignature(tx, label);
        store.add(tx, new RepresentationGap.Dispute(tx.newId(), speaker, label, by, ground, tx.now()));
        return new GapOutcome.Done(find(tx, id).orElseThrow());
    }

    /// As wished; else by the protocol, and never wider than what it is about.
    private @Nullable LabelId label(Tx tx, @Nullable LabelWish wish, @Nullable LabelId about, TextCheck texts) {
        if (wish == null && about != null) {
            return labels.byProtocol(tx, RecordType.REPRESENTATION_GAP, about);
        }
        return switch (labels.choose(tx, RecordType.REPRESENTATION_GAP, wish)) {
            case LabelChoice.Chosen(var label) -> label;
            case LabelChoice.Refused(var problems) -> {
                texts.addAll(problems);
                yield null;
            }
        };
    }

    private static Entry entry(String command, GapOutcome outcome, @Nullable UUID subject) {
        return switch (outcome) {
            case GapOutcome.Done(var gap) -> Entry.done(command, gap.id(), Map.of());
            case GapOutcome.Refused(var problems) ->
                Entry.refused(command, problems.getFirst().code(), subject);
            case GapOutcome.NothingHere() -> Entry.refused(command, "NOTHING_HERE", subject);
            case GapOutcome.NotYourRole() -> Entry.refused(command, "NOT_YOUR_ROLE", subject);
        };
    }
}
