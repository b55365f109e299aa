package org.opencmcc.snapshots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;

/// Which cells of a snapshot may be told, beside everything that was told before about the same time. Pure.
///
/// The total comes first, then the cells, the largest first; each is told only if it is enough by itself and if,
/// together
/// with all that is told already, no sum gives away a smaller number. What is withheld first is thus the smallest, and
/// a
/// single withheld cell takes another with it where the total would yield it.
final class Disclosure {
    static final int ROUNDED_TO = 5;

    private final Contributions contributions;
    private final Differencing differencing;

    Disclosure(Contributions contributions) {
        this.contributions = contributions;
        this.differencing = new Differencing(contributions);
    }

    /// What is told of one snapshot; the records behind each number are for the checks of later ones, and for nobody's
    /// eyes.
    record Told(Optional<Set<UUID>> total, Map<String, Set<UUID>> cells) {
        Told {
            cells = Map.copyOf(cells);
        }
    }

    /// @param cells   every cell of the series with its records, none or many
    /// @param earlier the records behind each number that was told before and has some of these days
    Told decide(Map<String, Set<UUID>> cells, List<Set<UUID>> earlier) {
        var known = new ArrayList<>(earlier);
        var all = new HashSet<UUID>();
        cells.values().forEach(all::addAll);
        var total = may(all, known);
        var told = new LinkedHashMap<String, Set<UUID>>();
        cells.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Set<UUID>> e) ->
                                -e.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(cell -> {
                    if (may(cell.getValue(), known)) {
                        told.put(cell.getKey(), cell.getValue());
                    }
                });
        if (total && told.size() < cells.size()) {
            keepEmptyOnesUnknown(told, all);
        }
        return new Told(total ? Optional.of(all) : Optional.empty(), told);
    }

    /// Adds what may be told to what is known.
    private boolean may(Set<UUID> records, List<Set<UUID>> known) {
        if (!contributions.holds(records)) {
            return false;
        }
        known.add(records);
        var safe = differencing.isSafe(known);
        if (!safe) {
            known.removeLast();
        }
        return safe;
    }

    /// Where the cells that are told make up the total, those withheld would be known to be empty.
    private static void keepEmptyOnesUnknown(SequencedMap<String, Set<UUID>> told, Set<UUID> all) {
        var sum = told.values().stream().mapToInt(Set::size).sum();
        if (sum == all.size() && !told.isEmpty()) {
            told.pollLastEntry();
        }
    }

    static int rounded(int records) {
        return Math.round(records / (float) ROUNDED_TO) * ROUNDED_TO;
    }
}
