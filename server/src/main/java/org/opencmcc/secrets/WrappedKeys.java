package org.opencmcc.secrets;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opencmcc.postgres.DatabaseFailure;
import org.opencmcc.postgres.Entropy;

/// The data keys of a whole centre as they lie wrapped in its database, for the start and for tools beside the server.
/// It works with the rights of the role that migrates, which reads no record.
public final class WrappedKeys {
    private final Connection migrator;
    private final KeyRing ring;
    private final Entropy entropy;
    private final WrappedKeyStore store = new WrappedKeyStore();

    public WrappedKeys(Connection migrator, KeyRing ring, Entropy entropy) {
        this.migrator = migrator;
        this.ring = ring;
        this.entropy = entropy;
    }

    /// Makes the first key where nothing has been wrapped yet.
    ///
    /// @throws KeysMissing where a data key could not be opened with the keys that are there
    public void ready() {
        var missing = new HashSet<>(byWrappingKey().keySet());
        missing.removeAll(ring.ids());
        if (!missing.isEmpty()) {
            throw new KeysMissing("The keys that open this centre's sealed records are not in " + ring.place() + ": "
                    + String.join(", ", missing.stream().sorted().toList())
                    + ". Bring them back from your copy of the keys; without them these records stay sealed for"
                    + " everybody. Nothing was changed.");
        }
        if (ring.ids().isEmpty()) {
            ring.renew(entropy);
        }
    }

    /// How many data keys each key outside the database wraps.
    public Map<String, Integer> byWrappingKey() {
        var found = new TreeMap<String, Integer>();
        all().forEach(key -> found.merge(key.wrappedBy(), 1, Integer::sum));
        return found;
    }

    /// Wraps every data key under the key in use; the records stay as they are.
    ///
    /// @return how many were under an earlier one
    public int rewrap() {
        var current = ring.current();
        var old = all().stream()
                .filter(key -> !key.wrappedBy().equals(current.id()))
                .toList();
        for (var key : old) {
            var again = WrappedKey.of(
                    key.scope(), key.generation(), current, entropy.bytes(Aes.NONCE_BYTES), key.opened(ring));
            try {
                store.replace(migrator, key, again);
            } catch (SQLException e) {
                throw new DatabaseFailure("could not wrap the data keys anew", e);
            }
        }
        return old.size();
    }

    private List<WrappedKey> all() {
        try {
            return store.all(migrator);
        } catch (SQLException e) {
            throw new DatabaseFailure("could not read the wrapped keys", e);
        }
    }
}
