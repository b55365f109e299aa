package org.opencmcc.tokens;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opencmcc.access.FieldProblem;
import org.opencmcc.access.TokenScope;
import org.opencmcc.ledger.Entry;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.Entropy;
import org.opencmcc.postgres.Tx;

/// Makes and ends the tokens of the reader's own programs.
public final class TokenDesk {
    static final int LONGEST_NAME = 80;
    static final int MOST_DAYS = 365;

    private final TokenStore store = new TokenStore();
    private final Entropy entropy;
    private final Ledger ledger;

    TokenDesk(Entropy entropy, Ledger ledger) {
        this.entropy = entropy;
        this.ledger = ledger;
    }

    public List<ServiceToken> mine(Tx tx) {
        return store.mine(tx);
    }

    public TokenOutcome make(Tx tx, TokenWish wish) {
        if (!tx.isPresenceProven()) {
            ledger.record(tx, Entry.refused("token.make", "PRESENCE_NOT_PROVED", null));
            return new TokenOutcome.ProofNeeded();
        }
        var problems = problemsOf(tx, wish);
        if (!problems.isEmpty()) {
            ledger.record(tx, Entry.refused("token.make", problems.getFirst().code(), null));
            return new TokenOutcome.Refused(problems);
        }
        var secret = entropy.secret();
        var way = new Credential.Opened(secret, Credential.ofSecret(secret), tx.newId());
        var scopes = wish.scopes().stream().distinct().map(TokenScope::valueOf).toList();
        if (!store.issue(tx, way, wish.name().strip(), scopes, lasts(tx, wish.expiresOn()))) {
            ledger.record(tx, Entry.refused("token.make", "TOO_MANY_TOKENS", null));
            return new TokenOutcome.TooMany();
        }
        ledger.record(tx, Entry.done("token.make", way.id(), Map.of("scopes", scopes)));
        return new TokenOutcome.Made(find(tx, way.id()).orElseThrow(), secret);
    }

    /// False where the reader has none of that id.
    public boolean end(Tx tx, UUID id) {
        var ended = store.end(tx, id);
        if (ended) {
            ledger.record(tx, Entry.done("token.end", id, Map.of()));
        }
        return ended;
    }

    private Optional<ServiceToken> find(Tx tx, UUID id) {
        return store.mine(tx).stream().filter(t -> t.id().equals(id)).findFirst();
    }

    /// To the end of its last day.
    private static Duration lasts(Tx tx, LocalDate last) {
        return Duration.between(
                tx.now(), last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static List<FieldProblem> problemsOf(Tx tx, TokenWish wish) {
        var problems = new ArrayList<FieldProblem>();
        var name = wish.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            problems.add(
                    new FieldProblem("name", "TOKEN_NAME", "A token's name has 1 to " + LONGEST_NAME + " characters."));
        }
        if (wish.scopes().isEmpty()
                || wish.scopes().stream().anyMatch(s -> TokenScope.find(s).isEmpty())) {
            problems.add(new FieldProblem(
                    "scopes",
                    "UNKNOWN_CHOICE",
                    "A token has one or more of the scopes READ, IMPORT, CLAIM, REGISTER, PRESENCE."));
        }
        var today = LocalDate.ofInstant(tx.now(), ZoneOffset.UTC);
        if (wish.expiresOn().isBefore(today) || wish.expiresOn().isAfter(today.plusDays(MOST_DAYS))) {
            problems.add(new FieldProblem(
                    "expiresOn",
                    "TOKEN_EXPIRY",
                    "A token's last day is today or up to " + MOST_DAYS + " days from it."));
        }
        return problems;
    }
}
