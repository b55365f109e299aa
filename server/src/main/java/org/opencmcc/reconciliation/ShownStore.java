package org.opencmcc.reconciliation;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.opencmcc.postgres.DatabaseFailure;
import org.opencmcc.postgres.Tx;

/// The rows and cells behind the parts of a record.
final class ShownStore {
    private static final String ADD_ROWS = """
            insert into centre.reconciliation_rows
                   (reconciliation_id, rule, side, label_id, day, other_day, edition_from, row_no, closed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ADD_CELLS = """
            insert into centre.reconciliation_cells
                   (reconciliation_id, label_id, day, goods, donor, left_trucks, right_trucks, unexplained)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /// One row behind a part.
    record ShownRow(LocalDate day, LocalDate otherDay, int edition, int row, boolean closed) {}

    /// One cell of one day.
    record CellRow(LocalDate day, String goods, String donor, int left, int right, int unexplained) {}

    void addRows(Tx tx, ReconciliationStore.Head head, String rule, Side side, List<ShownRow> rows) {
        try (var insert = tx.connection().prepareStatement(ADD_ROWS)) {
            insert.setObject(1, head.id());
            insert.setString(2, rule);
            insert.setString(3, side.name());
            insert.setInt(4, head.label().value());
            set(tx, insert, 5, "date", rows, ShownRow::day);
            set(tx, insert, 6, "date", rows, ShownRow::otherDay);
            set(tx, insert, 7, "integer", rows, ShownRow::edition);
            set(tx, insert, 8, "integer", rows, ShownRow::row);
            set(tx, insert, 9, "boolean", rows, ShownRow::closed);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("could not keep the rows of a reconciliation", e);
        }
    }

    void addCells(Tx tx, ReconciliationStore.Head head, List<CellRow> cells) {
        try (var insert = tx.connection().prepareStatement(ADD_CELLS)) {
            insert.setObject(1, head.id());
            insert.setInt(2, head.label().value());
            set(tx, insert, 3, "date", cells, CellRow::day);
            set(tx, insert, 4, "text", cells, CellRow::goods);
            set(tx, insert, 5, "text", cells, CellRow::donor);
            set(tx, insert, 6, "integer", cells, CellRow::left);
            set(tx, insert, 7, "integer", cells, CellRow::right);
            set(tx, insert, 8, "integer", cells, CellRow::unexplained);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("could not keep the cells of a reconciliation", e);
        }
    }

    private static <T> void set(
            Tx tx, PreparedStatement insert, int at, String type, List<T> all, Function<T, Object> each)
            throws SQLException {
        var values = new ArrayList<Object>(all.size());
        all.forEach(one -> values.add(each.apply(one)));
        Array array = tx.connection().createArrayOf(type, values.toArray());
        insert.setArray(at, array);
    }
}
