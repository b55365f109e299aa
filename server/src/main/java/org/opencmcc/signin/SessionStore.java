package org.opencmcc.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opencmcc.postgres.Reader;
import org.opencmcc.postgres.Tx;

final class SessionStore {
    private static final String MINE = """
            select credential_id,
                   kind,
                   started_at,
                   last_used_at,
                   expires_at
              from access.my_credentials()
            """;

    private static final String END = """
            select access.end_my_credential(:session)
            """;

    private static final String END_OTHERS = """
            select access.end_my_other_credentials()
            """;

    private static final String MY_PASSWORD_HASH = """
            select access.my_password_hash()
            """;

    private static final String CHANGE_MY_PASSWORD = """
            select access.change_my_password(:replacement, :kept)
            """;

    List<SessionOfMine> mine(Tx tx) {
        return tx.sql()
                .sql(MINE)
                .query((row, n) -> {
                    var id = row.getObject("credential_id", UUID.class);
                    return new SessionOfMine(
                            id,
                            Reader.Way.valueOf(row.getString("kind")),
                            instant(row, "started_at"),
                            instant(row, "last_used_at"),
                            instant(row, "expires_at"),
                            id.equals(tx.reader().credential()));
                })
                .list();
    }

    boolean end(Tx tx, UUID session) {
        return tx.sql().sql(END).param("session", session).query(Boolean.class).single();
    }

    int endOthers(Tx tx) {
        return tx.sql().sql(END_OTHERS).query(Integer.class).single();
    }

    /// Nothing where the person comes in by passkey alone.
    Optional<String> myPasswordHash(Tx tx) {
        return tx.sql().sql(MY_PASSWORD_HASH).query(String.class).optional();
    }

    void changeMyPassword(Tx tx, String replacement) {
        tx.sql()
                .sql(CHANGE_MY_PASSWORD)
                .param("replacement", replacement)
                .param("kept", tx.reader().credential())
                .query((row, n) -> true)
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
