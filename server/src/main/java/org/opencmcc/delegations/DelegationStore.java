package org.opencmcc.delegations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.PersonId;

final class DelegationStore {
    private static final String KNOWN = """
            select delegation_id,
                   name,
                   kind,
                   agreement_role,
                   participation
              from centre.delegation
             order by delegation_id <> :own, name, delegation_id
            """;

    private static final String DISPLAY_NAME = """
            select display_name
              from centre.person
             where person_id = :person
            """;

    private static final String DISPLAY_NAMES = """
            select display_name
              from centre.person
             where delegation_id = :delegation
             order by display_name
            """;

    List<String> displayNames(Tx tx, DelegationId delegation) {
        return tx.sql()
                .sql(DISPLAY_NAMES)
                .param("delegation", delegation.value())
                .query((row, n) -> row.getString("display_name"))
                .list();
    }

    List<Delegation> known(Tx tx) {
        return tx.sql()
                .sql(KNOWN)
                .param("own", tx.reader().delegation().value())
                .query((row, n) -> new Delegation(
                        new DelegationId(row.getObject("delegation_id", UUID.class)),
                        row.getString("name"),
                        Delegation.Kind.valueOf(row.getString("kind")),
                        Delegation.Role.valueOf(row.getString("agreement_role")),
                        Delegation.Participation.valueOf(row.getString("participation"))))
                .list();
    }

    Optional<String> displayName(Tx tx, PersonId person) {
        return tx.sql()
                .sql(DISPLAY_NAME)
                .param("person", person.value())
                .query(String.class)
                .optional();
    }
}
