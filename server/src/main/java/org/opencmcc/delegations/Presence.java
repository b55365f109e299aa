package org.opencmcc.delegations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.terms.LabelId;

/// Where whoever holds a post is, as the own delegation has entered it; by hand, never from a badge or a device.
///
/// @param post null in what another delegation told
/// @param delegation the name under which the teller stands; null for the own delegation
/// @param who  the display name of whoever holds the post, if anybody does
public record Presence(
        UUID id,
        @Nullable UUID post,
        @Nullable String delegation,
        @Nullable String who,
        Content content,
        Instant at,
        LabelId label) {
    /// Where somebody is.
    public enum State {
        PRESENT,
        ON_LEAVE,
        DUTY_TRAVEL,
        REMOTE,
        RETURN_DUE,
        RETURN_OVERDUE,
        UNKNOWN;

        /// Whether somebody can be asked in the function's name.
        boolean answers() {
            return this == PRESENT || this == REMOTE;
        }

        /// Whether somebody has gone and is not back.
        public boolean isAway() {
            return this == ON_LEAVE || this == RETURN_DUE || this == RETURN_OVERDUE || this == UNKNOWN;
        }
    }

    /// Which part of the day.
    public enum Shift {
        DAY,
        NIGHT
    }

    /// What of it is sealed.
    ///
    /// @param title the post's title; null in the own record, which has the post itself
    public record Content(
            State state,
            Shift shift,
            LocalDate day,
            @Nullable String note,
            @Nullable String title,
            @Nullable String who) {}
}
