package org.opencmcc.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.access.Decision.Action;
import org.opencmcc.fixture.Api;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.Gateway;
import org.opencmcc.postgres.Reader.Way;

/// The rule of who may read is written down twice, in `Decision` and in the database. In random
/// worlds both, and what the API lists, agree for every person, way in and record.
@Tag("store")
@OnACentre
final class ThreeWayTest {
    private static final long SEED = 4_774;
    private static final int WORLDS = 3;
    private static final int RECORDS = 80;

    /// After the embargoes that are over in a random world, and before those that hold.
    private static final Instant TODAY = Instant.parse("2026-11-20T12:00:00Z");

    private static final String SEEN = """
            select entry_id
              from centre.register_entry
             where name_key like :world
            """;

    private static final String WRITABLE = """
            select count(*)
              from unnest(:labels::integer[]) as l (label_id)
             where l.label_id = any ((select access.writable_labels())::integer[])
            """;

    private static final String LABEL_OF = """
            select label_id
              from centre.register_entry
             where entry_id = :id
            """;

    @Test
    void the_decision_the_databases_policy_and_the_api_agree_on_who_reads_what(TestCentre centre) throws SQLException {
        for (var number = 0; number < WORLDS; number++) {
            System.out.println("world " + number + " from seed " + (SEED + number));
            var world = new RandomWorld(centre, number, SEED + number);
            world.found();
            for (var at = 0; at < RECORDS; at++) {
                world.enterRecord(world.people().get(at % world.people().size()));
            }
            for (var person : world.people()) {
                agree(centre, world, person, Way.TOKEN, world.tokenSecret(person));
                agree(centre, world, person, Way.BROWSER, world.browserSecret(person));
            }
        }
    }

    private static void agree(TestCentre centre, RandomWorld world, RandomWorld.Person person, Way way, String secret) {
        var subject = new Subject(person.delegation(), person.floors(), way, person.level(), TODAY);
        var decided = world.records().entrySet().stream()
                .filter(one -> Decision.allows(subject, Action.READ, one.getValue()))
                .map(one -> one.getKey())
                .collect(Collectors.toCollection(TreeSet::new));
        var credential = Credential.ofSecret(secret);
        var selected = centre.bean(Gateway.class)
                .in(
                        credential,
                        tx -> new TreeSet<>(tx.sql()
                                .sql(SEEN)
                                .param("world", world.name() + " %")
                                .query(UUID.class)
                                .list()));

        assertThat(selected).as(person + " by " + way + ", by the policy").isEqualTo(decided);
        var api = way == Way.TOKEN
                ? centre.asNobody().with("Authorization", "Bearer " + secret)
                : centre.asNobody().with("Cookie", "cmcc_session=" + secret);
        assertThat(listed(api, world))
                .as(person + " by " + way + ", by the API")
                .isEqualTo(decided);
    }

    private static Set<UUID> listed(Api api, RandomWorld world) {
        var found = new TreeSet<UUID>();
        var query = "/api/v1/register/entries?kind=ROUTE&q=" + world.name();
        var page = api.get(query).json();
        while (true) {
            page.path("items")
                    .forEach(item -> found.add(UUID.fromString(item.path("id").asString())));
            if (page.path("next").isNull()) {
                return found;
            }
            page = api.get(query + "&after=" + page.path("next").asString().replace(" ", "%20"))
                    .json();
        }
    }

    @Test
    void the_decision_and_the_database_agree_on_who_writes_under_what(TestCentre centre) throws SQLException {
        System.out.println("a world from seed " + (SEED + 99));
        var world = new RandomWorld(centre, 99, SEED + 99);
        world.found();
        for (var at = 0; at < RECORDS; at++) {
            world.enterRecord(world.people().get(at % world.people().size()));
        }
        var numbers = labelNumbers(centre, world);
        for (var person : world.people()) {
            var subject = new Subject(person.delegation(), person.floors(), Way.BROWSER, person.level(), TODAY);
            for (var one : numbers) {
                var label = Objects.requireNonNull(world.records().get(one.record()));
                var writable = centre.bean(Gateway.class)
                        .in(
                                world.token(person),
                                tx -> tx.sql()
                                        .sql(WRITABLE)
                                        .param("labels", new Integer[] {one.label()})
                                        .query(Integer.class)
                                        .single());
                assertThat(writable == 1)
                        .as(person + " under " + label)
                        .isEqualTo(Decision.allows(subject, Action.WRITE, label));
            }
        }
    }

    private record Numbered(UUID record, int label) {}

    /// The label's number of each record, as somebody who can see it tells it.
    private static List<Numbered> labelNumbers(TestCentre centre, RandomWorld world) {
        var numbers = new ArrayList<Numbered>();
        var missing = new HashSet<>(world.records().keySet());
        for (var person : world.people()) {
            var credential = Credential.ofSecret(world.browserSecret(person));
            for (var record : List.copyOf(missing)) {
                centre.bean(Gateway.class)
                        .in(
                                credential,
                                tx -> tx.sql()
                                        .sql(LABEL_OF)
                                        .param("id", record)
                                        .query(Integer.class)
                                        .optional())
                        .ifPresent(label -> {
                            numbers.add(new Numbered(record, label));
                            missing.remove(record);
                        });
            }
        }
        assertThat(numbers).hasSizeGreaterThan(RECORDS / 2);
        return numbers;
    }
}
