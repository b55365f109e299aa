package org.opencmcc.leak;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opencmcc.access.Caveat;
import org.opencmcc.access.Decision;
import org.opencmcc.access.Handling;
import org.opencmcc.access.Label;
import org.opencmcc.access.LabelWish;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.Sensitivity;
import tools.jackson.databind.json.JsonMapper;

/// What happens in a round of a world's life: acts that happen in both worlds, and acts that happen
/// in one alone because the readers may not see them.
final class Story {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /// For the own delegation alone.
    static final String OWN = "{\"releasableTo\": []}";

    /// Nobody but the originator learns of what is embargoed until then.
    private static final Instant NEVER_OUT = Instant.parse("2199-01-01T00:00:00Z");

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
        return open(round, World.ACCOUNTS);
    }

    /// @param accounts those who act for themselves
    List<Act> open(int round, List<String> accounts) {
        var acts = new ArrayList<Act>();
        Parts.all().forEach(part -> acts.addAll(part.open(round)));
        accounts.forEach(account -> acts.addAll(ofOne(account, round)));
        return acts;
    }

    /// What one person does in a round: each act of it would go otherwise if something hidden stood
    /// in its way.
    List<Act> ofOne(String account, int round) {
        return Parts.all().flatMap(part -> part.own(account, round).stream()).toList();
    }

    /// Happens in one world alone.
    List<Act> hidden(World world, int round, Random random) {
        var acts = new ArrayList<Act>();
        var authors = new ArrayList<>(world.accounts());
        authors.add(World.UNHEARD);
        var spelling = aReaderHasSomebodyBeside(world) ? "Spelling of its own " + round : spelling(round);
        for (var account : authors) {
            var who = Who.browser(account);
            for (var label : hiddenLabels(world, who, random)) {
                var name = "hidden " + round + " of " + account + " " + label + ": ";
                var turn = new Part.Turn(who, label, name, spelling, round, random);
                Parts.all().forEach(part -> acts.addAll(part.hidden(turn)));
            }
            if (readers.stream().noneMatch(r -> r.account().equals(account))) {
                Parts.all().forEach(part -> acts.addAll(part.aside(who, round, random)));
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
                .anyMatch(r -> world.accounts().stream()
                        .anyMatch(other -> !other.equals(r.account())
                                && world.delegationOf(other).equals(world.delegationOf(r.account()))));
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
            var file = label(subject.delegation(), ofFile(wish));
            var hidden = readers.stream()
                    .map(world::subject)
                    .noneMatch(reader -> Decision.allows(reader, Decision.Action.READ, list)
                            || Decision.allows(reader, Decision.Action.READ, file));
            if (hidden && Decision.allows(subject, Decision.Action.WRITE, list)) {
                found.put(kindOf(wish), JSON.writeValueAsString(wish));
            }
        }
        return List.copyOf(found.values());
    }

    /// The file of a list is for the author's own delegation, on the same floors.
    private static LabelWish ofFile(LabelWish wish) {
        return new LabelWish(
                List.of(),
                wish.compartments(),
                wish.caveats(),
                wish.sensitivity(),
                wish.handling(),
                wish.embargoUntil(),
                null);
    }

    /// One label of each kind is enough for one run; the seed decides which.
    private static String kindOf(LabelWish wish) {
        if (wish.embargoUntil() != null || wish.sensitivity() != null) {
            return wish.embargoUntil() == null ? "by level" : "by embargo";
        }
        var floors = wish.compartments() == null ? 0 : wish.compartments().size();
        if (wish.caveats() != null && wish.caveats().contains("DISPLAY_ONLY")) {
            return "for display";
        }
        return floors == 0 ? "by name" : (wish.releasableTo() == null ? "by floor " : "by both ") + wish.compartments();
    }

    private static List<LabelWish> wishes(World world, Set<String> floors) {
        var wishes = new ArrayList<LabelWish>();
        var host = world.delegationOf("host-1").value();
        wishes.add(LabelWish.own());
        wishes.add(new LabelWish(List.of(host), List.of(), List.of()));
        if (floors.contains("common")) {
            var common = List.of("common");
            wishes.add(new LabelWish(List.of(host), common, List.of("DISPLAY_ONLY", "NOT_ATTRIBUTABLE")));
            wishes.add(new LabelWish(null, common, List.of("DISPLAY_ONLY")));
            wishes.add(new LabelWish(null, common, List.of("CHATHAM_HOUSE"), null, "AMBER", NEVER_OUT, null));
            wishes.add(new LabelWish(null, common, List.of(), "SEVERE", null, null, null));
        }
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
        var sensitivity = wish.sensitivity();
        return new Label(
                originator,
                Optional.ofNullable(released).map(Story::delegations),
                Set.copyOf(floors),
                caveats.stream().map(Caveat::valueOf).collect(Collectors.toSet()),
                sensitivity == null ? Sensitivity.USUAL : Sensitivity.valueOf(sensitivity),
                Optional.ofNullable(wish.handling()).map(Handling::valueOf),
                Optional.ofNullable(wish.embargoUntil()));
    }

    private static Set<DelegationId> delegations(List<UUID> ids) {
        return ids.stream().map(DelegationId::new).collect(Collectors.toSet());
    }
}
