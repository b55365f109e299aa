package org.opencmcc.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencmcc.terms.PersonId;

/// A person of the reader's own delegation.
///
/// @param leftAt when every way in of the person ended; null while the person is here
public record Colleague(
        PersonId id,
        String account,
        List<String> roles,
        @Nullable Instant leftAt) {}
