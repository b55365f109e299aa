package org.opencmcc.flow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.imports.AsWritten;
import org.opencmcc.postgres.Tx;

/// The rows behind a number, and its parts.
final class FlowRowStore {
    private static final String ROWS = """
            select r.edition_from,
                   r.row_no,
                   r.day,
                   r.crossing,
                   r.category,
                   r.donor,
                   r.cargo,
                   r.quantity,
                   r.unit,
                   r.tonnes,
                   r.pallets,
                   r.flags,
                   r.as_written,
                   e.columns,
                   n.entry_id as donor_entry_id,
                   n.name as donor_entry_name
              from centre.list_row r
              join centre.counting_pattern p
                on p.list_no = r.list_no
               and p.edition_no = r.edition_from
               and p.pattern_no = r.pattern_no
              join centre.edition e
                on e.list_no = r.list_no
               and e.edition_no = r.edition_from
              left join lateral (
                   select g.entry_id, g.name
                     from centre.register_entry g
                    where g.kind = 'DONOR'
                      and (g.name_key = r.donor_key
                           or g.entry_id in (select a.entry_id
                                               from centre.register_alias a
                                              where a.kind = 'DONOR'
                                                and a.written_key = r.donor_key))
                    order by g.name_key, g.entry_id
                    limit 1) n on true
             where r.list_no = :list
               and r.day between :from and :to
               and r.edition_from <= :edition
               and (r.edition_to is null or r.edition_to > :edition)
               and :definition = any (p.definitions)
               and (:crossing::text is null or r.crossing = :crossing)
               and (:donor::text is null or r.donor_key = :donor)
               and (:category::text is null or r.category = :category)
               and (:afterDay::date is null
                    or (r.day, r.edition_from, r.row_no) > (:afterDay, :afterEdition, :afterRow))
             order by r.day, r.edition_from, r.row_no
             limit :limit
            """;

    /// Rows by their places in the list, in the order in which they are asked for, taken back or not.
    private static final String ROWS_AT = """
            select r.edition_from,
                   r.row_no,
                   r.day,
                   r.crossing,
                   r.category,
                   r.donor,
                   r.cargo,
                   r.quantity,
                   r.unit,
                   r.tonnes,
                   r.pallets,
                   r.flags,
                   r.as_written,
                   e.columns,
                   n.entry_id as donor_entry_id,
                   n.name as donor_entry_name
              from unnest(:days::text[]::date[], :editions::integer[], :rows::integer[]) with ordinality
                   as k (day, edition_from, row_no, place)
              join centre.list_row r
                on r.list_no = :list
               and r.day = k.day
               and r.edition_from = k.edition_from
               and r.row_no = k.row_no
              join centre.edition e
                on e.list_no = r.list_no
               and e.edition_no = r.edition_from
              left join lateral (
                   select g.entry_id, g.name
                     from centre.register_entry g
                    where g.kind = 'DONOR'
                      and (g.name_key = r.donor_key
                           or g.entry_id in (select a.entry_id
                                               from centre.register_alias a
                                              where a.kind = 'DONOR'
                                                and a.written_key = r.donor_key))
                    order by g.name_key, g.entry_id
                    limit 1) n on true
             order by k.place
            """;

    private static final String BY_CROSSING = """
            select c.crossing as key,
                   c.crossing as written,
                   sum(c.trucks) as trucks,
                   sum(c.tonnes) as tonnes,
                   sum(c.pallets) as pallets
              from centre.daily_count_by_crossing c
             where c.list_no = :list
               and c.definition = :definition
               and c.day between :from and :to
               and c.edition_no <= :edition
               and (:crossing::text is null or c.crossing = :crossing)
             group by c.crossing
             order by sum(c.trucks) desc, c.crossing
             limit :limit
            """;

    private static final String BY_FIELD = """
            with counted as (
                select case :by when 'category' then r.category when 'unit' then r.unit else r.donor_key end as key,
                       case :by when 'category' then r.category when 'unit' then r.unit else r.donor end as written,
                       r.tonnes,
                       r.pallets
                  from centre.list_row r
                  join centre.counting_pattern p
                    on p.list_no = r.list_no
                   and p.edition_no = r.edition_from
                   and p.pattern_no = r.pattern_no
                 where r.list_no = :list
                   and r.day between :from and :to
                   and r.edition_from <= :edition
                   and (r.edition_to is null or r.edition_to > :edition)
                   and :definition = any (p.definitions)
                   and (:crossing::text is null or r.crossing = :crossing))
            select coalesce(key, '') as key,
                   coalesce(min(written), '') as written,
                   count(*) as trucks,
                   coalesce(sum(tonnes), 0) as tonnes,
                   coalesce(sum(pallets), 0) as pallets
              from counted
             group by key
             order by count(*) desc, key
             limit :limit
            """;

    /// A place among the rows: the last that was shown.
    record Place(LocalDate day, int edition, int row) {}

    /// Which of the rows: all where a part is null.
    record Only(@Nullable String donor, @Nullable String category) {}

    List<FlowRow> rows(Tx tx, FlowStore.Question question, Only only, @Nullable Place after, int limit) {
        return tx.sql()
                .sql(ROWS)
                .param("list", question.list().number())
                .param("from", question.period().from())
                .param("to", question.period().to())
                .param("edition", question.list().edition())
                .param("definition", question.definition())
                .param("crossing", question.crossing(), Types.VARCHAR)
                .param("donor", only.donor(), Types.VARCHAR)
                .param("category", only.category(), Types.VARCHAR)
                .param("afterDay", after == null ? null : after.day(), Types.DATE)
                .param("afterEdition", after == null ? 0 : after.edition())
                .param("afterRow", after == null ? 0 : after.row())
                .param("limit", limit)
                .query((row, n) -> flowRow(row))
                .list();
    }

    List<FlowRow> rowsAt(Tx tx, CountedList list, List<Place> places) {
        return tx.sql()
                .sql(ROWS_AT)
                .param("list", list.number())
                .param("days", places.stream().map(p -> p.day().toString()).toArray(String[]::new))
                .param("editions", places.stream().map(Place::edition).toArray(Integer[]::new))
                .param("rows", places.stream().map(Place::row).toArray(Integer[]::new))
                .query((row, n) -> flowRow(row))
                .list();
    }

    private static FlowRow flowRow(ResultSet row) throws SQLException {
        var donor = row.getString("donor");
        var entry = row.getObject("donor_entry_id", UUID.class);
        var flags = row.getString("flags");
        return new FlowRow(
                row.getInt("edition_from"),
                row.getInt("row_no"),
                row.getObject("day", LocalDate.class),
                row.getString("crossing"),
                row.getString("category"),
                donor == null
                        ? null
                        : new FlowRow.Donor(
                                donor,
                                entry == null ? null : new FlowRow.Entry(entry, row.getString("donor_entry_name"))),
                row.getString("cargo"),
                row.getBigDecimal("quantity"),
                row.getString("unit"),
                row.getBigDecimal("tonnes"),
                row.getBigDecimal("pallets"),
                flags == null ? List.of() : List.of(flags.split(" ", -1)),
                cells((String[]) row.getArray("columns").getArray(), AsWritten.cells(row.getString("as_written"))));
    }

    private static List<FlowRow.Cell> cells(String[] columns, List<String> values) {
        var cells = new ArrayList<FlowRow.Cell>();
        for (var at = 0; at < values.size(); at++) {
            if (at < columns.length || !values.get(at).isEmpty()) {
                cells.add(new FlowRow.Cell(at < columns.length ? columns[at] : "", values.get(at)));
            }
        }
        return cells;
    }

    /// A part of a number.
    record Part(String key, String written, FlowStore.Sums sums) {}

    List<Part> byCrossing(Tx tx, FlowStore.Question question, int limit) {
        return parts(tx.sql().sql(BY_CROSSING), question, limit);
    }

    List<Part> byField(Tx tx, FlowStore.Question question, String by, int limit) {
        return parts(tx.sql().sql(BY_FIELD).param("by", by), question, limit);
    }

    private static List<Part> parts(
            org.springframework.jdbc.core.simple.JdbcClient.StatementSpec statement,
            FlowStore.Question question,
            int limit) {
        return statement
                .param("list", question.list().number())
                .param("definition", question.definition())
                .param("from", question.period().from())
                .param("to", question.period().to())
                .param("edition", question.list().edition())
                .param("crossing", question.crossing(), Types.VARCHAR)
                .param("limit", limit)
                .query((row, n) -> new Part(
                        row.getString("key"),
                        row.getString("written"),
                        new FlowStore.Sums(
                                row.getInt("trucks"), row.getBigDecimal("tonnes"), 0, row.getBigDecimal("pallets"), 0)))
                .list();
    }
}
