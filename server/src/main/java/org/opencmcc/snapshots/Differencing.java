package org.opencmcc.snapshots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/// What adding and subtracting published numbers can give away. Every published number is the size of a set of records;
/// records that lie in the same sets are told apart by nobody and form one part. A number that some sum of published
/// ones
/// yields is the size of some parts together, and each of those must be enough by itself, also for a coalition that
/// knows its own records and strikes them out.
///
/// All ways of adding are looked through by elimination, over the whole numbers below a large prime.
final class Differencing {
    private static final long PRIME = 2_147_483_647L;

    /// Beyond so many small parts only single ones and pairs are looked at together.
    private static final int MANY = 40;

    private final Contributions contributions;

    Differencing(Contributions contributions) {
        this.contributions = contributions;
    }

    /// No sum of these numbers gives away too small a one.
    boolean isSafe(List<Set<UUID>> published) {
        var parts = parts(published);
        return coalitions(parts).stream().allMatch(coalition -> isSafeFrom(coalition, published.size(), parts));
    }

    private record Part(BitSet sets, List<UUID> records) {}

    private static List<Part> parts(List<Set<UUID>> published) {
        var all = new HashSet<UUID>();
        published.forEach(all::addAll);
        var bySets = new LinkedHashMap<BitSet, List<UUID>>();
        for (var record : all) {
            var sets = new BitSet(published.size());
            for (var at = 0; at < published.size(); at++) {
                sets.set(at, published.get(at).contains(record));
            }
            bySets.computeIfAbsent(sets, s -> new ArrayList<>()).add(record);
        }
        return bySets.entrySet().stream()
                .map(e -> new Part(e.getKey(), e.getValue()))
                .toList();
    }

    /// Nobody, and those who know some whole part: for all others the sums are the same as for nobody.
    private Set<Set<Integer>> coalitions(List<Part> parts) {
        var whole = new HashSet<Set<Integer>>();
        whole.add(Set.of());
        parts.forEach(part -> whole.add(contributions.coalitionBehind(part.records())));
        var together = new HashSet<>(whole);
        for (var one : whole) {
            for (var other : whole) {
                var both = new HashSet<>(one);
                both.addAll(other);
                if (both.size() <= Contributions.COALITION) {
                    together.add(Set.copyOf(both));
                }
            }
        }
        return together;
    }

    private boolean isSafeFrom(Set<Integer> coalition, int sets, List<Part> parts) {
        var unknown = parts.stream()
                .map(part -> new Part(
                        part.sets(),
                        part.records().stream()
                                .filter(record -> !contributions.isOf(record, coalition))
                                .toList()))
                .filter(part -> !part.records().isEmpty())
                .toList();
        var sums = new Sums(sets, unknown);
        return new Search(sums, unknown, Contributions.COALITION - coalition.size()).findsNothing();
    }

    /// Looks through the parts that are too small by themselves, one, two and three together; so many
    /// delegations besides may still take their own away.
    private final class Search {
        private final Sums sums;
        private final List<Part> parts;
        private final int more;
        private final List<Integer> small;

        Search(Sums sums, List<Part> parts, int more) {
            this.sums = sums;
            this.parts = parts;
            this.more = more;
            this.small = IntStream.range(0, parts.size())
                    .filter(at -> !contributions.holds(parts.get(at).records(), more))
                    .boxed()
                    .toList();
        }

        boolean findsNothing() {
            for (var one = 0; one < small.size(); one++) {
                if (gives(small.get(one))) {
                    return false;
                }
                for (var two = one + 1; two < small.size(); two++) {
                    if (gives(small.get(one), small.get(two))) {
                        return false;
                    }
                    for (var three = two + 1; three < small.size() && small.size() <= MANY; three++) {
                        if (gives(small.get(one), small.get(two), small.get(three))) {
                            return false;
                        }
                    }
                }
            }
            return true;
        }

        /// These parts together are too few, and a sum yields them.
        private boolean gives(int... together) {
            var records = new ArrayList<UUID>();
            for (var at : together) {
                records.addAll(parts.get(at).records());
            }
            return !contributions.holds(records, more) && sums.giveAway(together);
        }
    }

    /// The numbers as rows of parts, brought to the form in which each row has a part that no other row has.
    private static final class Sums {
        private final List<long[]> rows = new ArrayList<>();
        private final int[] rowOf;

        Sums(int sets, List<Part> parts) {
            rowOf = new int[parts.size()];
            Arrays.fill(rowOf, -1);
            for (var set = 0; set < sets; set++) {
                var row = new long[parts.size()];
                for (var at = 0; at < row.length; at++) {
                    row[at] = parts.get(at).sets().get(set) ? 1 : 0;
                }
                take(row);
            }
        }

        private void take(long... row) {
            for (var at = 0; at < row.length; at++) {
                if (rowOf[at] >= 0) {
                    subtract(row, rows.get(rowOf[at]), row[at]);
                }
            }
            var first = 0;
            while (first < row.length && row[first] == 0) {
                first++;
            }
            if (first == row.length) {
                return;
            }
            var inverse = power(row[first], PRIME - 2);
            for (var at = 0; at < row.length; at++) {
                row[at] = row[at] * inverse % PRIME;
            }
            for (var other : rows) {
                subtract(other, row, other[first]);
            }
            rowOf[first] = rows.size();
            rows.add(row);
        }

        private static void subtract(long[] from, long[] row, long times) {
            if (times != 0) {
                for (var at = 0; at < from.length; at++) {
                    from[at] = Math.floorMod(from[at] - times * row[at], PRIME);
                }
            }
        }

        private static long power(long base, long exponent) {
            var result = 1L;
            var square = base % PRIME;
            for (var rest = exponent; rest > 0; rest >>= 1) {
                if ((rest & 1) == 1) {
                    result = result * square % PRIME;
                }
                square = square * square % PRIME;
            }
            return result;
        }

        boolean giveAway(int... parts) {
            var rest = new long[rowOf.length];
            for (var at : parts) {
                rest[at] = 1;
            }
            for (var at : parts) {
                if (rowOf[at] >= 0) {
                    subtract(rest, rows.get(rowOf[at]), rest[at]);
                }
            }
            return Arrays.stream(rest).allMatch(value -> value == 0);
        }
    }
}
