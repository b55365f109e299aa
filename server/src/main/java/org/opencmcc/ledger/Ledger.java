package org.opencmcc.ledger;

import org.opencmcc.postgres.Tx;
import tools.jackson.databind.json.JsonMapper;

/// Takes one entry a command, in the command's own transaction: there is no change without its entry, and no entry
/// without its change.
public final class Ledger {
    private final LedgerStore store = new LedgerStore();
    private final JsonMapper json;

    public Ledger(JsonMapper json) {
        this.json = json;
    }

    public void record(Tx tx, Entry entry) {
        store.add(tx, entry, json.writeValueAsString(new java.util.TreeMap<>(entry.facts())));
    }
}
