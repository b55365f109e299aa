package org.opencmcc.delegations;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A label in the words of one reader.
///
/// @param id           made of the rest, so that what the reader may not know changes nothing in it
/// @param releasableTo those of the named delegations that the reader may know; null where the
///                     floors alone decide
/// @param embargoUntil while it holds
public record LabelView(
        UUID id,
        String words,
        @Nullable List<Named> releasableTo,
        List<Floor> compartments,
        List<String> caveats,
        String sensitivity,
        @Nullable String handling,
        @Nullable Instant embargoUntil,
        boolean own) {

    /// A delegation that the reader may know.
    public record Named(UUID id, String name) implements Comparable<Named> {
        @Override
        public int compareTo(Named other) {
            return Comparator.comparing(Named::name).thenComparing(Named::id).compare(this, other);
        }
    }

    /// A floor that the reader is on.
    public record Floor(String id, String name) implements Comparable<Floor> {
        @Override
        public int compareTo(Floor other) {
            return Comparator.comparing(Floor::name).thenComparing(Floor::id).compare(this, other);
        }
    }
}
