package org.opencmcc.theatre;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The theatre in fixed cells of five kilometres. Whatever has a position is told by its cell alone: the same for the
/// same
/// position each time, because the middle of many jittered points is the position again.
///
/// The cells go in whole steps of a millionth of a degree from a corner south-west of the theatre, so that no rounding
/// moves an edge. A cell has its west and its south edge, not its east and its north one.
public final class Grid {
    private static final int MICRO = 1_000_000;
    private static final double KILOMETRES = 5;
    private static final double KILOMETRES_A_DEGREE = 111.32;

    private final long west;
    private final long south;
    private final long stepEast;
    private final long stepNorth;
    private final List<Cell> cells;

    /// A cell that some part of the theatre lies in.
    ///
    /// @param id        columns to the east and rows to the north of the corner, such as `E03N05`
    /// @param southWest its corner; the opposite one belongs to others
    public record Cell(String id, TheatreMap.Point southWest, TheatreMap.Point northEast) {}

    private Grid(TheatreMap map) {
        var points =
                map.governorates().stream().flatMap(g -> g.outline().stream()).toList();
        west = tenthBelow(
                points.stream().mapToDouble(TheatreMap.Point::longitude).min().orElseThrow());
        south = tenthBelow(
                points.stream().mapToDouble(TheatreMap.Point::latitude).min().orElseThrow());
        var degrees = KILOMETRES / KILOMETRES_A_DEGREE;
        stepNorth = Math.round(degrees * MICRO);
        stepEast = Math.round(degrees / Math.cos(Math.toRadians((double) south / MICRO)) * MICRO);
        cells = touched(map, points);
    }

    public static Grid over(TheatreMap map) {
        return new Grid(map);
    }

    /// To the south-west first, then to the east, then to the north.
    public List<Cell> cells() {
        return cells;
    }

    /// The cell in which a position lies; empty outside the theatre's cells.
    public Optional<Cell> cellOf(TheatreMap.Point at) {
        var id = id(
                Math.floorDiv(micro(at.longitude()) - west, stepEast),
                Math.floorDiv(micro(at.latitude()) - south, stepNorth));
        return cell(id);
    }

    public Optional<Cell> cell(String id) {
        return cells.stream().filter(cell -> cell.id().equals(id)).findFirst();
    }

    private List<Cell> touched(TheatreMap map, List<TheatreMap.Point> points) {
        var areas = map.governorates().stream().map(g -> area(g.outline())).toList();
        var columns = points.stream()
                        .mapToLong(p -> micro(p.longitude()) - west)
                        .max()
                        .orElseThrow()
                / stepEast;
        var rows = points.stream()
                        .mapToLong(p -> micro(p.latitude()) - south)
                        .max()
                        .orElseThrow()
                / stepNorth;
        var found = new ArrayList<Cell>();
        for (var row = 0L; row <= rows; row++) {
            for (var column = 0L; column <= columns; column++) {
                var cell = at(column, row);
                if (areas.stream().anyMatch(area -> touches(area, cell))) {
                    found.add(cell);
                }
            }
        }
        return List.copyOf(found);
    }

    private static Path2D area(List<TheatreMap.Point> outline) {
        var area = new Path2D.Double();
        area.moveTo(outline.getFirst().longitude(), outline.getFirst().latitude());
        outline.stream().skip(1).forEach(p -> area.lineTo(p.longitude(), p.latitude()));
        area.closePath();
        return area;
    }

    private static boolean touches(Path2D area, Cell cell) {
        return area.intersects(
                cell.southWest().longitude(),
                cell.southWest().latitude(),
                cell.northEast().longitude() - cell.southWest().longitude(),
                cell.northEast().latitude() - cell.southWest().latitude());
    }

    private Cell at(long column, long row) {
        return new Cell(id(column, row), corner(column, row), corner(column + 1, row + 1));
    }

    private TheatreMap.Point corner(long column, long row) {
        return new TheatreMap.Point(
                (double) (west + column * stepEast) / MICRO, (double) (south + row * stepNorth) / MICRO);
    }

    private static String id(long column, long row) {
        return String.format(java.util.Locale.ROOT, "E%02dN%02d", column, row);
    }

    private static long tenthBelow(double degrees) {
        return Math.floorDiv(micro(degrees), MICRO / 10) * (MICRO / 10);
    }

    private static long micro(double degrees) {
        return Math.round(degrees * MICRO);
    }
}
