package org.opencmcc.bench;

import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opencmcc.access.Founding;
import org.opencmcc.postgres.Entropy;
import org.opencmcc.signin.Passwords;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.PersonId;

/// Sixty delegations whose information it is, and four that read it, each with one person on every floor.
final class AccessPeople {
    static final String NOTHING = "bench-nothing";
    static final String ONE = "bench-one";
    static final String SIX = "bench-six";
    static final String ALL = "bench-all";

    private static final int ORIGINATORS = 60;
    private static final int FLOORS = 10;

    private final List<UUID> originators;
    private final Map<String, UUID> readers = new LinkedHashMap<>();

    private AccessPeople(List<UUID> originators) {
        this.originators = List.copyOf(originators);
    }

    static AccessPeople found(Connection migrator) {
        var founding = new Founding(migrator);
        var entropy = Entropy.ofSystem();
        var people = new AccessPeople(
                Stream.generate(entropy::uuid).limit(ORIGINATORS).toList());
        people.originators.forEach(id -> founding.delegation(new DelegationId(id)));
        var floors =
                IntStream.rangeClosed(1, FLOORS).mapToObj(n -> "bench-" + n).collect(Collectors.toSet());
        floors.forEach(floor -> founding.compartment(floor, floor));
        for (var account : List.of(NOTHING, ONE, SIX, ALL)) {
            var delegation = new DelegationId(entropy.uuid());
            founding.delegation(delegation);
            founding.person(new Founding.Enrolment(
                    new PersonId(entropy.uuid()),
                    delegation,
                    account,
                    Passwords.weak().hash(entropy.secret()),
                    Set.of(),
                    floors));
            people.readers.put(account, delegation.value());
        }
        return people;
    }

    UUID[] originators() {
        return originators.toArray(UUID[]::new);
    }

    UUID delegation(String account) {
        return java.util.Objects.requireNonNull(readers.get(account), account);
    }
}
