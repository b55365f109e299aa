package org.opencmcc.claims;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.Caveat;
import org.opencmcc.access.FieldProblem;
import org.opencmcc.access.LabelChoice;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.access.RecordType;
import org.opencmcc.flow.CountedList;
import org.opencmcc.flow.FlowDesk;
import org.opencmcc.ledger.Entry;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;
import org.opencmcc.terms.Page;

/// Takes claims down, and finds them again.
///
/// A claim is a fact: that somebody said this. It is never changed; whoever wrote it down may make
/// a newer one that takes its place, and everybody else may dispute it. None is refused for
/// contradicting another.
public final class ClaimDesk {
    static final int PAGE = 50;

    /// More claims than anybody can see under one ref.
    static final int MOST_UNDER_A_REF = 20;

    static final int LONGEST_CHAIN = 100;

    private final LabelDesk labels;
    private final FlowDesk flow;
    private final Ledger ledger;
    private final ClaimStore store;
    private final QuestionStore questions = new QuestionStore();

    ClaimDesk(LabelDesk labels, FlowDesk flow, Ledger ledger, ClaimStore store) {
        this.labels = labels;
        this.flow = flow;
        this.ledger = ledger;
        this.store = store;
    }

    /// The claims that the reader may see, those that were published last first.
    public Page<Claim> claims(Tx tx, ClaimFilter filter, @Nullable String after) {
        var found = store.claims(tx, filter, guarded(tx), ClaimStore.Place.read(after), PAGE + 1);
        var page = Page.of(found, PAGE, c -> ClaimStore.Place.cursorOf(c));
        return new Page<>(asSeen(tx, page.items()), page.next());
    }

    /// All of them, for a file; one more than `limit` where there are more.
    public List<Claim> all(Tx tx, ClaimFilter filter, int limit) {
        return asSeen(tx, store.claims(tx, filter, guarded(tx), ClaimStore.Place.start(), limit + 1));
    }

    public Optional<Claim> find(Tx tx, UUID id, @Nullable Instant knownAt) {
        return asSeen(tx, store.byId(tx, List.of(id), knownAt)).stream().findFirst();
    }

    /// The claims of a short address: mostly one, and more where a reader sees what their makers
    /// did not see together.
    public List<Claim> byRef(Tx tx, String typed, @Nullable Instant knownAt) {
        return ClaimRef.read(typed)
                .map(ref -> asSeen(tx, store.byRef(tx, ref, knownAt, MOST_UNDER_A_REF)))
                .orElseGet(List::of);
    }

    /// The claim with all that came before it and after it by taking its place, the newest first.
    public List<Claim> history(Tx tx, UUID id, @Nullable Instant knownAt) {
        var chain = store.byId(tx, store.chain(tx, id, LONGEST_CHAIN), knownAt);
        return asSeen(
                tx,
                chain.stream()
                        .sorted(java.util.Comparator.comparing(Claim::madeAt)
                                .reversed()
                                .thenComparing(Claim::id))
                        .toList());
    }

    private Set<LabelId> guarded(Tx tx) {
        return labels.ofOthersWith(tx, Caveat.SOURCE_PROTECTED);
    }

    /// Of whose list a count was made is said to those who may see that list, and a protected source
    /// to its originator's own people.
    private List<Claim> asSeen(Tx tx, List<Claim> found) {
        if (found.isEmpty()) {
            return found;
        }
        var guarded = guarded(tx);
        var claims = found.stream()
                .map(c -> guarded.contains(c.label()) ? c.withoutSource() : c)
                .toList();
        if (claims.stream().noneMatch(c -> c.origin() instanceof ClaimOrigin.Count)) {
            return claims;
        }
        var seen = flow.lists(tx).stream().map(CountedList::id).collect(Collectors.toSet());
        return claims.stream().map(c -> c.withListsAmong(seen)).toList();
    }

    /// Takes a claim down.
    public ClaimOutcome make(Tx tx, ClaimWish wish) {
        var outcome = made(tx, wish);
        ledger.record(
                tx,
                switch (outcome) {
                    case ClaimOutcome.Done(var claim) ->
                        Entry.done("claim.make", claim.id(), Map.of("counted", wish.count() != null));
                    case ClaimOutcome.Refused(var problems) ->
                        Entry.refused("claim.make", problems.getFirst().code(), null);
                    case ClaimOutcome.NotYourRole() -> Entry.refused("claim.make", "NOT_YOUR_ROLE", null);
                });
        return outcome;
    }

    private ClaimOutcome made(Tx tx, ClaimWish wish) {
        if (!mayClaim(tx)) {
            return new ClaimOutcome.NotYourRole();
        }
        if (wish.count() == null) {
            return checked(tx, wish, new ClaimOrigin.Hand(), null);
        }
        return switch (CountedClaim.of(tx, flow, wish, wish.count())) {
            case CountedClaim.Counted counted -> checked(tx, counted.wish(), counted.origin(), counted.list());
            case CountedClaim.Refused(var problems) -> new ClaimOutcome.Refused(problems);
        };
    }

    private ClaimOutcome checked(Tx tx, ClaimWish wish, ClaimOrigin origin, @Nullable CountedList list) {
        var chosen = label(tx, wish, list);
        var checked = ClaimCheck.of(list == null ? wish : wish.elseBy(claimant(tx, list, chosen)));
        var problems = new ArrayList<>(checked.problems());
        problems.addAll(problemsOfLinks(tx, wish));
        if (chosen instanceof LabelChoice.Refused(var wrong)) {
            problems.addAll(wrong);
        }
        if (chosen instanceof LabelChoice.Chosen(var label)) {
            if (list != null && !isOf(tx, list) && isWider(tx, label, list)) {
                problems.add(new FieldProblem(
                        "label",
                        "WIDER_THAN_THE_LIST",
                        "The count comes from another delegation's list, which fewer people may read. Choose a label"
                                + " that nobody beside them can read."));
            }
            if (problems.isEmpty()) {
                return new ClaimOutcome.Done(kept(tx, wish, label, checked.statement(), origin));
            }
        }
        return new ClaimOutcome.Refused(problems);
    }

    private List<FieldProblem> problemsOfLinks(Tx tx, ClaimWish wish) {
        var problems = new ArrayList<FieldProblem>();
        var definition = wish.countDefinition();
        if (definition != null && flow.definitions().find(definition).isEmpty()) {
            problems.add(
                    new FieldProblem("countDefinition", "UNKNOWN_DEFINITION", "There is no such count definition."));
        }
        var question = wish.question();
        if (question != null && questions.questions(tx, question, null, null, 1).isEmpty()) {
            problems.add(new FieldProblem("question", "UNKNOWN_QUESTION", "There is no such question here."));
        }
        var older = wish.supersedes();
        if (older != null) {
            var found = store.byId(tx, List.of(older), null);
            if (found.isEmpty()) {
                problems.add(new FieldProblem("supersedes", "UNKNOWN_CLAIM", "There is no such claim here."));
            } else if (!found.getFirst().maker().equals(tx.reader().delegation())) {
                problems.add(new FieldProblem(
                        "supersedes",
                        "NOT_YOURS",
                        "Only the delegation that wrote a claim down can make a newer one in its place."
                                + " Dispute it instead, or make a claim beside it."));
            }
        }
        return problems;
    }

    /// As wished. Else a newer claim is for those who read the older one, and a count for those who
    /// may read its list, as far as the protocol goes.
    private LabelChoice label(Tx tx, ClaimWish wish, @Nullable CountedList list) {
        if (list != null) {
            return wish.label() == null
                    ? new LabelChoice.Chosen(labels.byProtocol(tx, RecordType.CLAIM, list.label()))
                    : onFloorsOf(tx, list, labels.choose(tx, RecordType.CLAIM, wish.label()));
        }
        if (wish.label() == null && wish.supersedes() != null) {
            var older = store.byId(tx, List.of(wish.supersedes()), null).stream()
                    .filter(c -> c.maker().equals(tx.reader().delegation()))
                    .findFirst();
            if (older.isPresent()) {
                return new LabelChoice.Chosen(older.get().label());
            }
        }
        return labels.choose(tx, RecordType.CLAIM, wish.label());
    }

    /// What stays with the own delegation is no wider than another's list once it lies on the
    /// floors of that list and bears its caveats.
    private LabelChoice onFloorsOf(Tx tx, CountedList list, LabelChoice wished) {
        if (isOf(tx, list) || !(wished instanceof LabelChoice.Chosen(var label))) {
            return wished;
        }
        var described = labels.describe(tx, Set.of(label)).get(label);
        return described != null && described.isOwn()
                ? new LabelChoice.Chosen(labels.rollUp(tx, List.of(label, list.label())))
                : wished;
    }

    private static boolean isOf(Tx tx, CountedList list) {
        return list.holder().equals(tx.reader().delegation());
    }

    private boolean isWider(Tx tx, LabelId label, CountedList list) {
        var described = labels.describe(tx, List.of(label, list.label()));
        var ofClaim = described.get(label);
        var ofList = described.get(list.label());
        return ofClaim == null || ofList == null || !ofList.opensWherever(ofClaim);
    }

    private String claimant(Tx tx, CountedList list, LabelChoice chosen) {
        var seesList = chosen instanceof LabelChoice.Chosen(var label) && !isWider(tx, label, list);
        return CountedClaim.claimant(flow, list, seesList);
    }

    private Claim kept(Tx tx, ClaimWish wish, LabelId label, ClaimStatement statement, ClaimOrigin origin) {
        var id = tx.newId();
        var refs = ClaimRef.free(tx, store, 1);
        store.add(
                tx,
                List.of(new NewClaim(
                        id, refs.getFirst(), label, wish.question(), wish.supersedes(), statement, origin)),
                labels.has(tx, label, Caveat.SOURCE_PROTECTED));
        return find(tx, id, null).orElseThrow();
    }

    /// Enters the theatre's claims, as whoever founds the centre.
    ///
    /// @throws IllegalArgumentException where one of them does not hold together
    public void plant(Tx tx, List<ClaimSeedling> seedlings) {
        var label = labels.byProtocol(tx, RecordType.CLAIM);
        var refs = ClaimRef.free(tx, store, seedlings.size());
        var planted = new ArrayList<NewClaim>();
        for (var at = 0; at < seedlings.size(); at++) {
            var seedling = seedlings.get(at);
            var origin = new ClaimOrigin.Theatre(seedling.key());
            var wish = seedling.wish();
            planted.add(
                    new NewClaim(tx.newId(), refs.get(at), label, wish.question(), null, seedling.statement(), origin));
        }
        store.add(tx, planted, false);
        ledger.record(tx, Entry.done("claim.plant", null, Map.of("claims", planted.size())));
    }

    /// Whether the reader writes claims, disputes and questions down.
    static boolean mayClaim(Tx tx) {
        return tx.reader().holdsAnyOf("LOGISTICIAN", "REGISTRAR", "DIPLOMAT");
    }
}
