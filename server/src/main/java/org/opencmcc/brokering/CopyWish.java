package org.opencmcc.brokering;

import java.util.List;
import java.util.UUID;

/// The copy that a broker wants to pass on.
///
/// @param confirmed that it may name the originator
public record CopyWish(List<UUID> to, String title, String text, boolean confirmed) {
    public CopyWish {
        to = List.copyOf(to);
    }
}
