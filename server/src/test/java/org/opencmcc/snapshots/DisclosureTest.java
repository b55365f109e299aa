package org.opencmcc.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a published number may tell, and what adding, subtracting and knowing one's own records may not.
final class DisclosureTest {
    private static final long SEED = Long.getLong("opencmcc.seed", 2_027);

    private final Map<UUID, Integer> originators = new HashMap<>();
    private final Random random = new Random(SEED);

    /// So many records of each delegation in turn: the first number is of the first.
    private Set<UUID> records(int... ofEach) {
        var made = new HashSet<UUID>();
        for (var delegation = 0; delegation < ofEach.length; delegation++) {
            made.addAll(ofOne(delegation, ofEach[delegation]));
        }
        return made;
    }

    private Set<UUID> ofOne(int delegation, int count) {
        var made = new HashSet<UUID>();
        for (var at = 0; at < count; at++) {
            var id = new UUID(random.nextLong(), random.nextLong());
            originators.put(id, delegation);
            made.add(id);
        }
        return made;
    }

    private static Set<UUID> both(Set<UUID> one, Set<UUID> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    private boolean holds(Set<UUID> records) {
        return new Contributions(originators).holds(records);
    }

    private Disclosure.Told told(Map<String, Set<UUID>> cells, List<Set<UUID>> earlier) {
        return new Disclosure(new Contributions(originators)).decide(cells, earlier);
    }

    @Test
    void ten_records_of_three_delegations_must_remain_without_any_two() {
        assertThat(holds(records(9, 9, 4, 3, 3))).isTrue();
        assertThat(holds(records(9, 9, 3, 3, 3))).isFalse();
        assertThat(holds(records(9, 9, 5, 5))).isFalse();
        assertThat(holds(records(100, 100, 100, 100))).isFalse();
        assertThat(holds(Set.of())).isFalse();
    }

    @Test
    void many_records_of_one_delegation_are_one_delegation() {
        assertThat(holds(records(1_000, 1, 1, 1, 1))).isFalse();
    }

    @Test
    void numbers_are_rounded_to_the_nearest_five() {
        assertThat(List.of(10, 12, 13, 17, 18, 22).stream().map(Disclosure::rounded))
                .containsExactly(10, 10, 15, 15, 20, 20);
    }

    @Test
    void a_single_small_cell_takes_another_with_it_so_that_the_total_does_not_yield_it() {
        var large = records(10, 10, 10, 10, 10);
        var middle = records(6, 6, 6, 6, 6);
        var small = records(2, 1);

        var told = told(Map.of("large", large, "middle", middle, "small", small), List.of());

        assertThat(told.total()).isPresent();
        assertThat(told.cells()).containsOnlyKeys("large");
    }

    @Test
    void two_small_cells_that_are_enough_together_leave_the_others_standing() {
        var large = records(10, 10, 10, 10, 10);
        var one = records(6, 6, 6, 0, 0, 0);
        var two = records(0, 0, 0, 6, 6, 6);

        var told = told(Map.of("large", large, "one", one, "two", two), List.of());

        assertThat(told.total()).isPresent();
        assertThat(told.cells()).containsOnlyKeys("large");
    }

    @Test
    void cells_that_nobody_filled_are_not_known_to_be_empty() {
        var told = told(
                Map.of("large", records(10, 10, 10, 10, 10), "middle", records(6, 6, 6, 6, 6), "none", Set.of()),
                List.of());

        assertThat(told.total()).isPresent();
        assertThat(told.cells()).containsOnlyKeys("large");
    }

    @Test
    void a_longer_time_that_differs_by_few_records_from_a_shorter_one_is_not_published() {
        var week = records(10, 10, 10, 10, 10);

        assertThat(told(Map.of("all", both(week, records(3, 3, 3))), List.of(week))
                        .total())
                .isEmpty();
        assertThat(told(Map.of("all", both(week, records(6, 6, 6, 6, 6))), List.of(week))
                        .total())
                .isPresent();
    }

    @Test
    void a_time_that_is_the_sum_of_others_but_for_a_few_days_is_not_published() {
        var one = records(10, 10, 10, 10, 10);
        var two = records(8, 8, 8, 8, 8);

        assertThat(told(Map.of("all", both(both(one, two), records(2, 2))), List.of(one, two))
                        .total())
                .isEmpty();
    }

    @Test
    void taking_ones_own_records_away_between_two_times_tells_nothing_of_others() {
        var others = records(0, 6, 6, 6, 6);
        var own = ofOne(0, 9);
        var before = both(others, own);

        // The later number would be the earlier one less what the one delegation took away: too few, so it is withheld.
        assertThat(told(Map.of("all", others), List.of(before)).total()).isEmpty();
    }

    @Test
    void two_delegations_that_know_their_own_cannot_split_what_others_cannot() {
        var one = both(ofOne(7, 6), records(5, 5, 5, 5, 5));
        var shared = ofOne(8, 3);
        var first = both(one, shared);
        var second = both(both(shared, ofOne(9, 4)), records(5, 5, 5, 5, 5));
        var third = both(one, ofOne(10, 1));
        var decided = new Differencing(new Contributions(originators));

        assertThat(decided.isSafe(List.of(first, second))).isTrue();
        // The third differs from the first by one record of the tenth for whoever knows the shared ones.
        assertThat(decided.isSafe(List.of(first, second, third))).isFalse();
    }

    /// An attacker who tries every sum with small factors of up to four numbers, with every coalition's own records
    /// struck out, learns no number of too few.
    @Test
    void whatever_is_told_over_random_times_no_attack_yields_a_small_number() {
        System.out.println("snapshots from seed " + SEED);
        var toldAtAll = 0;
        for (var world = 0; world < 12; world++) {
            originators.clear();
            toldAtAll += attackWorld();
        }
        System.out.println(toldAtAll + " numbers told");
        assertThat(toldAtAll).as("numbers told in all worlds").isGreaterThan(40);
    }

    private int attackWorld() {
        var days = new ArrayList<Map<String, Set<UUID>>>();
        for (var day = 0; day < 6; day++) {
            var cells = new LinkedHashMap<String, Set<UUID>>();
            for (var key : List.of("a", "b", "c")) {
                cells.put(key, records(random.ints(7, 0, 5).toArray()));
            }
            days.add(cells);
        }
        var known = new ArrayList<Set<UUID>>();
        for (var time : List.of(List.of(0, 1, 2), List.of(3, 4, 5), List.of(0, 1, 2, 3), List.of(2, 3, 4, 5))) {
            var cells = new LinkedHashMap<String, Set<UUID>>();
            for (var day : time) {
                days.get(day).forEach((key, records) -> cells.merge(key, new HashSet<>(records), DisclosureTest::both));
            }
            // Some originator takes records away before the next time is published.
            cells.values().forEach(cell -> cell.removeIf(id -> random.nextInt(60) == 0));
            var told = told(cells, List.copyOf(known));
            told.total().ifPresent(known::add);
            known.addAll(told.cells().values());
        }
        attack(known);
        return known.size();
    }

    private void attack(List<Set<UUID>> known) {
        for (var one = 0; one < known.size(); one++) {
            for (var two = 0; two < known.size(); two++) {
                for (var three = two; three < known.size(); three++) {
                    var sum = new HashMap<UUID, Integer>();
                    add(sum, known.get(one), 1);
                    add(sum, known.get(two), -1);
                    check(sum);
                    add(sum, known.get(three), -1);
                    check(sum);
                    add(sum, known.get(three), 2);
                    check(sum);
                }
            }
        }
    }

    private static void add(Map<UUID, Integer> sum, Set<UUID> records, int times) {
        records.forEach(id -> sum.merge(id, times, Integer::sum));
    }

    /// Where a sum is the size of one set of records, that set is none or enough, for every coalition.
    private void check(Map<UUID, Integer> sum) {
        for (var first = -1; first < 7; first++) {
            for (var second = first; second < 7; second++) {
                var coalition = Set.of(first, second == first ? -2 : second);
                var values = new HashSet<Integer>();
                var left = new HashSet<UUID>();
                sum.forEach((id, value) -> {
                    if (value != 0 && !coalition.contains(originators.get(id))) {
                        values.add(value);
                        left.add(id);
                    }
                });
                if (values.size() == 1) {
                    var spare = (int) coalition.stream().filter(c -> c >= 0).count();
                    assertThat(new Contributions(originators).holds(left, Contributions.COALITION - spare))
                            .as("%s records are given away to %s", left.size(), coalition)
                            .isTrue();
                }
            }
        }
    }
}
