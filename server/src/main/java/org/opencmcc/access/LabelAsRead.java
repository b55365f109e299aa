package org.opencmcc.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.PersonId;
import org.opencmcc.terms.Sensitivity;

/// A label as one reader may know it: of those to whom a record is released, only the ones that
/// this reader may know, and an embargo only while it holds. Two labels that differ in nothing else
/// are one to this reader.
///
/// @param own        whether it is a label of the reader's own delegation
/// @param releasedTo others than the reader's own delegation; empty (the `Optional`) where the
///                   floors alone decide
public record LabelAsRead(
        PersonId reader,
        boolean own,
        Optional<Set<DelegationId>> releasedTo,
        Set<String> compartments,
        Set<Caveat> caveats,
        Sensitivity sensitivity,
        Optional<Handling> handling,
        Optional<Instant> embargoUntil) {
    static LabelAsRead of(Tx tx, Label label, Set<DelegationId> known) {
        var own = tx.reader().delegation();
        return new LabelAsRead(
                tx.reader().person(),
                label.originator().equals(own),
                label.releasedTo()
                        .map(named -> named.stream()
                                .filter(d -> !d.equals(own) && known.contains(d))
                                .collect(Collectors.toUnmodifiableSet())),
                label.compartments(),
                label.caveats(),
                label.sensitivity(),
                label.handling(),
                label.embargoUntil().filter(until -> until.isAfter(tx.now())));
    }

    /// Made of what this reader may know and nothing else, and different for each reader, so that
    /// nobody can work out the id of a label that was never shown to them.
    public UUID id() {
        var parts = Stream.of(
                List.of(reader.value().toString()),
                List.of(Boolean.toString(own)),
                releasedTo
                        .map(named -> sorted(named, d -> d.value().toString()))
                        .orElse(List.of("*")),
                sorted(compartments, String::toString),
                sorted(caveats, Caveat::name),
                List.of(sensitivity.name()),
                handling.stream().map(Handling::name).toList(),
                embargoUntil.stream().map(Instant::toString).toList());
        var text = parts.map(part -> String.join(",", part)).collect(Collectors.joining(";"));
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> List<String> sorted(Collection<T> values, java.util.function.Function<T, String> word) {
        return values.stream().map(word).sorted().toList();
    }

    /// The wish for a label of the reader's own that reads the same.
    public LabelWish wish() {
        return new LabelWish(
                releasedTo
                        .map(named ->
                                named.stream().map(DelegationId::value).sorted().toList())
                        .orElse(compartments.isEmpty() ? List.of() : null),
                sorted(compartments, String::toString),
                sorted(caveats, Caveat::name),
                sensitivity.name(),
                handling.map(Handling::name).orElse(null),
                embargoUntil.orElse(null),
                null);
    }
}
