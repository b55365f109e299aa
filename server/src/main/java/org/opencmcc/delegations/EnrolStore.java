package org.opencmcc.delegations;

import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;
import org.opencmcc.terms.PersonId;

final class EnrolStore {
    private static final String ADD_DELEGATION = """
            insert into centre.delegation
                   (delegation_id, label_id, name, kind, agreement_role, participation, public_attribution)
            values (:delegation, :label, :name, :kind, :role, :participation, :attribution)
            """;

    private static final String ADD_PERSON = """
            insert into centre.person
                   (person_id, label_id, delegation_id, account, display_name)
            values (:person, :label, :delegation, :account, :displayName)
            """;

    void addDelegation(Tx tx, LabelId label, Delegation delegation, Delegation.Attribution attribution) {
        tx.sql()
                .sql(ADD_DELEGATION)
                .param("delegation", delegation.id().value())
                .param("label", label.value())
                .param("name", delegation.name())
                .param("kind", delegation.kind().name())
                .param("role", delegation.role().name())
                .param("participation", delegation.participation().name())
                .param("attribution", attribution.name())
                .update();
    }

    void addPerson(Tx tx, LabelId label, PersonId person, String account, String displayName) {
        tx.sql()
                .sql(ADD_PERSON)
                .param("person", person.value())
                .param("label", label.value())
                .param("delegation", tx.reader().delegation().value())
                .param("account", account)
                .param("displayName", displayName)
                .update();
    }
}
