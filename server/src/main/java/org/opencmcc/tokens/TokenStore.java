package org.opencmcc.tokens;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.opencmcc.access.TokenScope;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.Tx;

final class TokenStore {
    private static final String MINE = """
            select credential_id,
                   name,
                   scopes,
                   started_at,
                   last_used_at,
                   expires_at
              from access.my_tokens()
            """;

    private static final String ISSUE = """
            select access.issue_my_token(:hash, :id, :name, :scopes::text[], make_interval(secs => :seconds))
            """;

    private static final String END = """
            select access.end_my_token(:id)
            """;

    List<ServiceToken> mine(Tx tx) {
        return tx.sql()
                .sql(MINE)
                .query((row, n) -> new ServiceToken(
                        row.getObject("credential_id", UUID.class),
                        row.getString("name"),
                        Arrays.stream((String[]) row.getArray("scopes").getArray())
                                .map(TokenScope::valueOf)
                                .toList(),
                        instant(row, "started_at"),
                        instant(row, "last_used_at"),
                        instant(row, "expires_at")))
                .list();
    }

    /// False where the person has too many.
    boolean issue(Tx tx, Credential.Opened way, String name, Collection<TokenScope> scopes, Duration lasts) {
        return tx.sql()
                .sql(ISSUE)
                .param("hash", way.credential().hash())
                .param("id", way.id())
                .param("name", name)
                .param("scopes", scopes.stream().map(TokenScope::name).toArray(String[]::new))
                .param("seconds", lasts.toSeconds())
                .query(Boolean.class)
                .single();
    }

    boolean end(Tx tx, UUID id) {
        return tx.sql().sql(END).param("id", id).query(Boolean.class).single();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
