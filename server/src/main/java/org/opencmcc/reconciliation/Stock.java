package org.opencmcc.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// The rows of one list in one cell of one day that nothing has explained yet, in groups of rows
/// that are alike.
final class Stock {
    private final List<Group> groups = new ArrayList<>();
    private int count;

    /// What rules need to know of a row.
    ///
    /// @param setAside the rules whose definitions set the row aside
    /// @param twin     whether another row of its list says the same of the same truck, and this is
    ///                 not the first
    /// @param late     whether it entered after the edition that first spoke of its day
    record Traits(Set<String> setAside, boolean twin, boolean late) {
        Traits {
            setAside = Set.copyOf(setAside);
        }
    }

    /// Rows by their place in the list.
    record Rows(int edition, List<Integer> numbers) {
        Rows {
            numbers = List.copyOf(numbers);
        }

        int size() {
            return numbers.size();
        }

        Rows first(int wanted) {
            return new Rows(edition, numbers.subList(0, wanted));
        }
    }

    /// Rows that are alike, and how many of them are used.
    static final class Group {
        private final Traits traits;
        private final Rows rows;
        private int used;

        Group(Traits traits, Rows rows) {
            this.traits = traits;
            this.rows = rows;
        }

        Traits traits() {
            return traits;
        }

        private int free() {
            return rows.size() - used;
        }

        private Rows take(int wanted) {
            var taken = new Rows(rows.edition(), rows.numbers().subList(used, used + wanted));
            used += wanted;
            return taken;
        }
    }

    void add(Traits traits, Rows rows) {
        groups.add(new Group(traits, rows));
        count += rows.size();
    }

    /// How many rows nothing has explained yet.
    int count() {
        return count;
    }

    int count(Predicate<Traits> which) {
        var sum = 0;
        for (var group : groups) {
            if (which.test(group.traits())) {
                sum += group.free();
            }
        }
        return sum;
    }

    /// Uses up rows of a kind, in the order in which they stand in the list; never more than there
    /// are.
    List<Rows> take(int wanted, Predicate<Traits> which) {
        var taken = new ArrayList<Rows>();
        var missing = wanted;
        for (var group : groups) {
            var from = which.test(group.traits()) ? Math.min(missing, group.free()) : 0;
            if (from > 0) {
                taken.add(group.take(from));
                missing -= from;
            }
        }
        count -= wanted - missing;
        return taken;
    }
}
