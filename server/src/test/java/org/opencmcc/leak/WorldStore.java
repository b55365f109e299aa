package org.opencmcc.leak;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.opencmcc.fixture.TestCentre;
import org.opencmcc.fixture.TestServer;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.DatabaseSettings;
import org.opencmcc.postgres.Reader;

/// Works on a world's database as whoever runs the machine can, past every policy: to tell time there, and to break it.
final class WorldStore implements AutoCloseable {
    private static final String START = """
            insert into access.credential
                   (credential_hash, ticket, credential_id, person_id, kind, started_at, last_used_at, expires_at)
            select ?, sha256('ticket'::bytea || ?), ?, p.person_id, ?, now(), now(), now() + interval '1 day'
              from access.person p
             where p.account = ?
            """;

    /// The door takes its instants from the database, so that they must be made the same afterwards.
    private static final String SAME_TIMES = """
            update access.credential
               set started_at = ?,
                   last_used_at = ?,
                   expires_at = ?
            """;

    private final Connection administrator;

    private WorldStore(Connection administrator) {
        this.administrator = administrator;
    }

    static WorldStore of(TestServer server, TestCentre centre) {
        var any = server.newDatabase();
        var name = centre.database().roles().getFirst().replaceAll("_owner$", "");
        var settings = new DatabaseSettings(
                any.host(), any.port(), any.administrator(), any.password(), any.maintenance(), name);
        try {
            return new WorldStore(
                    DriverManager.getConnection(settings.ownUrl(), settings.administrator(), settings.password()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void start(String account, String secret, Reader.Way way) {
        var hash = Credential.ofSecret(secret).hash();
        try (var statement = administrator.prepareStatement(START)) {
            statement.setBytes(1, hash);
            statement.setBytes(2, hash);
            statement.setObject(3, UUID.nameUUIDFromBytes(hash));
            statement.setString(4, way.name());
            statement.setString(5, account);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void sameTimes(Instant at) {
        try (var statement = administrator.prepareStatement(SAME_TIMES)) {
            statement.setObject(1, at.atOffset(ZoneOffset.UTC));
            statement.setObject(2, at.atOffset(ZoneOffset.UTC));
            statement.setObject(3, at.plusSeconds(86_400).atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Runs statements as the administrator.
    void run(String sql) {
        try (var statement = administrator.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        try {
            administrator.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
