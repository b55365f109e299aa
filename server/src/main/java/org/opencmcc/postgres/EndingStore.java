package org.opencmcc.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.postgresql.PGConnection;

/// Hears that ways in have ended, and asks which still open something.
final class EndingStore {
    private static final String LISTEN = "listen cmcc_endings";

    private static final String STILL_OPEN = """
            select credential_hash
              from access.still_open(?)
            """;

    void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(LISTEN);
        }
    }

    /// Whether something ended within this time.
    boolean heard(Connection connection, int milliseconds) throws SQLException {
        var notices = connection.unwrap(PGConnection.class).getNotifications(milliseconds);
        return notices != null && notices.length > 0;
    }

    Set<Credential> stillOpen(Connection connection, Collection<Credential> asked) throws SQLException {
        var hashes = asked.stream().map(Credential::hash).toArray(byte[][]::new);
        var open = new HashSet<Credential>();
        try (var statement = connection.prepareStatement(STILL_OPEN)) {
            statement.setArray(1, connection.createArrayOf("bytea", hashes));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    open.add(Credential.ofHash(rows.getBytes("credential_hash")));
                }
            }
        }
        return open;
    }
}
