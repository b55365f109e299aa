package org.opencmcc.claims;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a claim came into the centre.
public sealed interface ClaimOrigin {
    /// Somebody wrote it down.
    record Hand() implements ClaimOrigin {}

    /// How it came here would tell of its source, which is kept from the reader.
    record Withheld() implements ClaimOrigin {}

    /// A row of a file with claims.
    ///
    /// @param file the same for all claims of the file
    record Import(UUID file, int row) implements ClaimOrigin {}

    /// The theatre brought it along.
    record Theatre(String key) implements ClaimOrigin {}

    /// The centre counted it from a list; what it says stays as it was counted.
    ///
    /// @param definition the count definition
    /// @param list       whose copy of the source's list it was; null with its edition where the
    ///                   reader may not see it
    /// @param knownAt    the state of the list that was counted
    /// @param perDay     whether it is the mean of the days, or their sum
    record Count(
            String source,
            String definition,
            @Nullable UUID list,
            @Nullable Integer edition,
            Instant knownAt,
            boolean perDay)
            implements ClaimOrigin {}
}
