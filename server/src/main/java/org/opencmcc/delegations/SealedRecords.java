package org.opencmcc.delegations;

import org.opencmcc.postgres.Tx;
import org.opencmcc.secrets.KeyScope;
import org.opencmcc.secrets.ScopeKeys;
import org.opencmcc.secrets.SealedPlace;
import org.opencmcc.secrets.Vault;
import tools.jackson.databind.json.JsonMapper;

/// Records of which the database holds sealed bytes alone.
final class SealedRecords {
    private final Vault vault;
    private final JsonMapper json;

    SealedRecords(Vault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /// The keys of the reader's own delegation.
    ScopeKeys own(Tx tx) {
        return vault.keys(tx, KeyScope.of(tx.reader().delegation()));
    }

    ScopeKeys floor(Tx tx, String floor) {
        return vault.keys(tx, KeyScope.floor(floor));
    }

    /// The next generation of the own delegation's key.
    ScopeKeys renew(Tx tx) {
        return vault.renew(tx, KeyScope.of(tx.reader().delegation()));
    }

    byte[] seal(Tx tx, ScopeKeys keys, SealedPlace place, Object content) {
        return keys.seal(tx, place, json.writeValueAsBytes(content));
    }

    <T> T open(ScopeKeys keys, SealedPlace place, byte[] sealed, Class<T> type) {
        return json.readValue(keys.open(place, sealed), type);
    }
}
