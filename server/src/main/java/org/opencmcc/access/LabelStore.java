package org.opencmcc.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;

final class LabelStore {
    private static final String INTERN = """
            select access.intern_label(:released::uuid[], :floors::text[], :caveats::text[])
            """;

    private static final String DESCRIBE = """
            select label_id,
                   originator,
                   releasable_to,
                   compartments,
                   caveats
              from access.describe_labels(:wanted::integer[])
            """;

    private static final String COMPARTMENTS = """
            select compartment_id,
                   name
              from access.my_compartments()
            """;

    private static final String KNOWN = """
            select delegation_id
              from centre.delegation
             where delegation_id = any (:wanted::uuid[])
            """;

    private static final String OWN_IS_HIDDEN = """
            select exists (
                select
                  from centre.delegation
                 where delegation_id = :own
                   and public_attribution = 'HIDDEN')
            """;

    LabelId intern(Tx tx, LabelWish wish) {
        var floors = wish.compartments() == null ? List.<String>of() : wish.compartments();
        var released = wish.releasableTo() == null && floors.isEmpty() ? List.<UUID>of() : wish.releasableTo();
        return tx.sql()
                .sql(INTERN)
                .param("released", released == null ? null : released.toArray(UUID[]::new))
                .param("floors", floors.toArray(String[]::new))
                .param(
                        "caveats",
                        wish.caveats() == null ? new String[0] : wish.caveats().toArray(String[]::new))
                .query((row, n) -> new LabelId(row.getInt(1)))
                .single();
    }

    Map<LabelId, Label> describe(Tx tx, Set<LabelId> labels) {
        var found = new HashMap<LabelId, Label>();
        tx.sql()
                .sql(DESCRIBE)
                .param("wanted", labels.stream().map(LabelId::value).toArray(Integer[]::new))
                .query(row -> {
                    found.put(new LabelId(row.getInt("label_id")), label(row));
                });
        return found;
    }

    List<Compartment> compartments(Tx tx) {
        return tx.sql()
                .sql(COMPARTMENTS)
                .query((row, n) -> new Compartment(row.getString("compartment_id"), row.getString("name")))
                .list();
    }

    Set<UUID> knownDelegations(Tx tx, Collection<UUID> wanted) {
        return new HashSet<>(tx.sql()
                .sql(KNOWN)
                .param("wanted", wanted.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    boolean ownDelegationIsHidden(Tx tx) {
        return tx.sql()
                .sql(OWN_IS_HIDDEN)
                .param("own", tx.reader().delegation().value())
                .query(Boolean.class)
                .single();
    }

    private static Label label(ResultSet row) throws SQLException {
        var released = Optional.ofNullable(uuids(row.getArray("releasable_to")));
        return new Label(
                new DelegationId(row.getObject("originator", UUID.class)),
                released.map(ids -> ids.stream().map(DelegationId::new).collect(Collectors.toSet())),
                Set.of((String[]) row.getArray("compartments").getArray()),
                Arrays.stream((String[]) row.getArray("caveats").getArray())
                        .map(Caveat::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Caveat.class))));
    }

    private static @Nullable List<UUID> uuids(@Nullable Array array) throws SQLException {
        return array == null ? null : List.of((UUID[]) array.getArray());
    }
}
