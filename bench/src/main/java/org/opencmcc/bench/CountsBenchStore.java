package org.opencmcc.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import org.opencmcc.imports.EditionProbe;

/// Lays down rows by the million, above the policies, and checks what the product counted from them.
final class CountsBenchStore {
    private static final String ADD_ROWS = """
            insert into centre.list_row
                   (list_no, label_id, edition_from, row_no, day, pattern_no, source_row_id, crossing, category, donor,
                    donor_key, quantity, unit, tonnes, pallets, content_hash, as_written)
            select ?, ?, ?, g, ?::date + (g::bigint * ? / ?)::integer, (g % ?)::smallint, g::text,
                   case g % 3 when 0 then 'Rafah' else 'Kerem Shalom' end,
                   'Food', 'Agency ' || g % 400, 'agency ' || g % 400, g % 30, 'Pallets',
                   case when g % 4 = 0 then g % 30 end, g % 30, hashint8(g), 'row ' || g
              from generate_series(1, ?) g
            """;

    /// One row in a hundred of the edition before is corrected: closed, and entered again with another weight.
    private static final String CORRECT_ROWS = """
            with closed as (
                update centre.list_row
                   set edition_to = ?
                 where list_no = ?
                   and edition_from = ? - 1
                   and row_no % 100 = 0
                   and row_no < 10000000
                returning *)
            insert into centre.list_row
                   (list_no, label_id, edition_from, row_no, day, pattern_no, source_row_id, crossing, category, donor,
                    donor_key, quantity, unit, tonnes, pallets, content_hash, as_written)
            select list_no, label_id, edition_to, row_no + 10000000, day, pattern_no, source_row_id, crossing, category,
                   donor, donor_key, quantity, unit, tonnes + 1, pallets, content_hash, as_written
              from closed
            """;

    private static final String MISCOUNTED = """
            select count(*)
              from (select list_no, day, count(*) as trucks
                      from centre.list_row
                     where edition_to is null
                     group by list_no, day) r
              full join (select list_no, day, sum(trucks) as trucks
                           from centre.daily_count
                          where definition = 'entries'
                          group by list_no, day) c
                     on c.list_no = r.list_no and c.day = r.day
             where c.trucks is distinct from r.trucks
            """;

    private static final String SETTLE = """
            vacuum analyze
            """;

    private final Connection administrator;

    CountsBenchStore(Connection administrator) {
        this.administrator = administrator;
    }

    void addRows(EditionProbe.Edition edition, int rows, int patterns) {
        try (var statement = administrator.prepareStatement(ADD_ROWS)) {
            statement.setLong(1, edition.list());
            statement.setInt(2, edition.label().value());
            statement.setInt(3, edition.number());
            statement.setDate(4, Date.valueOf(edition.coverage().from()));
            statement.setInt(5, edition.coverage().days());
            statement.setInt(6, rows + 1);
            statement.setInt(7, patterns);
            statement.setInt(8, rows);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void correctRows(EditionProbe.Edition edition) {
        try (var statement = administrator.prepareStatement(CORRECT_ROWS)) {
            statement.setInt(1, edition.number());
            statement.setLong(2, edition.list());
            statement.setInt(3, edition.number());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The days whose count is not what the rows say.
    int miscountedDays() {
        try (var statement = administrator.createStatement();
                var row = statement.executeQuery(MISCOUNTED)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As it stands after a night: cleaned and with statistics.
    void settle() {
        try (var statement = administrator.createStatement()) {
            statement.execute(SETTLE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
