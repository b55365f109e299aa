package org.opencmcc.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opencmcc.postgres.Tx;

/// The short address of a claim: four characters that survive being read out and written down. The
/// alphabet is Crockford's base32: no I, L, O or U, and who reads an O or an L is understood.
final class ClaimRef {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int[] LENGTHS = {4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 6};
    private static final int BITS = 5;

    private ClaimRef() {}

    /// What may become the ref of a claim, the wanted ones first: short ones while they are free,
    /// then longer ones. All of them come from one draw, so that it never shows how many were
    /// taken.
    static List<String> candidates(byte[] nonce) {
        var refs = new ArrayList<String>();
        var at = 0;
        for (var length : LENGTHS) {
            var ref = new StringBuilder();
            for (var place = 0; place < length; place++, at += BITS) {
                ref.append(ALPHABET.charAt(bits(nonce, at)));
            }
            refs.add(ref.toString());
        }
        return refs;
    }

    private static int bits(byte[] nonce, int from) {
        var value = 0;
        for (var bit = from; bit < from + BITS; bit++) {
            value = (value << 1) | ((nonce[bit / 8] >> (7 - bit % 8)) & 1);
        }
        return value;
    }

    /// A ref as somebody typed it; empty where it can be none.
    static Optional<String> read(String typed) {
        var ref = typed.strip()
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        var fits = ref.length() >= 4 && ref.length() <= 6 && ref.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return fits ? Optional.of(ref) : Optional.empty();
    }

    /// Refs for new claims that no claim carries which their maker can see. Claims that the maker
    /// cannot see play no part, so that one of them may carry the same.
    static List<String> free(Tx tx, ClaimStore store, int claims) {
        var candidates = new ArrayList<List<String>>();
        var asked = new HashSet<String>();
        for (var at = 0; at < claims; at++) {
            var ofOne = candidates(tx.newNonce());
            candidates.add(ofOne);
            asked.addAll(ofOne);
        }
        var taken = new HashSet<>(store.taken(tx, asked));
        var refs = new ArrayList<String>();
        for (var ofOne : candidates) {
            var free = ofOne.stream()
                    .filter(taken::add)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no short address is free"));
            refs.add(free);
        }
        return refs;
    }
}
