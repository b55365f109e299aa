package org.opencmcc.secrets;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import org.opencmcc.postgres.Tx;

/// Seals and opens values under the data key of a delegation or compartment, for readers who are in it.
///
/// The database hands a wrapped key only to a reader in its scope, and never holds the key that opens it: neither a
/// copy
/// of the database nor the process alone tells what was sealed.
public final class Vault {
    private final KeyRing ring;
    private final DataKeyStore store = new DataKeyStore();

    public Vault(KeyRing ring) {
        this.ring = ring;
    }

    public byte[] seal(Tx tx, KeyScope scope, SealedPlace place, byte[] plain) {
        return keys(tx, scope).seal(tx, place, plain);
    }

    /// @throws SealBroken where the bytes are not those that were sealed for this scope, record and column
    public byte[] open(Tx tx, KeyScope scope, SealedPlace place, byte[] sealed) {
        return keys(tx, scope).open(place, sealed);
    }

    /// The keys of a scope for several values; the first one is made where there is none.
    ///
    /// @throws IllegalArgumentException where the reader is not in the scope
    public ScopeKeys keys(Tx tx, KeyScope scope) {
        demand(tx, scope);
        var known = opened(tx, scope);
        if (known.isEmpty()) {
            add(tx, scope, 1);
            known = opened(tx, scope);
        }
        return new ScopeKeys(scope, known);
    }

    /// Makes the next generation, which seals from now on; earlier ones still open what they sealed.
    public ScopeKeys renew(Tx tx, KeyScope scope) {
        add(tx, scope, keys(tx, scope).generation() + 1);
        return keys(tx, scope);
    }

    private Map<Integer, SecretKey> opened(Tx tx, KeyScope scope) {
        var opened = new HashMap<Integer, SecretKey>();
        store.all(tx, scope).forEach(key -> opened.put(key.generation(), key.key(ring)));
        return opened;
    }

    /// Somebody else of the scope may have made the same generation a moment ago; then theirs holds.
    private void add(Tx tx, KeyScope scope, int generation) {
        store.add(
                tx,
                WrappedKey.of(
                        scope,
                        generation,
                        ring.current(),
                        Arrays.copyOf(tx.newNonce(), Aes.NONCE_BYTES),
                        tx.newNonce()));
    }

    private static void demand(Tx tx, KeyScope scope) {
        var reader = tx.reader();
        var inside = switch (scope.kind()) {
            case DELEGATION -> reader.delegation().value().toString().equals(scope.name());
            case COMPARTMENT -> reader.compartments().contains(scope.name());
        };
        if (!inside) {
            throw new IllegalArgumentException("the reader is not among those who share this key");
        }
    }
}
