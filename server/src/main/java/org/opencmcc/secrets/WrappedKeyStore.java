package org.opencmcc.secrets;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The wrapped data keys as the role that migrates reaches them.
final class WrappedKeyStore {
    private static final String ALL = """
            select scope_kind,
                   scope_name,
                   generation,
                   wrapped_by,
                   wrapped
              from access.wrapped_keys()
            """;

    private static final String REPLACE = "select access.replace_wrapped_key(?, ?, ?, ?, ?, ?)";

    List<WrappedKey> all(Connection migrator) throws SQLException {
        var keys = new ArrayList<WrappedKey>();
        try (var statement = migrator.prepareStatement(ALL);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                keys.add(new WrappedKey(
                        new KeyScope(KeyScope.Kind.valueOf(rows.getString("scope_kind")), rows.getString("scope_name")),
                        rows.getInt("generation"),
                        rows.getString("wrapped_by"),
                        rows.getBytes("wrapped")));
            }
        }
        return keys;
    }

    /// Nothing where another process has replaced it meanwhile.
    void replace(Connection migrator, WrappedKey known, WrappedKey by) throws SQLException {
        try (var statement = migrator.prepareStatement(REPLACE)) {
            statement.setString(1, known.scope().kind().name());
            statement.setString(2, known.scope().name());
            statement.setInt(3, known.generation());
            statement.setString(4, known.wrappedBy());
            statement.setString(5, by.wrappedBy());
            statement.setBytes(6, by.bytes());
            statement.execute();
        }
    }
}
