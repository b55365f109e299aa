package org.opencmcc.reconciliation;

import java.util.ArrayList;
import java.util.List;

/// Finds which trucks of one cell could be the same ones a day apart: a surplus of one list and, a
/// day later, one of the other. A row may pass the gap on: two lists that are a day apart for weeks
/// differ only where that begins and ends, so that a link is a chain of pairs of rows, each pair
/// one day apart.
///
/// @param step how far apart the days of a pair are: one, or more to see what chance alone would
///             bring
record Links(int from, int until, int step) {
    /// The most pairs in a chain: a longer one would explain nearly any two lists by each other.
    static final int MOST_PAIRS = 5;

    /// So many trucks stand on the earlier list on each day from the first until before the last,
    /// and on the later list a day after.
    record Chain(int first, int last, int trucks) {}

    /// @param earlier rows a day of the list that has a truck first
    /// @param later   rows a day of the list that has it a day later
    List<Chain> find(int[] earlier, int[] later) {
        var chains = new ArrayList<Chain>();
        var free = new int[until];
        var ofEarlier = earlier.clone();
        var ofLater = later.clone();
        for (var day = from; day < until; day++) {
            var surplus = earlier[day] - later[day];
            if (surplus > 0) {
                free[day] = surplus;
            } else if (surplus < 0) {
                fill(chains, free, ofEarlier, ofLater, day, -surplus);
            }
        }
        return chains;
    }

    private void fill(List<Chain> chains, int[] free, int[] ofEarlier, int[] ofLater, int last, int wanted) {
        var missing = wanted;
        for (var pairs = 1; pairs <= MOST_PAIRS && missing > 0; pairs++) {
            var first = last - pairs * step;
            if (first < from) {
                return;
            }
            var trucks = Math.min(missing, free[first]);
            for (var day = first; day < last && trucks > 0; day += step) {
                trucks = Math.min(trucks, Math.min(ofEarlier[day], ofLater[day + step]));
            }
            if (trucks > 0) {
                for (var day = first; day < last; day += step) {
                    ofEarlier[day] -= trucks;
                    ofLater[day + step] -= trucks;
                }
                free[first] -= trucks;
                missing -= trucks;
                chains.add(new Chain(first, last, trucks));
            }
        }
    }
}
