package org.opencmcc.claims;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.FieldProblem;
import org.opencmcc.access.LabelChoice;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.access.LabelWish;
import org.opencmcc.access.RecordType;
import org.opencmcc.access.TextCheck;
import org.opencmcc.ledger.Entry;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;
import org.opencmcc.terms.Page;

/// Asks questions, and puts the claims that answer one side by side.
public final class QuestionDesk {
    static final int PAGE = 50;

    /// More claims than one can look at side by side; the others are in the list of claims.
    public static final int MOST_COMPARED = 40;

    private final LabelDesk labels;
    private final Ledger ledger;
    private final ClaimDesk claims;
    private final QuestionStore store = new QuestionStore();

    QuestionDesk(LabelDesk labels, Ledger ledger, ClaimDesk claims) {
        this.labels = labels;
        this.ledger = ledger;
        this.claims = claims;
    }

    public Page<Question> questions(Tx tx, @Nullable Instant knownAt, @Nullable String after) {
        return Page.of(store.questions(tx, null, knownAt, after, PAGE + 1), PAGE, QuestionStore::cursorOf);
    }

    public Optional<Question> find(Tx tx, UUID id, @Nullable Instant knownAt) {
        return store.questions(tx, id, knownAt, null, 1).stream().findFirst();
    }

    /// The claims under a question that no newer one replaced, in the order of the days of which
    /// they speak: never by how likely anybody finds them. At most [#MOST_COMPARED], the last
    /// published.
    public List<Claim> rivals(Tx tx, Question question, @Nullable Instant knownAt) {
        return claims.all(tx, ClaimFilter.under(question.id(), knownAt), MOST_COMPARED).stream()
                .limit(MOST_COMPARED)
                .sorted(ClaimGap.BY_DAYS)
                .toList();
    }

    /// A question as somebody asks it.
    public record Wish(
            String title,
            @Nullable String unit,
            @Nullable String words,
            @Nullable LabelWish label) {}

    public Outcome ask(Tx tx, Wish wish) {
        var outcome = asked(tx, wish);
        ledger.record(
                tx,
                switch (outcome) {
                    case Outcome.Done(var question) -> Entry.done("question.ask", question.id(), Map.of());
                    case Outcome.Refused(var problems) ->
                        Entry.refused("question.ask", problems.getFirst().code(), null);
                    case Outcome.NotYourRole() -> Entry.refused("question.ask", "NOT_YOUR_ROLE", null);
                });
        return outcome;
    }

    private Outcome asked(Tx tx, Wish wish) {
        if (!ClaimDesk.mayClaim(tx)) {
            return new Outcome.NotYourRole();
        }
        var texts = new TextCheck();
        var title = texts.required("title", "The question", wish.title(), ClaimCheck.LONGEST_TITLE);
        var unit = texts.optional("unit", "The unit", wish.unit(), ClaimCheck.LONGEST_UNIT);
        var words = texts.optional("words", "The explanation", wish.words(), ClaimCheck.LONGEST_TEXT);
        var chosen = labels.choose(tx, RecordType.QUESTION, wish.label());
        if (chosen instanceof LabelChoice.Refused(var wrong)) {
            texts.addAll(wrong);
        }
        if (!texts.problems().isEmpty() || !(chosen instanceof LabelChoice.Chosen(var label))) {
            return new Outcome.Refused(texts.problems());
        }
        return new Outcome.Done(kept(tx, label, new Seed("", title, unit, words)));
    }

    private Question kept(Tx tx, LabelId label, Seed seed) {
        var made = new Question(
                tx.newId(), label, tx.reader().delegation(), seed.title(), seed.unit(), seed.words(), tx.now(), 0);
        store.add(tx, made, seed.key().isEmpty() ? null : seed.key());
        return made;
    }

    /// A question that a theatre brings along, under the theatre's own key.
    public record Seed(
            String key,
            String title,
            @Nullable String unit,
            @Nullable String words) {}

    /// Enters the theatre's questions, as whoever founds the centre, and says which is which.
    public Map<String, UUID> plant(Tx tx, List<Seed> seeds) {
        var label = labels.byProtocol(tx, RecordType.QUESTION);
        var ids = new HashMap<String, UUID>();
        seeds.forEach(seed -> ids.put(seed.key(), kept(tx, label, seed).id()));
        ledger.record(tx, Entry.done("question.plant", null, Map.of("questions", seeds.size())));
        return ids;
    }

    /// What came of asking a question.
    public sealed interface Outcome {
        /// Claims can be put under it.
        record Done(Question question) implements Outcome {}

        /// All that is wrong with it. Nothing was kept.
        record Refused(List<FieldProblem> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }

        /// The reader's roles do not cover claims.
        record NotYourRole() implements Outcome {}
    }
}
