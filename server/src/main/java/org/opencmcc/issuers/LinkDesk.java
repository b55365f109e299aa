package org.opencmcc.issuers;

import java.util.Map;
import java.util.Optional;
import org.opencmcc.ledger.Entry;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Entropy;
import org.opencmcc.postgres.Tx;

/// A person links the own account with the one at the own delegation's issuer, by signing in at both.
///
/// The issuer is asked between two transactions and never within one: no connection waits for a stranger's server.
public final class LinkDesk {
    private final IssuerStore store = new IssuerStore();
    private final Entropy entropy;
    private final Ledger ledger;

    LinkDesk(Entropy entropy, Ledger ledger) {
        this.entropy = entropy;
        this.ledger = ledger;
    }

    /// Whether the reader's own account is linked, and whether the own delegation has an issuer to link it with.
    public record Linking(boolean possible, boolean linked) {}

    public Linking of(Tx tx) {
        return new Linking(store.hasIssuer(tx), store.isLinked(tx));
    }

    /// Nothing where the own delegation has no issuer that is allowed.
    public Optional<Question> ask(Tx tx) {
        var attempt = new Attempt(entropy.secret());
        return store.beginLinking(tx, attempt.stateHash(), IssuerSignIn.QUESTION_LASTS)
                .map(asked -> new Question(attempt, asked));
    }

    /// The reader's own question to which the browser comes back.
    public Optional<Question> returned(Tx tx, String secret, String state) {
        return Question.returned(secret, state, hash -> store.takeLinking(tx, hash));
    }

    /// False where the subject is linked with somebody else.
    public boolean link(Tx tx, Question question, String subject) {
        if (!store.link(tx, question.asked().issuer(), subject)) {
            ledger.record(tx, Entry.refused("issuer.link", "SUBJECT_TAKEN", null));
            return false;
        }
        ledger.record(tx, Entry.done("issuer.link", null, Map.of()));
        return true;
    }

    public boolean unlink(Tx tx) {
        var done = store.unlink(tx);
        if (done) {
            ledger.record(tx, Entry.done("issuer.unlink", null, Map.of()));
        }
        return done;
    }
}
