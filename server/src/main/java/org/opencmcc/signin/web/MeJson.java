package org.opencmcc.signin.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Who the caller is.
record MeJson(
        String account,
        String displayName,
        Delegation delegation,
        List<String> roles,
        List<OwnFloor> compartments,
        Instant now) {
    record Delegation(UUID id, String name, String kind, String role) {}

    record OwnFloor(String id, String name) {}
}
