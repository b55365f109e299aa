package org.opencmcc.access;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.opencmcc.postgres.Credential;
import org.opencmcc.terms.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The two things that can be asked before anybody is signed in, on the door's own connections.
final class DoorStore {
    private static final String PASSWORD_OF = """
            select person_id,
                   password_hash
              from access.password_of(:account)
            """;

    private static final String START = """
            select access.start_credential(:person, :hash, :id, 'BROWSER', make_interval(secs => :seconds))
            """;

    private final JdbcClient sql;

    DoorStore(DataSource door) {
        this.sql = JdbcClient.create(door);
    }

    record Known(PersonId person, String hash) {}

    Optional<Known> passwordOf(String account) {
        return sql.sql(PASSWORD_OF)
                .param("account", account)
                .query((row, n) ->
                        new Known(new PersonId(row.getObject("person_id", UUID.class)), row.getString("password_hash")))
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
}
