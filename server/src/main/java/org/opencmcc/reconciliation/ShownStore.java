package org.opencmcc.reconciliation;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.DatabaseFailure;
import org.opencmcc.postgres.Tx;

/// The rows and cells behind the parts of a record.
final class ShownStore {
    private static final String ADD_ROWS = """
            insert into centre.reconciliation_rows
                   (reconciliation_id, rule, side, label_id, day, other_day, edition_from, row_no, closed, goods,
                    donor)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ADD_CELLS = """
            insert into centre.reconciliation_cells
                   (reconciliation_id, label_id, day, goods, donor, left_trucks, right_trucks, unexplained)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ROWS = """
            select r.side,
                   u.day,
                   u.other_day,
                   u.edition_from,
                   u.row_no,
                   u.closed,
                   u.goods,
                   u.donor,
                   u.place
              from centre.reconciliation_rows r
             cross join lateral unnest(
                   r.day, r.other_day, r.edition_from, r.row_no, r.closed, r.goods, r.donor) with ordinality
                   as u (day, other_day, edition_from, row_no, closed, goods, donor, place)
             where r.reconciliation_id = any (:records)
               and r.rule = :rule
               and (:side::text is null or r.side = :side)
               and (:from::date is null or u.day >= :from)
               and (:to::date is null or u.day <= :to)
               and (:goods::text is null or u.goods = :goods)
               and (:donor::text is null or u.donor = :donor)
               and (:afterDay::date is null or (u.day, r.side, u.place) > (:afterDay, :afterSide, :afterPlace))
             order by u.day, r.side, u.place
             limit :limit
            """;

    private static final String CELLS = """
            select u.day,
                   u.goods,
                   u.donor,
                   u.left_trucks,
                   u.right_trucks,
                   u.unexplained
              from centre.reconciliation_cells c
             cross join lateral unnest(c.day, c.goods, c.donor, c.left_trucks, c.right_trucks, c.unexplained)
                   as u (day, goods, donor, left_trucks, right_trucks, unexplained)
             where c.reconciliation_id = :record
               and u.day = :day
             order by u.goods, u.donor
            """;

    /// One row behind a part.
    record ShownRow(
            LocalDate day, LocalDate otherDay, int edition, int row, boolean closed, String goods, String donor) {}

    /// A row with its place among those of its side.
    record PlacedRow(Side side, ShownRow row, long place) {}

    /// Which rows are wanted; what is left out is open.
    record Wanted(
            List<UUID> records,
            String rule,
            @Nullable Side side,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String goods,
            @Nullable String donor) {}

    /// The last row that was shown.
    record Place(LocalDate day, Side side, long place) {}

    List<PlacedRow> rows(Tx tx, Wanted wanted, @Nullable Place after, int limit) {
        var side = wanted.side();
        return tx.sql()
                .sql(ROWS)
                .param("records", wanted.records().toArray(UUID[]::new))
                .param("rule", wanted.rule())
                .param("side", side == null ? null : side.name(), Types.VARCHAR)
                .param("from", wanted.from(), Types.DATE)
                .param("to", wanted.to(), Types.DATE)
                .param("goods", wanted.goods(), Types.VARCHAR)
                .param("donor", wanted.donor(), Types.VARCHAR)
                .param("afterDay", after == null ? null : after.day(), Types.DATE)
                .param("afterSide", after == null ? "" : after.side().name())
                .param("afterPlace", after == null ? 0 : after.place())
                .param("limit", limit)
                .query((row, n) -> new PlacedRow(
                        Side.valueOf(row.getString("side")),
                        new ShownRow(
                                row.getObject("day", LocalDate.class),
                                row.getObject("other_day", LocalDate.class),
                                row.getInt("edition_from"),
                                row.getInt("row_no"),
                                row.getBoolean("closed"),
                                row.getString("goods"),
                                row.getString("donor")),
                        row.getLong("place")))
                .list();
    }

    List<CellRow> cells(Tx tx, UUID record, LocalDate day) {
        return tx.sql()
                .sql(CELLS)
                .param("record", record)
                .param("day", day)
                .query((row, n) -> new CellRow(
                        row.getObject("day", LocalDate.class),
                        row.getString("goods"),
                        row.getString("donor"),
                        row.getInt("left_trucks"),
                        row.getInt("right_trucks"),
                        row.getInt("unexplained")))
                .list();
    }

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
            set(tx, insert, 10, "text", rows, ShownRow::goods);
            set(tx, insert, 11, "text", rows, ShownRow::donor);
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
