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

    /// The definitions that read a source. A source that the theatre does not know is read by those that count every
    /// row.
    public CountingPatterns patternsOf(String source) {
        return new CountingPatterns(this, source);
    }
}
