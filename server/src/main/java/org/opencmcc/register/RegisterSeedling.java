package org.opencmcc.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A curated name as a theatre ships it, with the page from which it was taken.
public record RegisterSeedling(
        RegisterKind kind,
        String name,
        @Nullable String nameAr,
        @Nullable String nameHe,
        List<String> aliases,
        String source) {
    public RegisterSeedling {
        aliases = List.copyOf(aliases);
    }
}
