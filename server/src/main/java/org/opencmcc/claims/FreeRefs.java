package org.opencmcc.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.opencmcc.postgres.Tx;

/// Finds refs for new claims that no claim carries which their maker can see. Claims that the maker
/// cannot see play no part, so that one of them may carry the same.
final class FreeRefs {
    private FreeRefs() {}

    static List<String> of(Tx tx, ClaimStore store, int claims) {
        var candidates = new ArrayList<List<String>>();
        var asked = new HashSet<String>();
        for (var at = 0; at < claims; at++) {
            var ofOne = ClaimRef.candidates(tx.newNonce());
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
