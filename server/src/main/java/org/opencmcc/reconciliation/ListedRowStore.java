package org.opencmcc.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencmcc.flow.CountedList;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.Period;

/// The rows of a list as rules look at them.
final class ListedRowStore {
    private static final String GROUPS = """
            with listed as (
                select r.day,
                       r.category,
                       r.donor,
                       r.donor_key,
                       r.edition_from,
                       r.pattern_no,
                       r.row_no,
                       r.edition_to is not null and r.edition_to <= :edition as closed,
                       r.twin_hash,
                       row_number() over (
                           partition by r.day, r.twin_hash, r.edition_to is not null and r.edition_to <= :edition
                           order by r.edition_from, r.row_no) as nth
                  from centre.list_row r
                 where r.list_no = :list
                   and r.day between :from and :to
                   and r.edition_from <= :edition)
            select l.day,
                   l.category,
                   min(l.donor) as donor,
                   l.donor_key,
                   p.definitions,
                   l.edition_from,
                   l.twin_hash is not null and l.nth > 1 as twin,
                   l.twin_hash is not null as told_apart,
                   l.closed,
                   array_agg(l.row_no order by l.row_no) as rows
              from listed l
              join centre.counting_pattern p
                on p.list_no = :list
               and p.edition_no = l.edition_from
               and p.pattern_no = l.pattern_no
             group by l.day, l.category, l.donor_key, p.definitions, l.edition_from,
                      l.twin_hash is not null and l.nth > 1, l.twin_hash is not null, l.closed
             order by l.day, l.category, l.donor_key, l.edition_from, min(l.row_no)
            """;

    /// Rows of a list that are alike in everything that rules look at.
    ///
    /// @param definitions that count them
    /// @param edition     that brought them
    /// @param twin        whether each says of one truck what another row of its day has said
    ///                    before
    /// @param toldApart   whether they say enough to tell a truck from another alike
    /// @param closed      whether a later edition took them back
    record Alike(
            LocalDate day,
            @Nullable String category,
            @Nullable String donor,
            @Nullable String donorKey,
            List<String> definitions,
            int edition,
            boolean twin,
            boolean toldApart,
            boolean closed,
            List<Integer> rows) {
        Alike {
            definitions = List.copyOf(definitions);
            rows = List.copyOf(rows);
        }
    }

    List<Alike> groups(Tx tx, CountedList list, Period period) {
        var groups = new ArrayList<Alike>();
        tx.sql()
                .sql(GROUPS)
                .param("list", list.number())
                .param("edition", list.edition())
                .param("from", period.from())
                .param("to", period.to())
                .query(row -> {
                    groups.add(group(row));
                });
        return groups;
    }

    private static Alike group(ResultSet row) throws SQLException {
        return new Alike(
                row.getObject("day", LocalDate.class),
                row.getString("category"),
                row.getString("donor"),
                row.getString("donor_key"),
                List.of((String[]) row.getArray("definitions").getArray()),
                row.getInt("edition_from"),
                row.getBoolean("twin"),
                row.getBoolean("told_apart"),
                row.getBoolean("closed"),
                List.of((Integer[]) row.getArray("rows").getArray()));
    }
}
