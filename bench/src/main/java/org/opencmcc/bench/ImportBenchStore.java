package org.opencmcc.bench;

import java.sql.Connection;
import java.sql.SQLException;

/// What the import benchmark does beside the product: the owner's insert that the commit is held
/// against, and a clean slate between rounds.
final class ImportBenchStore {
    private static final String PREPARE = """
            create schema beside
            """;

    /// The same columns and indexes, no policy.
    private static final String PREPARE_ROWS = """
            create table beside.list_row (like centre.list_row including all)
            """;

    private static final String INSERT = """
            insert into beside.list_row
                   (list_no, label_id, edition_from, row_no, day, pattern_no, source_row_id, crossing, category, donor,
                    donor_key, cargo, quantity, unit, tonnes, pallets, flags, content_hash, twin_hash,
                    as_written)
            select ?, ?, ?, u.row_no, u.day, u.pattern_no, u.source_row_id, u.crossing, u.category, u.donor,
                   u.donor_key, u.cargo, u.quantity, u.unit, u.tonnes, u.pallets, u.flags, u.content_hash, u.twin_hash,
                   u.as_written
              from centre.import_chunk c
             cross join lateral unnest(
                   c.row_no, c.accepted, c.day, c.pattern_no, c.source_row_id, c.crossing, c.category, c.donor, c.donor_key,
                   c.cargo, c.quantity, c.unit, c.tonnes, c.pallets, c.flags, c.content_hash, c.twin_hash, c.as_written)
                   as u (row_no, accepted, day, pattern_no, source_row_id, crossing, category, donor, donor_key,
                         cargo, quantity, unit, tonnes, pallets, flags, content_hash, twin_hash, as_written)
             where c.import_no = (select import_no from centre.import where import_id = ?)
               and u.accepted
            """;

    private static final String CLEAN = """
            truncate centre.import, centre.import_file, centre.import_chunk, centre.import_problem, centre.import_name,
                     centre.list, centre.edition, centre.list_name, centre.counting_pattern, centre.list_row,
                     centre.daily_count, centre.daily_count_by_crossing, ledger.entry, beside.list_row
            """;

    private final Connection administrator;

    ImportBenchStore(Connection administrator) {
        this.administrator = administrator;
        run(PREPARE);
        run(PREPARE_ROWS);
    }

    /// The rows of a staged import, entered without policy, counts and ledger.
    int insert(java.util.UUID importId) {
        try (var statement = administrator.prepareStatement(INSERT)) {
            statement.setLong(1, 1);
            statement.setInt(2, 1);
            statement.setInt(3, 1);
            statement.setObject(4, importId);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Every round begins with no list, so that every import is a first edition.
    void clean() {
        run(CLEAN);
    }

    private void run(String sql) {
        try (var statement = administrator.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
