package org.opencmcc.claims;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.Caveat;
import org.opencmcc.access.FieldProblem;
import org.opencmcc.access.LabelChoice;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.access.LabelWish;
import org.opencmcc.access.RecordType;
import org.opencmcc.counting.Definitions;
import org.opencmcc.ledger.Entry;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;

/// Takes down the claims of a whole file, all of them or none.
public final class ClaimImportDesk {
    private final LabelDesk labels;
    private final Definitions definitions;
    private final Ledger ledger;
    private final ClaimStore store;
    private final ZoneId zone;
    private final QuestionStore questions = new QuestionStore();

    ClaimImportDesk(LabelDesk labels, Definitions definitions, Ledger ledger, ClaimStore store, ZoneId zone) {
        this.labels = labels;
        this.definitions = definitions;
        this.ledger = ledger;
        this.store = store;
        this.zone = zone;
    }

    /// @param question under which all of them are put
    public Outcome take(Tx tx, byte[] file, @Nullable UUID question, @Nullable LabelWish label) {
        var outcome = taken(tx, file, question, label);
        ledger.record(
                tx,
                switch (outcome) {
                    case Outcome.Done(var id, var claims) ->
                        Entry.done("claim.import", id, Map.of("claims", claims.size()));
                    case Outcome.Refused(var problems) ->
                        Entry.refused("claim.import", problems.getFirst().code(), null);
                    case Outcome.NotYourRole() -> Entry.refused("claim.import", "NOT_YOUR_ROLE", null);
                });
        return outcome;
    }

    private Outcome taken(Tx tx, byte[] file, @Nullable UUID question, @Nullable LabelWish wish) {
        if (!ClaimDesk.mayClaim(tx)) {
            return new Outcome.NotYourRole();
        }
        var read = ClaimFile.read(file, tx.now().atZone(zone).toLocalDate(), question);
        var problems = new ArrayList<>(read.problems());
        problems.addAll(unknownDefinitions(read));
        if (question != null && questions.questions(tx, question, null, null, 1).isEmpty()) {
            problems.add(new FieldProblem("question", "UNKNOWN_QUESTION", "There is no such question here."));
        }
        var chosen = labels.choose(tx, RecordType.CLAIM, wish);
        if (chosen instanceof LabelChoice.Refused(var wrong)) {
            problems.addAll(wrong);
        }
        return problems.isEmpty() && chosen instanceof LabelChoice.Chosen(var label)
                ? kept(tx, read.rows(), question, label)
                : new Outcome.Refused(problems);
    }

    private List<FieldProblem> unknownDefinitions(ClaimFile.Read read) {
        var problems = new ArrayList<FieldProblem>();
        for (var row : read.rows()) {
            var definition = row.statement().countDefinition();
            if (definition != null && definitions.find(definition).isEmpty()) {
                problems.add(new FieldProblem(
                        "rows[" + row.number() + "].countDefinition",
                        "UNKNOWN_DEFINITION",
                        "Row " + row.number() + ": there is no such count definition."));
            }
        }
        return problems;
    }

    private Outcome kept(Tx tx, List<ClaimFile.Row> rows, @Nullable UUID question, LabelId label) {
        var file = tx.newId();
        var refs = ClaimRef.free(tx, store, rows.size());
        var claims = new ArrayList<NewClaim>();
        for (var at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            claims.add(new NewClaim(
                    tx.newId(),
                    refs.get(at),
                    label,
                    question,
                    null,
                    row.statement(),
                    new ClaimOrigin.Import(file, row.number())));
        }
        store.add(tx, claims, labels.has(tx, label, Caveat.SOURCE_PROTECTED));
        return new Outcome.Done(
                file, store.byId(tx, claims.stream().map(NewClaim::id).toList(), null));
    }

    /// What came of a file with claims.
    public sealed interface Outcome {
        /// Every row is a claim now.
        ///
        /// @param file what all of them name as their origin
        record Done(UUID file, List<Claim> claims) implements Outcome {
            public Done {
                claims = List.copyOf(claims);
            }
        }

        /// Something is wrong with some of it, so that nothing of it was kept.
        record Refused(List<FieldProblem> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }

        /// The reader's roles do not cover claims.
        record NotYourRole() implements Outcome {}
    }
}
