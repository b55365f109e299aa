package org.opencmcc.delegations.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.delegations.LabelView;
import org.opencmcc.delegations.Presence;

/// Where whoever holds a post is.
///
/// @param post       null in what another delegation told
/// @param title      the post's title, in what another delegation told
/// @param delegation who told it; null for the own delegation
record PresenceJson(
        UUID id,
        @Nullable UUID post,
        @Nullable String title,
        @Nullable String delegation,
        @Nullable String who,
        String state,
        String shift,
        LocalDate day,
        @Nullable String note,
        Instant at,
        @Nullable LabelView label) {
    static PresenceJson of(Presence presence, @Nullable LabelView label) {
        var content = presence.content();
        return new PresenceJson(
                presence.id(),
                presence.post(),
                content.title(),
                presence.delegation(),
                presence.who(),
                content.state().name(),
                content.shift().name(),
                content.day(),
                content.note(),
                presence.at(),
                label);
    }
}
