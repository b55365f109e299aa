package org.opencmcc.counting;

import java.util.List;
import java.util.Optional;

/// All count definitions of the theatre, and the sources that they read.
public record Definitions(List<ListSource> sources, List<CountDefinition> all) {
    public Definitions {
        sources = List.copyOf(sources);
        all = List.copyOf(all);
        for (var definition : all) {
            for (var reading : definition.readings()) {
                if (sources.stream().noneMatch(s -> s.id().equals(reading.source()))) {
                    throw new IllegalArgumentException(
                            "definition " + definition.id() + " reads an unknown source: " + reading.source());
                }
            }
        }
    }

    public Optional<CountDefinition> find(String id) {
        return all.stream().filter(d -> d.id().equals(id)).findFirst();
    }

    public Optional<ListSource> findSource(String id) {
        return sources.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /// How a definition reads a source. A source that only a list made known is read by what needs no knowledge of it:
    /// its rows, and the tonnes and pallets that they state; what a truck is to it, nobody has said.
    public Optional<Reading> findReading(CountDefinition definition, String source) {
        if (findSource(source).isPresent()) {
            return definition.readingOf(source);
        }
        return definition.unit() == Unit.TRUCKS
                ? Optional.empty()
                : Optional.of(new Reading(source, definition.words(), definition.unit(), Reading.Conditions.none()));
    }

    /// The combinations of definitions that read a source's rows.
    public CountingPatterns patternsOf(String source) {
        return new CountingPatterns(this, source);
    }
}
