package org.opencmcc.breakglass;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;

final class GlassStore {
    private static final String ASK = """
            select access.ask_for_glass(:id, :askOf, :record, :reason, :called)
            """;

    private static final String MINE = """
            select glass_id,
                   side,
                   person_called,
                   delegation_id,
                   asked_of,
                   record_id,
                   reason,
                   asked_at,
                   state,
                   decided_at,
                   decider_called,
                   ends_at
              from access.my_glasses()
            """;

    private static final String READINGS = """
            select at,
                   what
              from access.readings_of_glass(:id)
            """;

    private static final String OPEN = """
            select access.open_glass(:id, :label, :called)
            """;

    private static final String REFUSE = """
            select access.refuse_glass(:id, :called)
            """;

    private static final String CLOSE = """
            select access.close_glass(:id)
            """;

    private static final String NAMED = """
            select public_attribution <> 'HIDDEN'
              from centre.delegation
             where delegation_id = :delegation
            """;

    boolean ask(Tx tx, UUID id, GlassWish wish, String called) {
        return tx.sql()
                .sql(ASK)
                .param("id", id)
                .param("askOf", wish.askOf().value())
                .param("record", wish.record())
                .param("reason", wish.reason().strip())
                .param("called", called)
                .query(Boolean.class)
                .single();
    }

    List<Glass> mine(Tx tx) {
        return tx.sql().sql(MINE).query((row, n) -> glass(row)).list();
    }

    List<GlassReading> readings(Tx tx, UUID id) {
        return tx.sql()
                .sql(READINGS)
                .param("id", id)
                .query((row, n) -> new GlassReading(
                        row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("what")))
                .list();
    }

    boolean open(Tx tx, UUID id, LabelId label, String called) {
        return tx.sql()
                .sql(OPEN)
                .param("id", id)
                .param("label", label.value())
                .param("called", called)
                .query(Boolean.class)
                .single();
    }

    boolean refuse(Tx tx, UUID id, String called) {
        return tx.sql()
                .sql(REFUSE)
                .param("id", id)
                .param("called", called)
                .query(Boolean.class)
                .single();
    }

    boolean close(Tx tx, UUID id) {
        return tx.sql().sql(CLOSE).param("id", id).query(Boolean.class).single();
    }

    /// Whether the reader knows the delegation, and it is not hidden.
    boolean isNamed(Tx tx, DelegationId delegation) {
        return tx.sql()
                .sql(NAMED)
                .param("delegation", delegation.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private static Glass glass(ResultSet row) throws SQLException {
        return new Glass(
                row.getObject("glass_id", UUID.class),
                Glass.Side.valueOf(row.getString("side")),
                row.getString("person_called"),
                new DelegationId(row.getObject("delegation_id", UUID.class)),
                new DelegationId(row.getObject("asked_of", UUID.class)),
                row.getObject("record_id", UUID.class),
                row.getString("reason"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Glass.State.valueOf(row.getString("state")),
                instant(row, "decided_at"),
                row.getString("decider_called"),
                instant(row, "ends_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
