package org.opencmcc.evidence.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A question about evidence, understood.
record Asked(String source, LocalDate on, @Nullable Instant knownAt) {}
