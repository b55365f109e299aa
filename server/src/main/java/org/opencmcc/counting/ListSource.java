package org.opencmcc.counting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whose count a list is: a party that publishes what it records, for example `cogat` or `unrwa`.
///
/// @param records           what its list records and what it does not, each in one sentence
/// @param definitionChanges days from which the publisher counts something else
public record ListSource(
        String id,
        String name,
        String publisher,
        String words,
        @Nullable String url,
        List<Recorded> records,
        List<DefinitionChange> definitionChanges) {
    public ListSource {
        records = List.copyOf(records);
        definitionChanges = List.copyOf(definitionChanges);
    }

    /// One thing that a source does or does not record; what it does not is never zero and never estimated.
    public record Recorded(String what, boolean recorded, String words) {}

    /// From this day the source's list means something else than before.
    public record DefinitionChange(
            LocalDate from,
            String words,
            String source,
            @Nullable String url) {}

    public Optional<Recorded> find(String what) {
        return records.stream().filter(r -> r.what().equals(what)).findFirst();
    }
}
