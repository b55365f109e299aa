package org.opencmcc.brokering;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.LabelWish;

/// What somebody wants to hand to a broker: one of the own records, or a text.
///
/// @param receivers to whom alone it may go; null for whomever the broker chooses
/// @param note      for the broker alone
/// @param label     the floors and further caveats of what the broker gets
public record HandOver(
        @Nullable UUID record,
        @Nullable String title,
        @Nullable String text,
        UUID broker,
        @Nullable List<UUID> receivers,
        @Nullable String note,
        @Nullable LabelWish label) {
    public HandOver {
        receivers = receivers == null ? null : List.copyOf(receivers);
    }
}
