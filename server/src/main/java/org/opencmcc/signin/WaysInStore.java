package org.opencmcc.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.Tx;

/// The reader's own passkeys and generator of codes, and what happened to them.
final class WaysInStore {
    private static final String MINE = """
            select has_password,
                   has_code
              from access.my_ways_in()
            """;

    private static final String EVENTS = """
            select at,
                   what
              from access.my_way_in_events()
            """;

    private static final String PASSKEYS = """
            select passkey_id,
                   credential_key,
                   name,
                   made_at,
                   last_used_at
              from access.my_passkeys()
            """;

    private static final String ADD_PASSKEY = """
            select access.add_my_passkey(:id, :key, :name, :data, :count, :most)
            """;

    private static final String NAME_PASSKEY = """
            select access.name_my_passkey(:id, :name)
            """;

    private static final String REMOVE_PASSKEY = """
            select access.remove_my_passkey(:id)
            """;

    private static final String BEGIN_CODE = """
            select access.begin_my_code(:secret)
            """;

    private static final String CONFIRM_CODE = """
            select access.confirm_my_code(:secret, :step)
            """;

    private static final String REMOVE_CODE = """
            select access.remove_my_code()
            """;

    record Mine(boolean password, boolean code) {}

    /// A passkey as its owner sees it, with the key that an authenticator knows it by.
    record Kept(WaysIn.Passkey passkey, Bytes key) {}

    Mine mine(Tx tx) {
        return tx.sql()
                .sql(MINE)
                .query((row, n) -> new Mine(row.getBoolean("has_password"), row.getBoolean("has_code")))
                .single();
    }

    List<WaysIn.Event> events(Tx tx) {
        return tx.sql()
                .sql(EVENTS)
                .query((row, n) -> new WaysIn.Event(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        WaysIn.Happened.valueOf(row.getString("what"))))
                .list();
    }

    List<Kept> passkeys(Tx tx) {
        return tx.sql()
                .sql(PASSKEYS)
                .query((row, n) -> new Kept(
                        new WaysIn.Passkey(
                                row.getObject("passkey_id", UUID.class),
                                row.getString("name"),
                                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                                instant(row, "last_used_at")),
                        Bytes.of(row.getBytes("credential_key"))))
                .list();
    }

    boolean addPasskey(Tx tx, UUID id, String name, PasskeyCheck.Key key) {
        return tx.sql()
                .sql(ADD_PASSKEY)
                .param("id", id)
                .param("key", key.id().array())
                .param("name", name)
                .param("data", key.data().array())
                .param("count", key.signCount())
                .param("most", WaysInDesk.MOST_PASSKEYS)
                .query(Boolean.class)
                .single();
    }

    boolean namePasskey(Tx tx, UUID id, String name) {
        return tx.sql()
                .sql(NAME_PASSKEY)
                .param("id", id)
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    boolean removePasskey(Tx tx, UUID id) {
        return tx.sql().sql(REMOVE_PASSKEY).param("id", id).query(Boolean.class).single();
    }

    boolean beginCode(Tx tx, Bytes secret) {
        return tx.sql()
                .sql(BEGIN_CODE)
                .param("secret", secret.array())
                .query(Boolean.class)
                .single();
    }

    boolean confirmCode(Tx tx, Bytes secret, long step) {
        return tx.sql()
                .sql(CONFIRM_CODE)
                .param("secret", secret.array())
                .param("step", step)
                .query(Boolean.class)
                .single();
    }

    boolean removeCode(Tx tx) {
        return tx.sql().sql(REMOVE_CODE).query(Boolean.class).single();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
