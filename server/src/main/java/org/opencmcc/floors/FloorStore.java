package org.opencmcc.floors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.Compartment;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.DelegationId;

final class FloorStore {
    private static final String DECIDED_ABOUT = """
            select compartment_id,
                   name
              from access.floors_in_my_authority()
            """;

    private static final String AUTHORITY = """
            select compartment_id,
                   delegation_id
              from access.authority_among(:known::uuid[])
            """;

    private static final String DELEGATIONS_ON = """
            select delegation_id
              from access.delegations_on(array[:floor], 'LOW', :known::uuid[])
            """;

    private static final String PEOPLE_ON = """
            select p.person_id,
                   p.display_name
              from centre.person p
              join access.people_on(:floor, array(select k.person_id from centre.person k)) o
                on o.person_id = p.person_id
             order by p.display_name, p.person_id
            """;

    private static final String FOUND = """
            select access.found_compartment(:id, :name, :authority::uuid[])
            """;

    private static final String PROPOSE = """
            select access.propose_membership(:id, :floor, :account, :admits, :reason, :at)
            """;

    private static final String PROPOSALS = """
            select proposal_id,
                   compartment_id,
                   account,
                   admits,
                   reason,
                   proposer_delegation,
                   proposed_at,
                   decider_delegation,
                   decided_at,
                   approved
              from access.membership_proposals()
             limit :limit
            """;

    private static final String DECIDE = """
            select access.decide_membership(:id, :approve, :at)
            """;

    List<Compartment> decidedAbout(Tx tx) {
        return tx.sql()
                .sql(DECIDED_ABOUT)
                .query((row, n) -> new Compartment(row.getString("compartment_id"), row.getString("name")))
                .list();
    }

    /// Which of these delegations decide about which floor.
    Map<String, Set<DelegationId>> authority(Tx tx, Collection<DelegationId> known) {
        return tx
                .sql()
                .sql(AUTHORITY)
                .param("known", ids(known))
                .query((row, n) -> Map.entry(
                        row.getString("compartment_id"), new DelegationId(row.getObject("delegation_id", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    Set<DelegationId> delegationsOn(Tx tx, String floor, Collection<DelegationId> known) {
        return tx.sql()
                .sql(DELEGATIONS_ON)
                .param("floor", floor)
                .param("known", ids(known))
                .query((row, n) -> new DelegationId(row.getObject("delegation_id", UUID.class)))
                .set();
    }

    List<Floor.Named> peopleOn(Tx tx, String floor) {
        return tx.sql()
                .sql(PEOPLE_ON)
                .param("floor", floor)
                .query((row, n) ->
                        new Floor.Named(row.getObject("person_id", UUID.class), row.getString("display_name")))
                .list();
    }

    boolean found(Tx tx, String id, String name, Collection<DelegationId> authority) {
        return tx.sql()
                .sql(FOUND)
                .param("id", id)
                .param("name", name)
                .param("authority", ids(authority))
                .query(Boolean.class)
                .single();
    }

    /// False where it is not a floor that the reader decides about.
    boolean propose(Tx tx, UUID id, FloorDesk.Wish wish) {
        return tx.sql()
                .sql(PROPOSE)
                .param("id", id)
                .param("floor", wish.floor())
                .param("account", wish.account())
                .param("admits", wish.admits())
                .param("reason", wish.reason())
                .param("at", tx.now().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /// A proposal with the delegations of those who made and decided it.
    record Row(
            UUID id,
            String floor,
            String account,
            boolean admits,
            String reason,
            DelegationId proposer,
            Instant proposedAt,
            Optional<Decided> decided) {}

    record Decided(DelegationId by, Instant at, boolean approved) {}

    List<Row> proposals(Tx tx, int limit) {
        return tx.sql()
                .sql(PROPOSALS)
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("proposal_id", UUID.class),
                row.getString("compartment_id"),
                row.getString("account"),
                row.getBoolean("admits"),
                row.getString("reason"),
                new DelegationId(row.getObject("proposer_delegation", UUID.class)),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(decided(row)));
    }

    private static @Nullable Decided decided(ResultSet row) throws SQLException {
        var at = row.getObject("decided_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Decided(
                        new DelegationId(row.getObject("decider_delegation", UUID.class)),
                        at.toInstant(),
                        row.getBoolean("approved"));
    }

    /// `DONE`, or why not.
    String decide(Tx tx, UUID id, boolean approve) {
        return tx.sql()
                .sql(DECIDE)
                .param("id", id)
                .param("approve", approve)
                .param("at", tx.now().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .single();
    }

    private static UUID[] ids(Collection<DelegationId> delegations) {
        return delegations.stream().map(DelegationId::value).toArray(UUID[]::new);
    }
}
