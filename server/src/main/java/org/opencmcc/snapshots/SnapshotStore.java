package org.opencmcc.snapshots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.Period;

final class SnapshotStore {
    private static final String PUBLISHED = """
            select snapshot_id,
                   cadence,
                   first_day,
                   last_day,
                   published_at,
                   key,
                   records
              from access.read_snapshots(:series)
            """;

    List<Snapshot> published(Tx tx, String series) {
        var found = new LinkedHashMap<UUID, Snapshot>();
        tx.sql().sql(PUBLISHED).param("series", series).query(row -> {
            found.merge(row.getObject("snapshot_id", UUID.class), snapshot(row), SnapshotStore::joined);
        });
        return List.copyOf(found.values());
    }

    /// A row has one cell, or the total.
    private static Snapshot snapshot(ResultSet row) throws SQLException {
        var records = row.getObject("records", Integer.class);
        var number = records == null ? OptionalInt.empty() : OptionalInt.of(records);
        var key = row.getString("key");
        return new Snapshot(
                row.getObject("snapshot_id", UUID.class),
                Cadence.valueOf(row.getString("cadence")),
                new Period(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                key == null ? number : OptionalInt.empty(),
                key == null ? List.of() : List.of(new Snapshot.Cell(key, number)));
    }

    private static Snapshot joined(Snapshot one, Snapshot other) {
        var cells = new ArrayList<>(one.cells());
        cells.addAll(other.cells());
        return new Snapshot(
                one.id(),
                one.cadence(),
                one.days(),
                one.publishedAt(),
                one.total().isPresent() ? one.total() : other.total(),
                cells);
    }
}
