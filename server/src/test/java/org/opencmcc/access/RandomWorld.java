package org.opencmcc.access;

import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opencmcc.fixture.TestCentre;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.Gateway;
import org.opencmcc.signin.Passwords;
import org.opencmcc.signin.SignInDesk;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.PersonId;
import org.opencmcc.terms.Sensitivity;

/// Delegations, people and floors out of a seed, and records under any label that one of them could
/// give.
final class RandomWorld {
    private static final String INTERN = """
            select access.intern_label(:released::uuid[], :floors::text[], :caveats::text[],
                                       :sensitivity, :handling, :embargo)
            """;

    private static final String ENTER = """
            insert into centre.register_entry
                   (entry_id, label_id, kind, name, name_key, origin)
            values (:id, :label, 'ROUTE', :name, :name, 'a test')
            """;

    private static final String PASSWORD = "a long enough word";

    private final TestCentre centre;
    private final Random random;
    private final String name;
    private final List<DelegationId> delegations = new ArrayList<>();
    private final List<String> floors = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final Map<UUID, Label> records = new HashMap<>();

    record Person(String account, DelegationId delegation, Set<String> floors, Sensitivity level) {}

    RandomWorld(TestCentre centre, int number, long seed) {
        this.centre = centre;
        this.random = new Random(seed);
        this.name = "w" + number;
    }

    void found() throws SQLException {
        try (var migrator = centre.database().migrator()) {
            var founding = new Founding(migrator);
            for (var at = 0; at < 3; at++) {
                var floor = name + "-floor-" + at;
                founding.compartment(floor, "Floor " + at);
                floors.add(floor);
            }
            for (var at = 0; at < 4; at++) {
                var delegation = new DelegationId(new UUID(random.nextLong(), random.nextLong()));
                founding.delegation(delegation);
                delegations.add(delegation);
            }
            for (var at = 0; at < 7; at++) {
                var person = new Person(name + "-" + at, delegations.get(at % 4), some(floors), level());
                founding.person(new Founding.Enrolment(
                        new PersonId(new UUID(random.nextLong(), random.nextLong())),
                        person.delegation(),
                        person.account(),
                        centre.bean(Passwords.class).hash(PASSWORD),
                        Set.of(),
                        person.floors(),
                        person.level()));
                people.add(person);
            }
        }
    }

    private Sensitivity level() {
        return random.nextInt(3) > 0 ? Sensitivity.HIGH : any(Arrays.asList(Sensitivity.values()));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /// Long over, or far away: which of them holds does not depend on how long a test takes.
    private Optional<Instant> embargo() {
        return switch (random.nextInt(5)) {
            case 0 -> Optional.of(Instant.parse("2020-01-01T00:00:00Z"));
            case 1 -> Optional.of(Instant.parse("2199-01-01T00:00:00Z"));
            default -> Optional.empty();
        };
    }

    private <T> Set<T> some(List<T> all) {
        return all.stream().filter(one -> random.nextInt(3) > 0).collect(Collectors.toCollection(HashSet::new));
    }

    List<Person> people() {
        return people;
    }

    Map<UUID, Label> records() {
        return records;
    }

    String name() {
        return name;
    }

    /// A record of the person's delegation under any label that the person may give.
    void enterRecord(Person author) {
        var held = some(new ArrayList<>(author.floors()));
        var released = random.nextInt(3) == 0 ? Optional.<Set<DelegationId>>empty() : Optional.of(some(delegations));
        var caveats = some(List.of(Caveat.values()));
        if (random.nextBoolean()) {
            caveats.clear();
        }
        var sensitivity = any(Arrays.stream(Sensitivity.values())
                .filter(one -> !one.isAbove(author.level()))
                .toList());
        var handling =
                random.nextBoolean() ? Optional.of(any(Arrays.asList(Handling.values()))) : Optional.<Handling>empty();
        var embargo = embargo();
        var id = new UUID(random.nextLong(), random.nextLong());
        var named = released.map(ids -> ids.stream().map(DelegationId::value).toArray(UUID[]::new))
                .orElse(null);
        centre.bean(Gateway.class).in(token(author), tx -> {
            var label = tx.sql()
                    .sql(INTERN)
                    .param("released", named)
                    .param("floors", held.toArray(String[]::new))
                    .param("caveats", caveats.stream().map(Enum::name).toArray(String[]::new))
                    .param("sensitivity", sensitivity.name())
                    .param("handling", handling.map(Enum::name).orElse(null), Types.VARCHAR)
                    .param(
                            "embargo",
                            embargo.map(until -> until.atOffset(ZoneOffset.UTC)).orElse(null),
                            Types.TIMESTAMP_WITH_TIMEZONE)
                    .query(Integer.class)
                    .single();
            return tx.sql()
                    .sql(ENTER)
                    .param("id", id)
                    .param("label", label)
                    .param("name", name + " " + id)
                    .update();
        });
        records.put(id, new Label(author.delegation(), released, held, caveats, sensitivity, handling, embargo));
    }

    /// As a program of this person comes in.
    Credential token(Person person) {
        return centre.credential(person.account());
    }

    String tokenSecret(Person person) {
        return centre.token(person.account());
    }

    /// As this person's browser comes in.
    String browserSecret(Person person) {
        return centre.bean(SignInDesk.class)
                .signIn(person.account(), PASSWORD, null, "here")
                .orElseThrow();
    }
}
