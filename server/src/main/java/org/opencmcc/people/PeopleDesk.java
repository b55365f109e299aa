package org.opencmcc.people;

import java.util.List;
import java.util.Map;
import org.opencmcc.ledger.Entry;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Tx;
import org.opencmcc.signin.GivenRole;
import org.opencmcc.terms.PersonId;

/// The people of the own delegation, and seeing one of them off: every way in ends, what the person wrote stays under
/// the name chosen for it.
public final class PeopleDesk {
    private static final String COMMAND = "person.leave";

    private final PeopleStore store = new PeopleStore();
    private final Ledger ledger;

    public PeopleDesk(Ledger ledger) {
        this.ledger = ledger;
    }

    /// What came of seeing somebody off.
    public enum Outcome {
        GONE,
        /// Only the head of the delegation and a membership authority do this.
        NOT_YOUR_ROLE,
        NOT_PROVED,
        /// The own delegation has nobody of that id who is still here.
        NOTHING_HERE,
        /// Nobody sees oneself off: a delegation would be left without anybody to bring people in.
        YOURSELF
    }

    public List<Colleague> mine(Tx tx) {
        return store.mine(tx);
    }

    public Outcome end(Tx tx, PersonId person) {
        var here = store.mine(tx).stream().anyMatch(c -> c.id().equals(person) && c.leftAt() == null);
        if (!here) {
            return Outcome.NOTHING_HERE;
        }
        if (!tx.reader().holdsAnyOf(GivenRole.DELEGATION_HEAD.name(), GivenRole.MEMBERSHIP_AUTHORITY.name())) {
            return refused(tx, person, Outcome.NOT_YOUR_ROLE);
        }
        if (tx.reader().person().equals(person)) {
            return refused(tx, person, Outcome.YOURSELF);
        }
        if (!tx.isPresenceProven()) {
            return refused(tx, person, Outcome.NOT_PROVED);
        }
        if (!store.end(tx, person)) {
            return Outcome.NOTHING_HERE;
        }
        ledger.record(tx, Entry.done(COMMAND, person.value(), Map.of()));
        return Outcome.GONE;
    }

    private Outcome refused(Tx tx, PersonId person, Outcome outcome) {
        ledger.record(tx, Entry.refused(COMMAND, outcome.name(), person.value()));
        return outcome;
    }
}
