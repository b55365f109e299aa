package org.opencmcc.counting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.opencmcc.formats.NameKey;

/// How a definition reads one source's list: which rows it counts.
///
/// Values are compared as names are, with case, spaces and punctuation folded, but for `whereWritten`, which takes the
/// column letter for letter.
public final class Reading {
    private final String source;
    private final String words;
    private final Unit measure;
    private final Map<String, Set<String>> where;
    private final Map<String, Set<String>> whereNot;
    private final Map<String, Set<String>> whereWritten;

    /// The conditions of a reading; every one of them must hold.
    public record Conditions(
            Map<String, List<String>> where,
            Map<String, List<String>> whereNot,
            Map<String, List<String>> whereWritten) {
        /// Every row.
        public static Conditions none() {
            return new Conditions(Map.of(), Map.of(), Map.of());
        }
    }

    public Reading(String source, String words, Unit measure, Conditions conditions) {
        this.source = source;
        this.words = words;
        this.measure = measure;
        this.where = folded(conditions.where());
        this.whereNot = folded(conditions.whereNot());
        this.whereWritten = conditions.whereWritten().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Set.copyOf(e.getValue())));
    }

    private static Map<String, Set<String>> folded(Map<String, List<String>> conditions) {
        return conditions.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        e -> e.getValue().stream()
                                .map(v -> NameKey.of(v).text())
                                .collect(Collectors.toSet())));
    }

    /// The id of the source that it reads.
    public String source() {
        return source;
    }

    public String words() {
        return words;
    }

    /// What is added up: the rows themselves or the tonnes or pallets that they state.
    public Unit measure() {
        return measure;
    }

    /// A row's fields by their names in the import profile; an empty text where a field states nothing.
    public interface Fields {
        /// As it stands in the file.
        String written(String field);

        /// Folded as names are for comparing.
        String key(String field);
    }

    public boolean counts(Fields row) {
        for (var condition : where.entrySet()) {
            if (!condition.getValue().contains(row.key(condition.getKey()))) {
                return false;
            }
        }
        for (var condition : whereNot.entrySet()) {
            if (condition.getValue().contains(row.key(condition.getKey()))) {
                return false;
            }
        }
        for (var condition : whereWritten.entrySet()) {
            if (!condition.getValue().contains(row.written(condition.getKey()))) {
                return false;
            }
        }
        return true;
    }
}
