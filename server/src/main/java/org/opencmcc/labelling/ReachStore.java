package org.opencmcc.labelling;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.Sensitivity;

final class ReachStore {
    private static final String DELEGATIONS_ON = """
            select delegation_id
              from access.delegations_on(:floors::text[], :sensitivity, :known::uuid[])
            """;

    Set<DelegationId> delegationsOn(
            Tx tx, Collection<String> floors, Sensitivity sensitivity, Collection<DelegationId> known) {
        return tx.sql()
                .sql(DELEGATIONS_ON)
                .param("floors", floors.toArray(String[]::new))
                .param("sensitivity", sensitivity.name())
                .param("known", known.stream().map(DelegationId::value).toArray(UUID[]::new))
                .query((row, n) -> new DelegationId(row.getObject("delegation_id", UUID.class)))
                .set();
    }
}
