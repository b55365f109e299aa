package org.opencmcc.signin;

import java.time.Instant;
import java.util.UUID;
import org.opencmcc.postgres.Reader;

/// One way in that the reader has open: a browser's session or a token.
public record SessionOfMine(
        UUID id, Reader.Way kind, Instant startedAt, Instant lastUsedAt, Instant expiresAt, boolean current) {}
