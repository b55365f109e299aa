package org.opencmcc.register;

import java.util.List;
import java.util.UUID;

/// A spelling that stands in lists and leads to no entry, with entries that a person might mean.
public record Unsettled(RegisterKind kind, String written, String writtenKey, long rows, List<Suggestion> suggestions) {
    public Unsettled {
        suggestions = List.copyOf(suggestions);
    }

    /// An entry that looks like what is written, and why it is proposed; nothing is matched without a person.
    public record Suggestion(UUID id, String name, String why) {}
}
