package org.opencmcc.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.Tx;

/// Links that the reader made, and the one by which the reader comes in.
final class EnrolmentStore {
    private static final String INVITE = """
            select access.invite(:id, :hash, :purpose, :person, :delegation, :account, :displayName, :roles::text[],
                                 :floors::text[], make_interval(secs => :seconds))
            """;

    private static final String MINE = """
            select enrolment_id,
                   purpose,
                   account,
                   display_name,
                   roles,
                   floors,
                   made_at,
                   expires_at,
                   used_at,
                   withdrawn_at
              from access.my_enrolments()
            """;

    private static final String WITHDRAW = """
            select access.withdraw_my_enrolment(:id)
            """;

    private static final String COMPLETE = """
            select access.complete_my_enrolment(:secret, :password, :code, :step, :passkey, :key, :name, :data, :count,
                                                make_interval(secs => :seconds))
            """;

    /// A link to be made.
    record Draft(UUID id, Credential secret, Enrolment.Purpose purpose, UUID person, UUID delegation, String account) {}

    /// False where the account is one that somebody has, or will have.
    boolean invite(Tx tx, Draft draft, Enrolment.Wish wish, Duration lasts) {
        return tx.sql()
                .sql(INVITE)
                .param("id", draft.id())
                .param("hash", draft.secret().hash())
                .param("purpose", draft.purpose().name())
                .param("person", draft.person())
                .param("delegation", draft.delegation())
                .param("account", draft.account())
                .param("displayName", wish.displayName())
                .param("roles", array(wish.roles()))
                .param("floors", array(wish.floors()))
                .param("seconds", lasts.toSeconds())
                .query(Boolean.class)
                .single();
    }

    /// Names of roles and floors hold letters, digits, `_` and `-` alone.
    private static String array(Set<String> names) {
        return names.stream().sorted().collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }

    List<Enrolment> mine(Tx tx) {
        return tx.sql()
                .sql(MINE)
                .query((row, n) -> new Enrolment(
                        row.getObject("enrolment_id", UUID.class),
                        Enrolment.Purpose.valueOf(row.getString("purpose")),
                        row.getString("account"),
                        row.getString("display_name"),
                        List.of((String[]) row.getArray("roles").getArray()),
                        List.of((String[]) row.getArray("floors").getArray()),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        instant(row, "used_at"),
                        instant(row, "withdrawn_at")))
                .list();
    }

    boolean withdraw(Tx tx, UUID id) {
        return tx.sql().sql(WITHDRAW).param("id", id).query(Boolean.class).single();
    }

    /// False where the link has been used meanwhile.
    boolean complete(Tx tx, Credential secret, ChosenWays ways, Duration lasts) {
        var key = ways.key();
        return tx.sql()
                .sql(COMPLETE)
                .param("secret", secret.hash())
                .param("password", ways.passwordHash(), java.sql.Types.VARCHAR)
                .param("code", array(ways.codeSecret()), java.sql.Types.BINARY)
                .param("step", ways.codeStep())
                .param("passkey", ways.passkey())
                .param("key", key == null ? null : key.id().array(), java.sql.Types.BINARY)
                .param("name", ways.passkeyName())
                .param("data", key == null ? null : key.data().array(), java.sql.Types.BINARY)
                .param("count", key == null ? 0 : key.signCount())
                .param("seconds", lasts.toSeconds())
                .query(Boolean.class)
                .single();
    }

    private static byte @Nullable [] array(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.array();
    }

    /// The ways in that somebody chose who opened a link.
    record ChosenWays(
            @Nullable String passwordHash,
            @Nullable Bytes codeSecret,
            long codeStep,
            UUID passkey,
            String passkeyName,
            PasskeyCheck.@Nullable Key key) {}

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
