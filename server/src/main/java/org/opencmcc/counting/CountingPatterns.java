package org.opencmcc.counting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers the combinations of definitions that count the rows of one list.
///
/// A list has few of them (a dozen in 35,000 rows), so that a row carries one small number.
public final class CountingPatterns {
    private final List<Counted> definitions;
    private final Map<Long, Short> numbers = new HashMap<>();
    private final List<List<String>> patterns = new ArrayList<>();

    private record Counted(String id, Reading reading) {}

    CountingPatterns(Definitions all, String source) {
        this.definitions = all.all().stream()
                .flatMap(d -> all.findReading(d, source).map(r -> new Counted(d.id(), r)).stream())
                .toList();
        if (definitions.size() > Long.SIZE) {
            throw new IllegalArgumentException("at most " + Long.SIZE + " definitions read one source");
        }
    }

    /// The number of the combination that counts this row.
    public short numberOf(Reading.Fields row) {
        var bits = 0L;
        for (var at = 0; at < definitions.size(); at++) {
            if (definitions.get(at).reading().counts(row)) {
                bits |= 1L << at;
            }
        }
        var known = numbers.get(bits);
        return known == null ? add(bits) : known;
    }

    private short add(long bits) {
        var ids = new ArrayList<String>();
        for (var at = 0; at < definitions.size(); at++) {
            if ((bits & 1L << at) != 0) {
                ids.add(definitions.get(at).id());
            }
        }
        var number = (short) patterns.size();
        patterns.add(List.copyOf(ids));
        numbers.put(bits, number);
        return number;
    }

    /// The combinations found so far, each at the place of its number.
    public List<List<String>> found() {
        return List.copyOf(patterns);
    }
}
