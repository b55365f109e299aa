package org.opencmcc.signin;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.opencmcc.postgres.Credential;

final class FirstLinkStore {
    private static final String FOUND =
            "select access.found_enrolment(?, ?, ?, ?, ?, ?, ?, ?, make_interval(secs => ?))";

    record Link(UUID id, Credential secret, UUID person, UUID delegation, String account, String displayName) {}

    boolean make(Connection migrator, Link link, Set<String> roles, Set<String> floors, Duration lasts)
            throws SQLException {
        try (var call = migrator.prepareStatement(FOUND)) {
            call.setObject(1, link.id());
            call.setBytes(2, link.secret().hash());
            call.setObject(3, link.person());
            call.setObject(4, link.delegation());
            call.setString(5, link.account());
            call.setString(6, link.displayName());
            call.setArray(7, migrator.createArrayOf("text", roles.toArray()));
            call.setArray(8, migrator.createArrayOf("text", floors.toArray()));
            call.setLong(9, lasts.toSeconds());
            try (var row = call.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
