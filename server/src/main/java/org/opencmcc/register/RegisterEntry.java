package org.opencmcc.register;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.terms.LabelId;

/// A curated name: what several spellings mean.
///
/// @param origin where the name was learned from: an openable source, or who settled it
public record RegisterEntry(
        UUID id,
        RegisterKind kind,
        String name,
        @Nullable String nameAr,
        @Nullable String nameHe,
        List<Alias> aliases,
        String origin,
        LabelId label) {
    public RegisterEntry {
        aliases = List.copyOf(aliases);
    }

    /// A spelling that leads to the entry.
    public record Alias(String written, String origin) {}
}
