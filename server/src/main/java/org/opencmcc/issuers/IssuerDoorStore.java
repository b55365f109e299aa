package org.opencmcc.issuers;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.opencmcc.postgres.Credential;
import org.opencmcc.terms.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is asked of the database while somebody signs in at an issuer, on the door's own connections.
final class IssuerDoorStore {
    private static final String BEGIN = """
            select delegation_id,
                   issuer,
                   client_id,
                   client_secret,
                   instant
              from access.begin_issuer_attempt(:link, :state, make_interval(secs => :seconds))
            """;

    private static final String TAKE = """
            select delegation_id,
                   issuer,
                   client_id,
                   client_secret,
                   instant
              from access.take_issuer_attempt(:state)
            """;

    private static final String PERSON = """
            select access.person_of_subject(:delegation, :issuer, :subject)
            """;

    private static final String START = """
            select access.start_credential(:person, :hash, :id, 'BROWSER', make_interval(secs => :seconds))
            """;

    private final JdbcClient sql;

    IssuerDoorStore(DataSource door) {
        this.sql = JdbcClient.create(door);
    }

    Optional<Asked> begin(String link, byte[] state, Duration lasts) {
        return sql.sql(BEGIN)
                .param("link", link)
                .param("state", state)
                .param("seconds", lasts.toSeconds())
                .query((row, n) -> Asked.of(row))
                .optional();
    }

    /// Takes the attempt away, so that nobody completes it twice.
    Optional<Asked> take(byte[] state) {
        return sql.sql(TAKE)
                .param("state", state)
                .query((row, n) -> Asked.of(row))
                .optional();
    }

    Optional<PersonId> person(Asked asked, String subject) {
        return sql.sql(PERSON)
                .param("delegation", asked.delegation().value())
                .param("issuer", asked.issuer())
                .param("subject", subject)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .map(PersonId::new);
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
}
