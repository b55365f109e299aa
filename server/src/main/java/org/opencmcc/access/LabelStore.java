package org.opencmcc.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
import org.opencmcc.terms.Sensitivity;

final class LabelStore {
    private static final String INTERN = """
            select access.intern_label(:released::uuid[], :floors::text[], :caveats::text[],
                                       :sensitivity, :handling, :embargo)
            """;

    private static final String DESCRIBE = """
            select label_id,
                   originator,
                   releasable_to,
                   compartments,
                   caveats,
                   sensitivity,
                   handling,
                   embargo_until
              from access.describe_labels(:wanted::integer[])
            """;

    private static final String SEEN = """
            select label_id,
                   originator,
                   releasable_to,
                   compartments,
                   caveats,
                   sensitivity,
                   handling,
                   embargo_until
              from access.describe_labels((select access.visible_labels()))
            """;

    private static final String OF_OTHERS_WITH = """
            select unnest(access.labels_of_others_with(:caveat))
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

    private static final String ALL_KNOWN = """
            select delegation_id
              from centre.delegation
            """;

    private static final String OWN_IS_HIDDEN = """
            select exists (
                select
                  from centre.delegation
                 where delegation_id = :own
                   and public_attribution = 'HIDDEN')
            """;

    LabelId intern(Tx tx, Label label) {
        return tx.sql()
                .sql(INTERN)
                .param(
                        "released",
                        label.releasedTo()
                                .map(ids ->
                                        ids.stream().map(DelegationId::value).toArray(UUID[]::new))
                                .orElse(null))
                .param("floors", label.compartments().toArray(String[]::new))
                .param("caveats", label.caveats().stream().map(Caveat::name).toArray(String[]::new))
                .param("sensitivity", label.sensitivity().name())
                .param("handling", label.handling().map(Handling::name).orElse(null), Types.VARCHAR)
                .param(
                        "embargo",
                        label.embargoUntil()
                                .map(until -> until.atOffset(ZoneOffset.UTC))
                                .orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, n) -> new LabelId(row.getInt(1)))
                .single();
    }

    /// Every label that the reader can see.
    Collection<Label> seen(Tx tx) {
        return tx.sql().sql(SEEN).query((row, n) -> label(row)).list();
    }

    Set<DelegationId> knownDelegations(Tx tx) {
        return tx.sql()
                .sql(ALL_KNOWN)
                .query((row, n) -> new DelegationId(row.getObject("delegation_id", UUID.class)))
                .set();
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

    Set<LabelId> ofOthersWith(Tx tx, Caveat caveat) {
        return tx.sql()
                .sql(OF_OTHERS_WITH)
                .param("caveat", caveat.name())
                .query((row, n) -> new LabelId(row.getInt(1)))
                .set();
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
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Caveat.class))),
                Sensitivity.valueOf(row.getString("sensitivity")),
                Optional.ofNullable(row.getString("handling")).map(Handling::valueOf),
                Optional.ofNullable(row.getObject("embargo_until", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static @Nullable List<UUID> uuids(@Nullable Array array) throws SQLException {
        return array == null ? null : List.of((UUID[]) array.getArray());
    }
}
