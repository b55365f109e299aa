package org.opencmcc.claims;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place in the list of claims.
final class ClaimCursor {
    private ClaimCursor() {}

    static String of(Claim claim) {
        return claim.statement().orderedOn() + "_" + claim.id();
    }

    /// A cursor that nobody handed out starts at the beginning.
    static ClaimStore.Place read(@Nullable String text) {
        if (text == null || text.indexOf('_') < 0) {
            return ClaimStore.Place.start();
        }
        try {
            var split = text.indexOf('_');
            return new ClaimStore.Place(
                    LocalDate.parse(text.substring(0, split)), UUID.fromString(text.substring(split + 1)));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return ClaimStore.Place.start();
        }
    }
}
