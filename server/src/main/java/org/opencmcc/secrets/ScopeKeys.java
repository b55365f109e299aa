package org.opencmcc.secrets;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import org.opencmcc.postgres.Tx;

/// The data keys of one scope as a reader in it holds them for the length of a transaction: the newest seals, all open.
public final class ScopeKeys {
    private static final byte FORM = 1;
    private static final int HEAD_BYTES = 5;

    private final KeyScope scope;
    private final SortedMap<Integer, SecretKey> generations;

    ScopeKeys(KeyScope scope, Map<Integer, SecretKey> generations) {
        this.scope = scope;
        this.generations = new TreeMap<>(generations);
    }

    /// The generation that seals.
    public int generation() {
        return generations.lastKey();
    }

    /// How sealed bytes of that generation begin.
    public byte[] head() {
        return head(generation());
    }

    public byte[] seal(Tx tx, SealedPlace place, byte[] plain) {
        var key = generations.get(generations.lastKey());
        if (key == null) {
            throw new IllegalStateException("a scope has a key");
        }
        var sealed =
                Aes.seal(key, Arrays.copyOf(tx.newNonce(), Aes.NONCE_BYTES), belongsTo(generation(), place), plain);
        return ByteBuffer.allocate(HEAD_BYTES + sealed.length)
                .put(head())
                .put(sealed)
                .array();
    }

    /// @throws SealBroken where the bytes are not those that were sealed for this scope, record and column
    public byte[] open(SealedPlace place, byte[] sealed) {
        if (sealed.length <= HEAD_BYTES || sealed[0] != FORM) {
            throw new SealBroken("these are no sealed bytes");
        }
        var generation = ByteBuffer.wrap(sealed, 1, 4).getInt();
        var key = generations.get(generation);
        if (key == null) {
            throw new SealBroken("there is no key of generation " + generation);
        }
        return Aes.open(key, belongsTo(generation, place), Arrays.copyOfRange(sealed, HEAD_BYTES, sealed.length));
    }

    private static byte[] head(int generation) {
        return ByteBuffer.allocate(HEAD_BYTES).put(FORM).putInt(generation).array();
    }

    private String belongsTo(int generation, SealedPlace place) {
        return String.join(
                "\n",
                "opencmcc sealed value",
                scope.kind().name(),
                scope.name(),
                Integer.toString(generation),
                place.column(),
                place.record().toString());
    }
}
