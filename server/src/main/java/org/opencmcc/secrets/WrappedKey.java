package org.opencmcc.secrets;

import javax.crypto.SecretKey;

/// A data key as it lies in the database, with the name of the key outside it that opens it.
final class WrappedKey {
    private final KeyScope scope;
    private final int generation;
    private final String wrappedBy;
    private final byte[] bytes;

    WrappedKey(KeyScope scope, int generation, String wrappedBy, byte[] bytes) {
        this.scope = scope;
        this.generation = generation;
        this.wrappedBy = wrappedBy;
        this.bytes = bytes;
    }

    static WrappedKey of(KeyScope scope, int generation, WrappingKey by, byte[] nonce, byte[] key) {
        return new WrappedKey(scope, generation, by.id(), Aes.seal(by.key(), nonce, belongsTo(scope, generation), key));
    }

    KeyScope scope() {
        return scope;
    }

    int generation() {
        return generation;
    }

    String wrappedBy() {
        return wrappedBy;
    }

    byte[] bytes() {
        return bytes;
    }

    byte[] opened(KeyRing ring) {
        var by = ring.find(wrappedBy)
                .orElseThrow(() -> new SealBroken("the key " + wrappedBy + " is not in " + ring.place()));
        return Aes.open(by.key(), belongsTo(scope, generation), bytes);
    }

    SecretKey key(KeyRing ring) {
        return Aes.key(opened(ring));
    }

    private static String belongsTo(KeyScope scope, int generation) {
        return String.join("\n", "opencmcc data key", scope.kind().name(), scope.name(), Integer.toString(generation));
    }
}
