package org.opencmcc.claims;

import org.opencmcc.postgres.Tx;

/// Who writes claims and disputes down.
final class ClaimRoles {
    private ClaimRoles() {}

    static boolean mayClaim(Tx tx) {
        return tx.reader().holdsAnyOf("LOGISTICIAN", "REGISTRAR", "DIPLOMAT");
    }
}
