package org.opencmcc.secrets;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.opencmcc.postgres.Entropy;

/// Seals what is needed before there is a reader, such as the secret of a second factor: under the key outside the
/// database itself, because nobody's data key is at hand yet.
public final class DoorSeal {
    private static final byte FORM = 2;
    private static final int ID_CHARACTERS = 16;

    private final KeyRing ring;
    private final Entropy entropy;

    public DoorSeal(KeyRing ring, Entropy entropy) {
        this.ring = ring;
        this.entropy = entropy;
    }

    public byte[] seal(SealedPlace place, byte[] plain) {
        var key = ring.current();
        var sealed = Aes.seal(key.key(), entropy.bytes(Aes.NONCE_BYTES), belongsTo(place), plain);
        var whole = new byte[1 + ID_CHARACTERS + sealed.length];
        whole[0] = FORM;
        System.arraycopy(key.id().getBytes(StandardCharsets.US_ASCII), 0, whole, 1, ID_CHARACTERS);
        System.arraycopy(sealed, 0, whole, 1 + ID_CHARACTERS, sealed.length);
        return whole;
    }

    /// @throws SealBroken where the bytes are not those that were sealed for this record and column
    public byte[] open(SealedPlace place, byte[] whole) {
        if (whole.length <= 1 + ID_CHARACTERS || whole[0] != FORM) {
            throw new SealBroken("these are no bytes that were sealed at the door");
        }
        var id = new String(whole, 1, ID_CHARACTERS, StandardCharsets.US_ASCII);
        var key = ring.find(id).orElseThrow(() -> new SealBroken("the key " + id + " is not in " + ring.place()));
        return Aes.open(key.key(), belongsTo(place), Arrays.copyOfRange(whole, 1 + ID_CHARACTERS, whole.length));
    }

    private static String belongsTo(SealedPlace place) {
        return String.join("\n", "opencmcc door", place.column(), place.record().toString());
    }
}
