package org.opencmcc.ledger;

import java.sql.Types;
import java.time.ZoneOffset;
import org.opencmcc.postgres.Tx;

final class LedgerStore {
    private static final String ADD = """
            insert into ledger.entry
                   (entry_id, at, person_id, delegation_id, command, outcome, subject_id, facts, nonce)
            values (:entry, :at, :person, :delegation, :command, :outcome, :subject, :facts::jsonb, :nonce)
            """;

    void add(Tx tx, Entry entry, String facts) {
        tx.sql()
                .sql(ADD)
                .param("entry", tx.newId())
                .param("at", tx.now().atOffset(ZoneOffset.UTC))
                .param("person", tx.reader().person().value())
                .param("delegation", tx.reader().delegation().value())
                .param("command", entry.command())
                .param("outcome", entry.outcome())
                .param("subject", entry.subject(), Types.OTHER)
                .param("facts", facts)
                .param("nonce", tx.newNonce())
                .update();
    }
}
