package org.opencmcc.secrets;

import org.opencmcc.terms.DelegationId;

/// Whose data key it is: that of one delegation's people, or of everybody in a compartment.
public record KeyScope(Kind kind, String name) {
    /// The two sorts of group that share a key.
    public enum Kind {
        DELEGATION,
        COMPARTMENT
    }

    public static KeyScope of(DelegationId delegation) {
        return new KeyScope(Kind.DELEGATION, delegation.value().toString());
    }

    public static KeyScope floor(String compartment) {
        return new KeyScope(Kind.COMPARTMENT, compartment);
    }
}
