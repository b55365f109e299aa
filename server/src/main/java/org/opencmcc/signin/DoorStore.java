package org.opencmcc.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.Credential;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What can be asked before anybody is in, on the door's own connections.
final class DoorStore {
    private static final String SIGN_IN_RECORD = """
            select instant,
                   person_id,
                   password_hash,
                   code_secret
              from access.sign_in_record(:account)
            """;

    private static final String PERSON_OF_CREDENTIAL = """
            select instant,
                   person_id,
                   account,
                   password_hash,
                   code_secret,
                   pending_secret
              from access.person_of_credential(:credential)
            """;

    private static final String START = """
            select access.start_credential(:person, :hash, :id, 'BROWSER', make_interval(secs => :seconds))
            """;

    private static final String PROVE = """
            select access.prove_presence(:credential)
            """;

    private static final String USE_CODE = """
            select access.use_code(:person, :step)
            """;

    private static final String BEGIN_ATTEMPT = """
            select access.begin_attempt(:together, :account, :address, :at)
            """;

    private static final String ATTEMPT_SUCCEEDED = """
            select access.attempt_succeeded(:together, :account, :address, :at)
            """;

    private static final String PUT_CHALLENGE = """
            select access.put_challenge(:challenge, :purpose, :person, make_interval(secs => :seconds))
            """;

    private static final String TAKE_CHALLENGE = """
            select access.take_challenge(:challenge, :purpose, :person)
            """;

    private static final String PASSKEY_OF = """
            select person_id,
                   passkey_id,
                   key_data,
                   sign_count
              from access.passkey_of(:key)
            """;

    private static final String USE_PASSKEY = """
            select access.use_passkey(:passkey, :count)
            """;

    private static final String INVITATION = """
            select purpose,
                   person_id,
                   delegation_id,
                   account,
                   display_name,
                   roles,
                   floors,
                   expires_at,
                   instant
              from access.enrolment_of(:secret)
            """;

    private static final String BEGIN_ENROLMENT = """
            select access.begin_enrolment(:secret, :hash, :id)
            """;

    private final JdbcClient sql;

    DoorStore(DataSource door) {
        this.sql = JdbcClient.create(door);
    }

    /// What is known of an account; of one that does not exist, the instant alone.
    record SignInRecord(
            Instant instant,
            @Nullable PersonId person,
            @Nullable String passwordHash,
            @Nullable Bytes codeSecret) {}

    SignInRecord signInRecord(String account) {
        return sql.sql(SIGN_IN_RECORD)
                .param("account", account)
                .query((row, n) -> new SignInRecord(
                        instant(row, "instant"),
                        person(row),
                        row.getString("password_hash"),
                        Bytes.ofNullable(row.getBytes("code_secret"))))
                .single();
    }

    /// Somebody who is in and is asked for a proof.
    record Present(
            Instant instant,
            PersonId person,
            String account,
            @Nullable String passwordHash,
            @Nullable Bytes codeSecret,
            @Nullable Bytes pendingSecret) {}

    Optional<Present> present(Credential credential) {
        return sql.sql(PERSON_OF_CREDENTIAL)
                .param("credential", credential.hash())
                .query((row, n) -> new Present(
                        instant(row, "instant"),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("account"),
                        row.getString("password_hash"),
                        Bytes.ofNullable(row.getBytes("code_secret")),
                        Bytes.ofNullable(row.getBytes("pending_secret"))))
                .optional();
    }

    void start(PersonId person, Credential credential, UUID id, Duration lasts) {
        sql.sql(START)
                .param("person", person.value())
                .param("hash", credential.hash())
                .param("id", id)
                .param("seconds", lasts.toSeconds())
                .query((row, n) -> true)
                .list();
    }

    boolean prove(Credential credential) {
        return sql.sql(PROVE)
                .param("credential", credential.hash())
                .query(Boolean.class)
                .single();
    }

    boolean useCode(PersonId person, long step) {
        return sql.sql(USE_CODE)
                .param("person", person.value())
                .param("step", step)
                .query(Boolean.class)
                .single();
    }

    boolean beginAttempt(Attempt attempt, Instant at) {
        return counted(BEGIN_ATTEMPT, attempt, at).query(Boolean.class).single();
    }

    void attemptSucceeded(Attempt attempt, Instant at) {
        counted(ATTEMPT_SUCCEEDED, attempt, at).query((row, n) -> true).list();
    }

    private JdbcClient.StatementSpec counted(String statement, Attempt attempt, Instant at) {
        return sql.sql(statement)
                .param("together", attempt.together())
                .param("account", attempt.account())
                .param("address", attempt.address())
                .param("at", at.atOffset(ZoneOffset.UTC));
    }

    void putChallenge(Bytes challenge, Challenge.Purpose purpose, @Nullable UUID person, Duration lasts) {
        sql.sql(PUT_CHALLENGE)
                .param("challenge", challenge.array())
                .param("purpose", purpose.name())
                .param("person", person, Types.OTHER)
                .param("seconds", lasts.toSeconds())
                .query((row, n) -> true)
                .list();
    }

    boolean takeChallenge(Bytes challenge, Challenge.Purpose purpose, @Nullable UUID person) {
        return sql.sql(TAKE_CHALLENGE)
                .param("challenge", challenge.array())
                .param("purpose", purpose.name())
                .param("person", person, Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    record KnownKey(PersonId person, UUID passkey, Bytes keyData, long signCount) {}

    Optional<KnownKey> passkey(Bytes key) {
        return sql.sql(PASSKEY_OF)
                .param("key", key.array())
                .query((row, n) -> new KnownKey(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getObject("passkey_id", UUID.class),
                        Bytes.of(row.getBytes("key_data")),
                        row.getLong("sign_count")))
                .optional();
    }

    boolean usePasskey(UUID passkey, long count) {
        return sql.sql(USE_PASSKEY)
                .param("passkey", passkey)
                .param("count", count)
                .query(Boolean.class)
                .single();
    }

    Optional<Invitation> invitation(Credential secret) {
        return sql.sql(INVITATION)
                .param("secret", secret.hash())
                .query((row, n) -> new Invitation(
                        Invitation.Purpose.valueOf(row.getString("purpose")),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new DelegationId(row.getObject("delegation_id", UUID.class)),
                        row.getString("account"),
                        row.getString("display_name"),
                        texts(row, "roles"),
                        texts(row, "floors"),
                        instant(row, "expires_at"),
                        instant(row, "instant")))
                .optional();
    }

    /// Opens a short way in for whoever holds the link; false where it opens nothing.
    boolean beginEnrolment(Credential secret, Credential credential, UUID id) {
        return sql.sql(BEGIN_ENROLMENT)
                .param("secret", secret.hash())
                .param("hash", credential.hash())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private static @Nullable PersonId person(ResultSet row) throws SQLException {
        var id = row.getObject("person_id", UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static java.util.List<String> texts(ResultSet row, String column) throws SQLException {
        return java.util.List.of((String[]) row.getArray(column).getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
