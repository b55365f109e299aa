package org.opencmcc.leak;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.opencmcc.access.Caveat;
import org.opencmcc.access.Decision;
import org.opencmcc.access.Label;
import org.opencmcc.access.LabelWish;
import org.opencmcc.terms.DelegationId;
import tools.jackson.databind.json.JsonMapper;

/// What happens in a round of a world's life: acts that happen in both worlds, and acts that happen
/// in one alone because the readers may not see them.
final class Story {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String OWN = "{\"releasableTo\": []}";

    private final List<Who> readers;

    /// @param readers those from whom the hidden acts are hidden
    Story(List<Who> readers) {
        this.readers = List.copyOf(readers);
    }

    /// A spelling that somebody settles in secret first, and everybody settles for themselves
    /// afterwards.
    static String spelling(int round) {
        return "Spelling of round " + round;
    }

    /// A source that only a list makes known.
    static String source(int round) {
        return "port-agent-" + round;
    }

    /// Happens in both worlds.
    List<Act> open(int round) {
        var acts = new ArrayList<Act>();
        var un = Who.program("un-1");
        var host = Who.program("host-1");
        acts.add(Acts.commit("un-1's list " + round, un, "", TestLists.unrwa(round, 140, "Donor")));
        acts.add(Acts.commit("host-1's list " + round, host, "", TestLists.cogat(round, 40, "Giver")));
        acts.add(Acts.settle("un-1 settles for all " + round, un, "", "Donor " + round));
        acts.add(Acts.assertion("un-1 asserts for all " + round, un, "", "Half of each truck " + round));
        acts.add(Acts.compute("un-1 computes anew " + round, un));
        acts.add(ClaimActs.claim("un-1 claims for all " + round, un, "", ClaimActs.openClaimant(round)));
        acts.add(ClaimActs.ask("un-1 asks for all " + round, un, "", ClaimActs.openQuestion(round)));
        acts.addAll(ClaimActs.of("host-1 for all " + round + ": ", host, "", round));
        for (var account : World.ACCOUNTS) {
            acts.addAll(ofOne(account, round));
            var who = Who.program(account);
            acts.add(Acts.preview(account + " sends an empty file", who, OWN, new byte[0]));
            acts.add(Acts.preview(account + " sends an unknown list", who, OWN, TestLists.unknown(round, 4, "Own")));
            acts.add(Acts.discard(account + " discards a file", who, OWN, TestLists.cogat(round, 5, "Own")));
            acts.add(Acts.signInAndOut(account + " signs in and out", who));
        }
        return acts;
    }

    /// What one person does in a round: each act of it would go otherwise if something hidden stood
    /// in its way.
    List<Act> ofOne(String account, int round) {
        var who = Who.program(account);
        var name = account + " in round " + round + ": ";
        return List.of(
                Acts.settle(name + "a spelling", who, OWN, spelling(round)),
                Acts.mapAndCommit(
                        name + "a source", who, OWN, source(round), TestLists.unknown(round, 6, spelling(round))),
                Acts.preview(name + "a file", who, OWN, TestLists.unrwa(round, 5, "Own")),
                ClaimActs.claim(name + "a claim", who, OWN, "Own claimant"),
                ClaimActs.newer(name + "a newer claim", who, OWN, round),
                ClaimActs.disputeAndWithdraw(name + "a dispute", who, OWN, round),
                ClaimActs.count(name + "a count", who, OWN));
    }

    /// Happens in one world alone.
    List<Act> hidden(World world, int round, Random random) {
        var acts = new ArrayList<Act>();
        var authors = new ArrayList<>(World.ACCOUNTS);
        authors.add(World.UNHEARD);
        for (var account : authors) {
            var who = Who.browser(account);
            var spelling = aReaderHasSomebodyBeside(world) ? "Spelling of its own " + round : spelling(round);
            hiddenLabels(world, who, random).forEach(label -> acts.addAll(hidden(who, label, spelling, round, random)));
            if (readers.stream().noneMatch(r -> r.account().equals(account))) {
                acts.add(Acts.signInAndOut("hidden " + round + ": " + account + " signs in", who));
                acts.add(Acts.wrongPassword("hidden " + round + ": " + account + " gets the password wrong", who));
            }
        }
        return acts;
    }

    /// Whoever settles a spelling on a floor cannot settle it again for the own delegation, and
    /// whoever sees it there cannot either: so a person beside the reader, who is on more floors,
    /// would tell the reader of it by what that person then does. That flow is the person's own act
    /// and is left out.
    private boolean aReaderHasSomebodyBeside(World world) {
        return readers.stream()
                .anyMatch(r -> World.ACCOUNTS.stream()
                        .anyMatch(other -> !other.equals(r.account())
                                && world.delegationOf(other).equals(world.delegationOf(r.account()))));
    }

    private static List<Act> hidden(Who who, String label, String spelling, int round, Random random) {
        var name = "hidden " + round + " of " + who.account() + " " + label + ": ";
        var acts = new ArrayList<>(ClaimActs.of(name, who, label, round));
        acts.addAll(List.of(
                Acts.settle(name + "spelling", who, label, spelling),
                Acts.settle(name + "name", who, label, "Hidden name " + round + " of " + who.account()),
                Acts.settleAsKnown(name + "alias", who, label, "Donor " + (30 + random.nextInt(40))),
                Acts.settleAs(name + "as it is", who, label, "Giver " + random.nextInt(5), "\"asWritten\": true"),
                Acts.commit(name + "list", who, label, TestLists.unrwa(random.nextLong(), 30, "Hidden donor")),
                Acts.commit(name + "edition", who, label, TestLists.unrwa(random.nextLong(), 20, "Hidden donor")),
                Acts.mapAndCommit(
                        name + "source", who, label, source(round), TestLists.unknown(round, 9, spelling(round))),
                Acts.assertion(name + "assertion", who, label, "Hidden words " + round),
                Acts.preview(name + "file", who, label, TestLists.cogat(random.nextLong(), 9, "Hidden giver")),
                Acts.cover(name + "covered", who, label, TestLists.unrwa(random.nextLong(), 6, "Hidden donor")),
                Acts.discard(name + "discarded", who, label, TestLists.cogat(round, 4, "Hidden giver")),
                Acts.preview(name + "empty", who, label, new byte[0])));
        return acts;
    }

    /// The labels that this author can give and that hide a list, and the file that it comes from,
    /// from every reader. The pure decision says so; whether the database agrees is what is to be
    /// proved.
    private List<String> hiddenLabels(World world, Who author, Random random) {
        var found = new TreeMap<String, String>();
        var subject = world.subject(author);
        var wishes = wishes(world, subject.compartments());
        Collections.shuffle(wishes, random);
        for (var wish : wishes) {
            var list = label(subject.delegation(), wish);
            var file = label(subject.delegation(), new LabelWish(List.of(), wish.compartments(), wish.caveats()));
            var hidden = readers.stream()
                    .map(world::subject)
                    .noneMatch(reader -> Decision.allows(reader, Decision.Action.READ, list)
                            || Decision.allows(reader, Decision.Action.READ, file));
            if (hidden) {
                found.put(kindOf(wish), JSON.writeValueAsString(wish));
            }
        }
        return List.copyOf(found.values());
    }

    /// One label of each kind is enough for one run; the seed decides which.
    private static String kindOf(LabelWish wish) {
        var floors = wish.compartments() == null ? 0 : wish.compartments().size();
        return floors == 0 ? "by name" : wish.releasableTo() == null ? "by floor" : "by both";
    }

    private static List<LabelWish> wishes(World world, Set<String> floors) {
        var wishes = new ArrayList<LabelWish>();
        var host = world.delegationOf("host-1").value();
        wishes.add(LabelWish.own());
        wishes.add(new LabelWish(List.of(host), List.of(), List.of()));
        wishes.add(new LabelWish(List.of(host), List.of("common"), List.of("DISPLAY_ONLY", "NOT_ATTRIBUTABLE")));
        wishes.add(new LabelWish(null, List.of("common"), List.of("DISPLAY_ONLY")));
        for (var floor : floors) {
            wishes.add(LabelWish.floor(floor));
            wishes.add(new LabelWish(List.of(), List.of(floor), List.of()));
        }
        return wishes;
    }

    private static Label label(DelegationId originator, LabelWish wish) {
        var released = wish.releasableTo();
        var floors = wish.compartments() == null ? List.<String>of() : wish.compartments();
        var caveats = wish.caveats() == null ? List.<String>of() : wish.caveats();
        return new Label(
                originator,
                java.util.Optional.ofNullable(released).map(Story::delegations),
                Set.copyOf(floors),
                caveats.stream().map(Caveat::valueOf).collect(java.util.stream.Collectors.toSet()));
    }

    private static Set<DelegationId> delegations(List<UUID> ids) {
        return ids.stream().map(DelegationId::new).collect(java.util.stream.Collectors.toSet());
    }
}
