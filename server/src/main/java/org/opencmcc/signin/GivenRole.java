package org.opencmcc.signin;

import java.util.Arrays;
import java.util.Optional;

/// What a person may be brought in to do. A role lets somebody act; it never lets anybody read more.
public enum GivenRole {
    LOGISTICIAN,
    REGISTRAR,
    DIPLOMAT,
    AUDITOR,
    /// Speaks for the own delegation: brings its people in and sees them off.
    DELEGATION_HEAD,
    /// Decides who comes in and who is on a floor; only another may give it.
    MEMBERSHIP_AUTHORITY;

    static Optional<GivenRole> find(String name) {
        return Arrays.stream(values()).filter(r -> r.name().equals(name)).findFirst();
    }
}
