package org.opencmcc.snapshots;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.Database;
import org.opencmcc.postgres.DatabaseFailure;
import org.opencmcc.postgres.Entropy;

/// Publishes each series for each time that is over, once. It works as a role of its own, which can do nothing else,
/// and
/// nobody's request reaches it.
public final class Publisher {
    /// Numbers told before about so many days around are looked at with the new ones.
    private static final int NEAR_DAYS = 35;

    private final Database database;
    private final Entropy entropy;
    private final SnapshotFile file;
    private final ZoneId zone;

    Publisher(Database database, Entropy entropy, SnapshotFile file, ZoneId zone) {
        this.database = database;
        this.entropy = entropy;
        this.file = file;
        this.zone = zone;
    }

    /// Publishes what is due by the database's clock.
    public void publishDue() {
        run(connection -> publishDue(connection, new PublicationStore(connection).now()));
    }

    /// Publishes what is due at an instant.
    void publishDue(Instant now) {
        run(connection -> publishDue(connection, now));
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void run(Work work) {
        try (var connection = database.publisher()) {
            connection.setAutoCommit(false);
            work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseFailure("could not publish", e);
        }
    }

    private void publishDue(Connection connection, Instant now) throws SQLException {
        var store = new PublicationStore(connection);
        var today = now.atZone(zone).toLocalDate();
        for (var series : file.series()) {
            for (var cadence : series.cadences()) {
                var due = Publication.of(series, cadence, cadence.before(today), zone);
                if (!store.isPublished(series, cadence, due.days().from())) {
                    publish(store, due, now);
                }
                connection.commit();
            }
        }
    }

    private void publish(PublicationStore store, Publication due, Instant now) {
        var cells = new LinkedHashMap<String, Set<UUID>>();
        due.series().cells().forEach(cell -> cells.put(cell.key(), new HashSet<>()));
        var earlier = new HashMap<UUID, Set<UUID>>();
        var originators = new HashMap<UUID, Integer>();
        for (var counted : store.counted(due.from(), due.to(), NEAR_DAYS)) {
            var record = counted.handedIn();
            originators.put(record.record(), record.originator());
            if (counted.toldBefore() != null) {
                earlier.computeIfAbsent(counted.toldBefore(), cell -> new HashSet<>())
                        .add(record.record());
            } else if (record.isCountedBy(due.series().dimension())) {
                cells.computeIfAbsent(record.keyIn(due.series()), key -> new HashSet<>())
                        .add(record.record());
            }
        }
        var told = new Disclosure(new Contributions(originators)).decide(cells, new ArrayList<>(earlier.values()));
        var id = entropy.uuid();
        if (store.publish(id, due, now)) {
            lines(due, told).forEach(line -> store.publishCell(entropy.uuid(), id, line));
        }
    }

    /// The total first, then the cells in the order of the series.
    private static List<PublicationStore.Told> lines(Publication due, Disclosure.Told told) {
        var lines = new ArrayList<PublicationStore.Told>();
        lines.add(line(0, null, told.total().orElse(null)));
        due.series().cells().forEach(cell -> lines.add(line(lines.size(), cell.key(), cell(told.cells(), cell.key()))));
        return lines;
    }

    private static @Nullable Set<UUID> cell(Map<String, Set<UUID>> cells, String key) {
        return cells.get(key);
    }

    private static PublicationStore.Told line(int place, @Nullable String key, @Nullable Set<UUID> records) {
        return records == null
                ? new PublicationStore.Told(place, key, null, Set.of())
                : new PublicationStore.Told(place, key, Disclosure.rounded(records.size()), records);
    }
}
