package org.opencmcc.breakglass;

import java.time.Instant;

/// One request that was made through broken glass, as its originator reads it.
public record GlassReading(Instant at, String what) {}
