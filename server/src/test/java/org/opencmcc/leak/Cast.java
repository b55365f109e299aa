package org.opencmcc.leak;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.opencmcc.delegations.Delegation;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.Sensitivity;

/// Who is at a world beside the trial people: delegations named openly, unnamed or hidden, people of theirs and of the
/// trial delegations, on floors and with levels out of a seed.
record Cast(List<Guest> guests, List<Person> people) {
    static final Cast NONE = new Cast(List.of(), List.of());

    /// A floor that only some of these people are on.
    static final String FLOOR = "annex";

    private static final List<String> NAMES = List.of("Delegation Elm", "Delegation Ash", "Delegation Yew");
    private static final List<String> FLOORS = List.of("host", "lead", "international", FLOOR);

    record Guest(DelegationId id, String name, Delegation.Attribution attribution) {}

    /// @param of     the delegation, where it is a guest
    /// @param beside a trial account of the delegation, where it is not
    record Person(String account, Optional<Guest> of, String beside, Set<String> floors, Sensitivity level) {}

    static Cast of(Random random) {
        var guests = new ArrayList<Guest>();
        var people = new ArrayList<Person>();
        for (var at = 0; at < 1 + random.nextInt(NAMES.size()); at++) {
            var guest = new Guest(
                    new DelegationId(new UUID(random.nextLong(), random.nextLong())),
                    NAMES.get(at),
                    any(random, Delegation.Attribution.values()));
            guests.add(guest);
            people.add(person("guest-" + at, Optional.of(guest), random));
        }
        people.add(person("more-1", Optional.empty(), random));
        return new Cast(List.copyOf(guests), List.copyOf(people));
    }

    private static Person person(String account, Optional<Guest> of, Random random) {
        var floors = new HashSet<String>();
        FLOORS.stream().filter(floor -> random.nextInt(3) == 0).forEach(floors::add);
        if (random.nextInt(5) > 0) {
            floors.add("common");
        }
        var beside = World.TRIAL.get(random.nextInt(World.TRIAL.size()));
        var level = random.nextInt(3) > 0 ? Sensitivity.HIGH : any(random, Sensitivity.values());
        return new Person(account, of, beside, floors, level);
    }

    private static <T> T any(Random random, T[] all) {
        return all[random.nextInt(all.length)];
    }

    List<String> accounts() {
        return people.stream().map(Person::account).toList();
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var person : people) {
            text.append("  ").append(person.account()).append(" of ");
            text.append(person.of()
                    .map(guest ->
                            guest.name() + " (" + guest.attribution().name().toLowerCase(java.util.Locale.ROOT) + ")")
                    .orElse("the delegation of " + person.beside()));
            text.append(", floors ").append(new java.util.TreeSet<>(person.floors()));
            text.append(", level ").append(person.level()).append('\n');
        }
        return text.toString();
    }
}
