package org.opencmcc.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import org.opencmcc.imports.EditionProbe;

/// Lays down the rows of two lists of one flow, above the policies: the same trucks, one in eight a day later in the
/// second list, one in twenty missing there.
final class ReconciliationBenchStore {
    private static final String ADD_ROWS = """
            insert into centre.list_row
                   (list_no, label_id, edition_from, row_no, day, pattern_no, category, donor, donor_key, content_hash,
                    as_written)
            select ?, ?, ?, g,
                   ?::date + least(? - 1, (g::bigint * ? / ?)::integer
                             + case when ? and abs(hashint4(g * 7 + 1)) % 8 = 0 then 1 else 0 end),
                   0::smallint,
                   (?::text[])[1 + abs(hashint4(g * 3 + 2)) % 4],
                   'Agency ' || abs(hashint4(g * 5 + 3)) % (1 + abs(hashint4(g * 11 + 4)) % 400),
                   'agency ' || abs(hashint4(g * 5 + 3)) % (1 + abs(hashint4(g * 11 + 4)) % 400),
                   hashint8(g), 'row ' || g
              from generate_series(1, ?) g
             where not (? and abs(hashint4(g * 13 + 5)) % 20 = 0)
            """;

    private static final String SETTLE = """
            vacuum analyze
            """;

    private final Connection administrator;

    ReconciliationBenchStore(Connection administrator) {
        this.administrator = administrator;
    }

    /// @param second whether this is the list that has some trucks a day later and lacks others
    void addRows(EditionProbe.Edition edition, int rows, String[] categories, boolean second) {
        try (var statement = administrator.prepareStatement(ADD_ROWS)) {
            statement.setLong(1, edition.list());
            statement.setInt(2, edition.label().value());
            statement.setInt(3, edition.number());
            statement.setDate(4, Date.valueOf(edition.coverage().from()));
            statement.setInt(5, edition.coverage().days());
            statement.setInt(6, edition.coverage().days());
            statement.setInt(7, rows + 1);
            statement.setBoolean(8, second);
            statement.setArray(9, administrator.createArrayOf("text", categories));
            statement.setInt(10, rows);
            statement.setBoolean(11, second);
            statement.executeUpdate();
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
