package org.opencmcc.postgres;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// A reader's transaction: one connection, one reader, one instant, one source of randomness.
///
/// It is the first argument of every store and desk method, and only the [Gateway] makes one. Whatever runs in it sees
/// and
/// writes what the database's own policy allows this reader, and nothing else.
public final class Tx {
    /// How long a proof that the reader is there holds.
    public static final Duration PRESENCE_LASTS = Duration.ofMinutes(5);

    private final Connection connection;
    private final JdbcClient sql;
    private final Reader reader;
    private final Instant now;
    private final Entropy entropy;

    Tx(Connection connection, Reader reader, Instant now, Entropy entropy) {
        this.connection = connection;
        this.sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.reader = reader;
        this.now = now;
        this.entropy = entropy;
    }

    public JdbcClient sql() {
        return sql;
    }

    /// For statements that take whole arrays, which the client above cannot bind.
    public Connection connection() {
        return connection;
    }

    public Reader reader() {
        return reader;
    }

    /// The instant at which the database opened this transaction: the same for everything that happens in it.
    public Instant now() {
        return now;
    }

    /// Whether the reader has shown to be there within the last five minutes, in this very session.
    public boolean isPresenceProven() {
        return reader.stepUpAt()
                .filter(at -> !at.isBefore(now.minus(PRESENCE_LASTS)))
                .isPresent();
    }

    public UUID newId() {
        return entropy.uuid();
    }

    public byte[] newNonce() {
        return entropy.bytes(32);
    }
}
