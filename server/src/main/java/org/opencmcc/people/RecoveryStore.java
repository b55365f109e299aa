package org.opencmcc.people;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.Tx;

final class RecoveryStore {
    private static final String BEGIN = """
            select access.begin_recovery(:id, :account, :right)
            """;

    private static final String SEEN = """
            select recovery_id,
                   account,
                   by_right_of,
                   begun_by,
                   of_delegation,
                   begun_at,
                   expires_at,
                   agreed,
                   stopped,
                   open,
                   mine,
                   about_me
              from access.recoveries(:id)
            """;

    private static final String AGREE = """
            select access.agree_to_recovery(:recovery, :id, :hash, make_interval(secs => :seconds))
            """;

    private static final String STOP = """
            select access.stop_recovery(:id)
            """;

    boolean begin(Tx tx, UUID id, String account, Recovery.Right right) {
        return tx.sql()
                .sql(BEGIN)
                .param("id", id)
                .param("account", account)
                .param("right", right.name())
                .query(Boolean.class)
                .single();
    }

    /// @param id null for all that concern the reader
    List<Recovery> seen(Tx tx, @Nullable UUID id) {
        return tx.sql()
                .sql(SEEN)
                .param("id", id, java.sql.Types.OTHER)
                .query((row, n) -> new Recovery(
                        row.getObject("recovery_id", UUID.class),
                        row.getString("account"),
                        Recovery.Right.valueOf(row.getString("by_right_of")),
                        row.getBoolean("of_delegation"),
                        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("open")
                                ? Recovery.State.OPEN
                                : row.getBoolean("stopped")
                                        ? Recovery.State.STOPPED
                                        : row.getBoolean("agreed") ? Recovery.State.AGREED : Recovery.State.EXPIRED,
                        row.getBoolean("mine"),
                        row.getBoolean("about_me")))
                .list();
    }

    boolean agree(Tx tx, UUID recovery, UUID id, Credential secret, Duration lasts) {
        return tx.sql()
                .sql(AGREE)
                .param("recovery", recovery)
                .param("id", id)
                .param("hash", secret.hash())
                .param("seconds", lasts.toSeconds())
                .query(Boolean.class)
                .single();
    }

    boolean stop(Tx tx, UUID id) {
        return tx.sql().sql(STOP).param("id", id).query(Boolean.class).single();
    }
}
