package org.opencmcc.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opencmcc.access.FieldProblem;
import org.opencmcc.ledger.Entry;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.Tx;

/// Makes the links by which people come in: a membership authority for the first person of a new delegation, it and
/// the head of a delegation for people of their own. Nobody brings somebody into a delegation of others, for whoever
/// holds the link could come in as that person and read what is theirs.
public final class EnrolmentDesk {
    static final Duration LASTS = Duration.ofDays(3);
    static final int LONGEST_NAME = 80;

    private static final String COMMAND = "enrolment.make";
    private static final String AUTHORITY = GivenRole.MEMBERSHIP_AUTHORITY.name();
    private static final String HEAD = GivenRole.DELEGATION_HEAD.name();
    private static final int DRAWS = 5;

    private final EnrolmentStore store = new EnrolmentStore();
    private final Ledger ledger;

    EnrolmentDesk(Ledger ledger) {
        this.ledger = ledger;
    }

    /// What came of a wish to bring somebody in.
    public sealed interface Outcome {
        /// The link's secret, shown this once, and the account that it will open.
        record Made(UUID id, String account, String secret, Instant expiresAt) implements Outcome {}

        /// Only a membership authority and the head of a delegation do this.
        record NotYourRole() implements Outcome {}

        /// Presence must be proved first.
        record NotProved() implements Outcome {}

        /// Something about it will not do.
        record Refused(List<FieldProblem> problems) implements Outcome {}
    }

    public Outcome invite(Tx tx, Enrolment.Wish wish) {
        if (!tx.reader().holdsAnyOf(AUTHORITY, HEAD)) {
            ledger.record(tx, Entry.refused(COMMAND, "NOT_YOUR_ROLE", null));
            return new Outcome.NotYourRole();
        }
        if (!tx.isPresenceProven()) {
            ledger.record(tx, Entry.refused(COMMAND, "PRESENCE_NOT_PROVED", null));
            return new Outcome.NotProved();
        }
        var problems = problems(tx, wish);
        if (!problems.isEmpty()) {
            ledger.record(tx, Entry.refused(COMMAND, problems.getFirst().code(), null));
            return new Outcome.Refused(problems);
        }
        return make(tx, wish);
    }

    private Outcome make(Tx tx, Enrolment.Wish wish) {
        for (var draw = 0; draw < DRAWS; draw++) {
            var secret = secret(tx);
            var draft = new EnrolmentStore.Draft(
                    tx.newId(),
                    Credential.ofSecret(secret),
                    wish.newDelegation() ? Enrolment.Purpose.DELEGATION : Enrolment.Purpose.PERSON,
                    tx.newId(),
                    tx.newId(),
                    Accounts.drawn(wish.account(), tx.newNonce()));
            if (store.invite(tx, draft, wish, LASTS)) {
                ledger.record(
                        tx,
                        Entry.done(
                                COMMAND,
                                draft.id(),
                                Map.of("purpose", draft.purpose().name())));
                return new Outcome.Made(
                        draft.id(), draft.account(), secret, tx.now().plus(LASTS));
            }
        }
        throw new IllegalStateException("no account was free among " + DRAWS + " that were drawn");
    }

    static String secret(Tx tx) {
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(tx.newNonce());
    }

    private static List<FieldProblem> problems(Tx tx, Enrolment.Wish wish) {
        var problems = new ArrayList<FieldProblem>();
        if (wish.displayName().isBlank() || wish.displayName().length() > LONGEST_NAME) {
            problems.add(
                    new FieldProblem("displayName", "NAME_LENGTH", "A name has 1 to " + LONGEST_NAME + " characters."));
        }
        if (!Accounts.canBegin(wish.account())) {
            problems.add(new FieldProblem(
                    "account",
                    "ACCOUNT_FORM",
                    "An account begins with a small letter and has 2 to 40 small letters, digits, dots and hyphens."));
        }
        if (wish.roles().stream().anyMatch(role -> GivenRole.find(role).isEmpty())) {
            problems.add(new FieldProblem("roles", "UNKNOWN_ROLE", "One of these is not a role of this centre."));
        }
        problems.addAll(reach(tx, wish));
        return problems;
    }

    /// What goes beyond what the reader may give.
    private static List<FieldProblem> reach(Tx tx, Enrolment.Wish wish) {
        var problems = new ArrayList<FieldProblem>();
        var authority = tx.reader().holdsAnyOf(AUTHORITY);
        if (!authority && wish.newDelegation()) {
            problems.add(new FieldProblem(
                    "newDelegation", "AUTHORITY_NEEDED", "Only a membership authority brings in a new delegation."));
        }
        if (!authority && wish.roles().contains(AUTHORITY)) {
            problems.add(new FieldProblem("roles", "AUTHORITY_NEEDED", "Only a membership authority gives this role."));
        }
        if (!authority && !wish.floors().isEmpty()) {
            problems.add(new FieldProblem(
                    "floors", "AUTHORITY_NEEDED", "Only a membership authority decides who is on a floor."));
        }
        if (authority && !tx.reader().compartments().containsAll(wish.floors())) {
            problems.add(
                    new FieldProblem("floors", "UNKNOWN_FLOOR", "One of these floors is not one that you are on."));
        }
        if (wish.newDelegation() && !wish.roles().contains(HEAD)) {
            problems.add(new FieldProblem("roles", "HEAD_NEEDED", "The first person of a delegation is its head."));
        }
        return problems;
    }

    /// Those that the reader made, the newest first.
    public List<Enrolment> mine(Tx tx) {
        return store.mine(tx);
    }

    /// False where the reader has no such link that is still open.
    public boolean withdraw(Tx tx, UUID id) {
        var withdrawn = store.withdraw(tx, id);
        if (withdrawn) {
            ledger.record(tx, Entry.done("enrolment.withdraw", id, Map.of()));
        }
        return withdrawn;
    }
}
