package org.opencmcc.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.PersonId;
import org.opencmcc.terms.Sensitivity;

/// Turns a credential into the ticket of one transaction.
final class GatewayStore {
    private static final String OPEN = """
            select person_id,
                   delegation_id,
                   account,
                   roles,
                   level,
                   compartments,
                   credential_id,
                   kind,
                   proved_at,
                   instant
              from access.open_reader(?)
            """;

    private static final String CARRY = """
            select set_config('cmcc.carried', 'on', true)
            """;

    private static final String COVERS = """
            select access.token_covers(?)
            """;

    private static final String THROUGH = """
            select access.read_through_glass(?, ?)
            """;

    /// Who reads, and the database's instant.
    record Opened(Reader reader, Instant instant) {}

    Optional<Opened> open(Connection connection, Credential credential) throws SQLException {
        try (var statement = connection.prepareStatement(OPEN)) {
            statement.setBytes(1, credential.hash());
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(opened(row)) : Optional.empty();
            }
        }
    }

    /// From here on, what is for display only does not exist in this transaction.
    void carry(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(CARRY)) {
            statement.execute();
        }
    }

    /// Whether the token of this transaction was made for what it is presented for.
    boolean covers(Connection connection, @Nullable String purpose) throws SQLException {
        try (var statement = connection.prepareStatement(COVERS)) {
            statement.setString(1, purpose);
            return yes(statement);
        }
    }

    /// From here on, what was opened in an emergency exists in this transaction, and its originator reads that it was
    /// asked for.
    boolean readThrough(Connection connection, Credential.GlassPane pane) throws SQLException {
        try (var statement = connection.prepareStatement(THROUGH)) {
            statement.setObject(1, pane.glass());
            statement.setString(2, pane.what());
            return yes(statement);
        }
    }

    private static boolean yes(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static Opened opened(ResultSet row) throws SQLException {
        var reader = new Reader(
                new PersonId(row.getObject("person_id", UUID.class)),
                new DelegationId(row.getObject("delegation_id", UUID.class)),
                row.getString("account"),
                Set.of((String[]) row.getArray("roles").getArray()),
                Sensitivity.valueOf(row.getString("level")),
                Set.of((String[]) row.getArray("compartments").getArray()),
                row.getObject("credential_id", UUID.class),
                Reader.Way.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("proved_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
        return new Opened(reader, row.getObject("instant", OffsetDateTime.class).toInstant());
    }
}
