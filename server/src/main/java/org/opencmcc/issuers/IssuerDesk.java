package org.opencmcc.issuers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencmcc.access.FieldProblem;
import org.opencmcc.ledger.Entry;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Tx;
import org.opencmcc.secrets.DoorSeal;
import org.opencmcc.secrets.SealedPlace;
import org.opencmcc.terms.DelegationId;

/// A delegation's head says which issuer vouches for the delegation's own people. Nobody else reads or changes it, and
/// for the signed-out none exists.
public final class IssuerDesk {
    private static final String HEAD = "DELEGATION_HEAD";
    private static final int LONGEST_CLIENT = 200;
    private static final int LONGEST_SECRET = 500;

    private final IssuerStore store = new IssuerStore();
    private final IssuerRules rules;
    private final DoorSeal seal;
    private final Ledger ledger;

    IssuerDesk(IssuerRules rules, DoorSeal seal, Ledger ledger) {
        this.rules = rules;
        this.seal = seal;
        this.ledger = ledger;
    }

    /// The own delegation's, for its head; nothing for everybody else.
    public Optional<Issuer> own(Tx tx) {
        return tx.reader().holdsAnyOf(HEAD) ? store.own(tx) : Optional.empty();
    }

    public IssuerOutcome keep(Tx tx, IssuerWish wish) {
        var no = mayChange(tx, "issuer.keep");
        if (no.isPresent()) {
            return no.get();
        }
        var problems = problemsOf(wish);
        if (!problems.isEmpty()) {
            ledger.record(tx, Entry.refused("issuer.keep", problems.getFirst().code(), null));
            return new IssuerOutcome.Refused(problems);
        }
        var secret = wish.clientSecret();
        var sealed = secret == null || secret.isEmpty()
                ? null
                : seal.seal(place(tx.reader().delegation()), secret.getBytes(StandardCharsets.UTF_8));
        store.keep(tx, wish, sealed, link(tx));
        ledger.record(tx, Entry.done("issuer.keep", null, Map.of("allowed", wish.allowed())));
        return kept(tx);
    }

    /// Another address for the delegation's people, for when the old one got about.
    public Optional<IssuerOutcome> renewLink(Tx tx) {
        var no = mayChange(tx, "issuer.renew-link");
        if (no.isPresent()) {
            return no;
        }
        if (!store.newLink(tx, link(tx))) {
            return Optional.empty();
        }
        ledger.record(tx, Entry.done("issuer.renew-link", null, Map.of()));
        return Optional.of(kept(tx));
    }

    /// Takes it away with all links to it; false where there is none.
    public Optional<IssuerOutcome> remove(Tx tx) {
        var no = mayChange(tx, "issuer.remove");
        if (no.isPresent()) {
            return no;
        }
        var had = store.own(tx);
        if (had.isEmpty() || !store.remove(tx)) {
            return Optional.empty();
        }
        ledger.record(tx, Entry.done("issuer.remove", null, Map.of()));
        return had.map(IssuerOutcome.Kept::new);
    }

    private Optional<IssuerOutcome> mayChange(Tx tx, String command) {
        if (!tx.reader().holdsAnyOf(HEAD)) {
            ledger.record(tx, Entry.refused(command, "NOT_YOUR_ROLE", null));
            return Optional.of(new IssuerOutcome.NotTheHead());
        }
        if (!tx.isPresenceProven()) {
            ledger.record(tx, Entry.refused(command, "PRESENCE_NOT_PROVED", null));
            return Optional.of(new IssuerOutcome.ProofNeeded());
        }
        return Optional.empty();
    }

    /// Where the sealed secret of a delegation stands; moved to another's row it opens nothing.
    static SealedPlace place(DelegationId owner) {
        return new SealedPlace("access.issuer.client_secret", owner.value());
    }

    private IssuerOutcome kept(Tx tx) {
        return store.own(tx)
                .<IssuerOutcome>map(IssuerOutcome.Kept::new)
                .orElseThrow(() -> new IllegalStateException("it was written in this transaction"));
    }

    /// 128 bits, in letters that survive being read out.
    private static String link(Tx tx) {
        return tx.newId().toString().replace("-", "");
    }

    private List<FieldProblem> problemsOf(IssuerWish wish) {
        var problems = new ArrayList<FieldProblem>();
        if (IssuerAddress.of(wish.issuer(), rules.loopbackTaken()).isEmpty()) {
            problems.add(new FieldProblem(
                    "issuer",
                    "ISSUER_ADDRESS",
                    "An issuer is an https address without user, question mark or #, of at most "
                            + IssuerAddress.LONGEST + " characters, exactly as the issuer calls itself."));
        }
        if (wish.clientId().isBlank() || wish.clientId().length() > LONGEST_CLIENT || !isPlain(wish.clientId())) {
            problems.add(new FieldProblem(
                    "clientId",
                    "CLIENT_ID",
                    "What the issuer calls this centre has 1 to " + LONGEST_CLIENT + " letters, digits and signs."));
        }
        var secret = wish.clientSecret();
        if (secret != null && (secret.length() > LONGEST_SECRET || !isPlain(secret))) {
            problems.add(new FieldProblem(
                    "clientSecret",
                    "CLIENT_SECRET",
                    "A secret has at most " + LONGEST_SECRET + " letters, digits and signs."));
        }
        return problems;
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 127);
    }
}
