package org.opencmcc.people;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.PersonId;

final class PeopleStore {
    private static final String MINE = """
            select person_id,
                   account,
                   roles,
                   left_at
              from access.my_people()
            """;

    private static final String END = """
            select access.end_person(:person)
            """;

    List<Colleague> mine(Tx tx) {
        return tx.sql()
                .sql(MINE)
                .query((row, n) -> {
                    var left = row.getObject("left_at", OffsetDateTime.class);
                    return new Colleague(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            row.getString("account"),
                            List.of((String[]) row.getArray("roles").getArray()),
                            left == null ? null : left.toInstant());
                })
                .list();
    }

    boolean end(Tx tx, PersonId person) {
        return tx.sql()
                .sql(END)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }
}
