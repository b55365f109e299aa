package org.opencmcc.voices;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What everybody reads of a comment: it and its answer; or that it was not answered in time; or that two delegations
/// took it away.
///
/// @param words        null where it was not answered in time, and where it was removed
/// @param removalAsked one delegation wants it removed; that alone changes nothing
/// @param reason       why it was removed
public record PublishedComment(
        UUID id,
        String host,
        LocalDate cameOn,
        @Nullable String words,
        @Nullable String answer,
        @Nullable LocalDate answeredOn,
        boolean removed,
        boolean removalAsked,
        @Nullable String reason) {
    public boolean isSilence() {
        return words == null && !removed;
    }
}
