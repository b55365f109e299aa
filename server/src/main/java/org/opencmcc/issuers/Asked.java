package org.opencmcc.issuers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.terms.DelegationId;

/// The issuer that a question goes to.
///
/// @param instant when the database said so
@SuppressWarnings("ArrayRecordComponent") // sealed bytes on their way to be opened, compared with nothing
record Asked(DelegationId delegation, String issuer, String clientId, byte @Nullable [] secret, Instant instant) {
    static Asked of(ResultSet row) throws SQLException {
        return new Asked(
                new DelegationId(row.getObject("delegation_id", UUID.class)),
                row.getString("issuer"),
                row.getString("client_id"),
                row.getBytes("client_secret"),
                row.getObject("instant", OffsetDateTime.class).toInstant());
    }
}
