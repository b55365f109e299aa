package org.opencmcc.brokering;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The copy that a broker wants to pass on.
///
/// @param confirmed that it may name the originator
public record CopyWish(
        List<UUID> to, @Nullable String title, @Nullable String text, boolean confirmed) {
    public CopyWish {
        to = List.copyOf(to);
    }
}
