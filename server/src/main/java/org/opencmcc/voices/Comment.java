package org.opencmcc.voices;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.terms.DelegationId;

/// A comment as those who run its channel, or who handed it in, read it. Of whoever left it nothing is known.
///
/// @param handedInBy the organisation's delegation, where one handed it in
/// @param dueOn      the last day on which an answer is in time
/// @param mayPublish whether whoever left it agreed that it is published with its answer
public record Comment(
        UUID id,
        @Nullable DelegationId handedInBy,
        LocalDate cameOn,
        LocalDate dueOn,
        String words,
        boolean mayPublish,
        @Nullable String answer,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate publishedOn) {
    public boolean isOverdueOn(LocalDate today) {
        return answer == null && dueOn.isBefore(today);
    }
}
