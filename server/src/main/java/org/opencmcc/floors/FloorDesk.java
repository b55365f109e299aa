package org.opencmcc.floors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.Compartment;
import org.opencmcc.access.FieldProblem;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.delegations.Delegation;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.formats.CellText;
import org.opencmcc.ledger.Entry;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.DelegationId;

/// Floors, and who is on them. Who comes or goes is proposed by a person of one delegation of the
/// floor's membership authority and decided by a person of another; it holds from the next request
/// on.
public final class FloorDesk {
    static final int LONGEST_NAME = 80;
    static final int LONGEST_REASON = 500;

    /// More delegations than share an authority.
    static final int MOST_IN_AUTHORITY = 20;

    /// More than anybody can look through on one page.
    static final int MOST = 200;

    private static final String ROLE = "MEMBERSHIP_AUTHORITY";
    private static final Pattern ACCOUNT = Pattern.compile("[a-z][a-z0-9.-]{1,63}");

    private final LabelDesk labels;
    private final DelegationDesk delegations;
    private final Ledger ledger;
    private final FloorStore store = new FloorStore();

    FloorDesk(LabelDesk labels, DelegationDesk delegations, Ledger ledger) {
        this.labels = labels;
        this.delegations = delegations;
        this.ledger = ledger;
    }

    /// The floors that the reader is on.
    public List<Floor> floors(Tx tx) {
        var known = known(tx);
        var authority = store.authority(tx, known.keySet());
        return labels.compartments(tx).stream()
                .map(floor -> new Floor(
                        floor.id(),
                        floor.name(),
                        named(store.delegationsOn(tx, floor.id(), known.keySet()), known),
                        store.peopleOn(tx, floor.id()),
                        named(authority.getOrDefault(floor.id(), Set.of()), known)))
                .toList();
    }

    /// The floors about which the reader decides, on them or not.
    public List<Compartment> decidedAbout(Tx tx) {
        return store.decidedAbout(tx);
    }

    /// What has been proposed about those floors, what waits for a decision first.
    public List<MembershipProposal> proposals(Tx tx) {
        var known = known(tx);
        var floors = store.decidedAbout(tx).stream().collect(Collectors.toMap(Compartment::id, Compartment::name));
        return store.proposals(tx, MOST).stream()
                .map(row -> new MembershipProposal(
                        row.id(),
                        row.floor(),
                        floors.getOrDefault(row.floor(), row.floor()),
                        row.account(),
                        row.admits(),
                        row.reason(),
                        name(known, row.proposer()),
                        row.proposedAt(),
                        row.proposer().equals(tx.reader().delegation()),
                        row.decided()
                                .map(d -> new MembershipProposal.Decision(d.approved(), name(known, d.by()), d.at()))
                                .orElse(null)))
                .toList();
    }

    private Map<DelegationId, String> known(Tx tx) {
        return delegations.known(tx).stream().collect(Collectors.toMap(Delegation::id, Delegation::name));
    }

    private static String name(Map<DelegationId, String> known, DelegationId delegation) {
        return known.getOrDefault(delegation, "a delegation");
    }

    private static List<Floor.Named> named(Set<DelegationId> some, Map<DelegationId, String> known) {
        return some.stream()
                .map(id -> new Floor.Named(id.value(), name(known, id)))
                .sorted(java.util.Comparator.comparing(Floor.Named::name).thenComparing(Floor.Named::id))
                .toList();
    }

    /// Opens a floor with the reader on it and nobody else.
    ///
    /// @param authority at least two delegations, the own one among them
    public FloorOutcome<Floor> found(Tx tx, String name, List<UUID> authority) {
        var outcome = founded(tx, CellText.tidy(name), authority);
        ledger.record(tx, entry("floor.found", outcome, null));
        return outcome;
    }

    private FloorOutcome<Floor> founded(Tx tx, String name, List<UUID> authority) {
        if (!tx.reader().holdsAnyOf(ROLE)) {
            return new FloorOutcome.NotYourRole<>();
        }
        var problems = new ArrayList<FieldProblem>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.add(new FieldProblem("name", "NO_NAME", "A name has 1 to " + LONGEST_NAME + " characters."));
        }
        var wanted = authority.stream().map(DelegationId::new).collect(Collectors.toSet());
        if (authority.size() > MOST_IN_AUTHORITY || !known(tx).keySet().containsAll(wanted)) {
            problems.add(new FieldProblem(
                    "authority", "UNKNOWN_DELEGATION", "One of these is not a delegation that you can name."));
        } else if (wanted.size() < 2 || !wanted.contains(tx.reader().delegation())) {
            problems.add(new FieldProblem(
                    "authority",
                    "AUTHORITY_OF_TWO",
                    "At least two delegations decide about a floor, and yours is one of them."));
        }
        if (!problems.isEmpty()) {
            return new FloorOutcome.Refused<>(problems);
        }
        var id = "floor-" + tx.newId().toString().substring(0, 13);
        if (!store.found(tx, id, name, wanted)) {
            return new FloorOutcome.NotYourRole<>();
        }
        return new FloorOutcome.Done<>(floors(tx).stream()
                .filter(floor -> floor.id().equals(id))
                .findFirst()
                .orElseThrow());
    }

    /// Whom to admit to a floor, or who is to leave it.
    public record Wish(String floor, String account, boolean admits, String reason) {}

    public FloorOutcome<MembershipProposal> propose(Tx tx, Wish wish) {
        var tidy = new Wish(wish.floor(), wish.account().strip(), wish.admits(), CellText.tidy(wish.reason()));
        var outcome = proposed(tx, tidy);
        ledger.record(tx, entry("membership.propose", outcome, null));
        return outcome;
    }

    private FloorOutcome<MembershipProposal> proposed(Tx tx, Wish wish) {
        if (!tx.reader().holdsAnyOf(ROLE)) {
            return new FloorOutcome.NotYourRole<>();
        }
        var problems = new ArrayList<FieldProblem>();
        if (store.decidedAbout(tx).stream().noneMatch(floor -> floor.id().equals(wish.floor()))) {
            problems.add(new FieldProblem(
                    "floor", "UNKNOWN_FLOOR", "This is not a floor about which your delegation decides."));
        }
        if (!ACCOUNT.matcher(wish.account()).matches()) {
            problems.add(new FieldProblem(
                    "account", "NO_ACCOUNT", "An account has small letters, digits, dots and hyphens."));
        }
        if (wish.reason().isEmpty() || wish.reason().length() > LONGEST_REASON) {
            problems.add(
                    new FieldProblem("reason", "REASON_NEEDED", "Say why, in 1 to " + LONGEST_REASON + " characters."));
        }
        if (!problems.isEmpty()) {
            return new FloorOutcome.Refused<>(problems);
        }
        var id = tx.newId();
        return store.propose(tx, id, wish) ? new FloorOutcome.Done<>(find(tx, id)) : new FloorOutcome.NotYourRole<>();
    }

    private MembershipProposal find(Tx tx, UUID id) {
        return proposals(tx).stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    }

    public FloorOutcome<MembershipProposal> decide(Tx tx, UUID id, boolean approve) {
        FloorOutcome<MembershipProposal> outcome = !tx.reader().holdsAnyOf(ROLE)
                ? new FloorOutcome.NotYourRole<>()
                : switch (store.decide(tx, id, approve)) {
                    case "DONE" -> new FloorOutcome.Done<>(find(tx, id));
                    case "DECIDED_BEFORE" ->
                        new FloorOutcome.NotNow<>("DECIDED_BEFORE", "Somebody has decided this before.");
                    case "OWN_PROPOSAL" ->
                        new FloorOutcome.NotNow<>(
                                "OWN_PROPOSAL", "Your delegation proposed it. Another one of the authority decides.");
                    case "ABOUT_YOU" ->
                        new FloorOutcome.NotNow<>("ABOUT_YOU", "It is about you. Somebody else decides.");
                    default -> new FloorOutcome.NothingHere<>();
                };
        ledger.record(tx, entry(approve ? "membership.approve" : "membership.refuse", outcome, id));
        return outcome;
    }

    private static <T> Entry entry(String command, FloorOutcome<T> outcome, @Nullable UUID subject) {
        return switch (outcome) {
            case FloorOutcome.Done<T>(var made) -> Entry.done(command, subject(made, subject), Map.of());
            case FloorOutcome.Refused<T>(var problems) ->
                Entry.refused(command, problems.getFirst().code(), subject);
            case FloorOutcome.NotNow<T>(var code, var words) -> Entry.refused(command, code, subject);
            case FloorOutcome.NothingHere<T>() -> Entry.refused(command, "NOTHING_HERE", subject);
            case FloorOutcome.NotYourRole<T>() -> Entry.refused(command, "NOT_YOUR_ROLE", subject);
        };
    }

    private static @Nullable UUID subject(Object made, @Nullable UUID subject) {
        return made instanceof MembershipProposal proposal ? proposal.id() : subject;
    }
}
