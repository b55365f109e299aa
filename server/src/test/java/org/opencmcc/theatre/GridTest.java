package org.opencmcc.theatre;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.Folders;

/// Cells of five kilometres over the theatre, from a position to its cell and back.
final class GridTest {
    private static final long SEED = 31;
    private static final double SMALLEST = 0.000_001;

    private final TheatreMap map = new TheatreFolder(Folders.theatre()).read().map();
    private final Grid grid = Grid.over(map);

    @Test
    void the_theatre_has_thirty_one_cells_each_under_an_id_of_its_own() {
        assertThat(grid.cells()).hasSize(31);
        assertThat(new HashSet<>(grid.cells().stream().map(Grid.Cell::id).toList()))
                .hasSize(31);
    }

    @Test
    void a_cell_has_its_west_and_south_edges_and_its_corner_and_not_the_others() {
        for (var cell : grid.cells()) {
            var corner = cell.southWest();
            var opposite = cell.northEast();
            assertThat(grid.cellOf(corner)).contains(cell);
            assertThat(grid.cellOf(new TheatreMap.Point(opposite.longitude() - SMALLEST, corner.latitude())))
                    .contains(cell);
            assertThat(grid.cellOf(new TheatreMap.Point(corner.longitude(), opposite.latitude() - SMALLEST)))
                    .contains(cell);
            assertThat(grid.cellOf(new TheatreMap.Point(opposite.longitude(), corner.latitude())))
                    .isNotEqualTo(java.util.Optional.of(cell));
            assertThat(grid.cellOf(new TheatreMap.Point(corner.longitude(), opposite.latitude())))
                    .isNotEqualTo(java.util.Optional.of(cell));
            assertThat(grid.cellOf(opposite)).isNotEqualTo(java.util.Optional.of(cell));
        }
    }

    @Test
    void every_corner_of_the_outlines_lies_in_a_cell_and_an_id_leads_back_to_it() {
        for (var governorate : map.governorates()) {
            for (var point : governorate.outline()) {
                var cell = grid.cellOf(point).orElseThrow();
                assertThat(grid.cell(cell.id())).contains(cell);
            }
        }
        assertThat(grid.cell("E99N99")).isEmpty();
        assertThat(grid.cellOf(new TheatreMap.Point(0, 0))).isEmpty();
    }

    @Test
    void positions_in_one_cell_are_told_alike_however_often_they_are_asked_for() {
        System.out.println("positions from seed " + SEED);
        var random = new Random(SEED);
        for (var cell : grid.cells()) {
            for (var at = 0; at < 50; at++) {
                var position = new TheatreMap.Point(
                        between(
                                random,
                                cell.southWest().longitude(),
                                cell.northEast().longitude()),
                        between(
                                random,
                                cell.southWest().latitude(),
                                cell.northEast().latitude()));
                assertThat(grid.cellOf(position)).contains(cell);
            }
        }
    }

    private static double between(Random random, double from, double to) {
        return from + SMALLEST + random.nextDouble() * (to - from - 2 * SMALLEST);
    }
}
