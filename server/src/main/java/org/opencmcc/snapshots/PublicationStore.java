package org.opencmcc.snapshots;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Works as the role that publishes: no reader is there, and what it may do are five functions.
final class PublicationStore {
    private static final String NOW = "select access.publication_instant()";

    private static final String COUNTED = """
            select told_before,
                   record_id,
                   kind,
                   question,
                   originator
              from access.records_to_publish(:from, :to, make_interval(days => :near))
            """;

    private static final String IS_PUBLISHED = """
            select access.is_published(:series, :cadence, :first)
            """;

    private static final String PUBLISH = """
            select access.publish(:id, :series, :cadence, :first, :last, :from, :to, :at, :floor)
            """;

    private static final String PUBLISH_CELL = """
            select access.publish_cell(:id, :snapshot, :place, :key::text, :records::integer, :behind)
            """;

    private final JdbcClient sql;

    PublicationStore(Connection publisher) {
        this.sql = JdbcClient.create(new SingleConnectionDataSource(publisher, true));
    }

    /// A record that is counted now, or that a number told before has counted.
    record Counted(@Nullable UUID toldBefore, HandedIn handedIn) {}

    Instant now() {
        return sql.sql(NOW).query(OffsetDateTime.class).single().toInstant();
    }

    boolean isPublished(SnapshotSeries series, Cadence cadence, LocalDate first) {
        return sql.sql(IS_PUBLISHED)
                .param("series", series.id())
                .param("cadence", cadence.name())
                .param("first", first)
                .query(Boolean.class)
                .single();
    }

    List<Counted> counted(Instant from, Instant to, int nearDays) {
        return sql.sql(COUNTED)
                .param("from", at(from))
                .param("to", at(to))
                .param("near", nearDays)
                .query((row, n) -> new Counted(
                        row.getObject("told_before", UUID.class),
                        new HandedIn(
                                row.getObject("record_id", UUID.class),
                                row.getString("kind"),
                                row.getString("question"),
                                row.getInt("originator"))))
                .list();
    }

    /// @return false where another node was quicker
    boolean publish(UUID id, Publication publication, Instant now) {
        return sql.sql(PUBLISH)
                .param("id", id)
                .param("series", publication.series().id())
                .param("cadence", publication.cadence().name())
                .param("first", publication.days().from())
                .param("last", publication.days().to())
                .param("from", at(publication.from()))
                .param("to", at(publication.to()))
                .param("at", at(now))
                .param("floor", publication.series().floor())
                .query(Boolean.class)
                .single();
    }

    /// @param records null where the cell is withheld
    /// @param behind  the records of a number that is told
    record Told(int place, @Nullable String key, @Nullable Integer records, Collection<UUID> behind) {}

    void publishCell(UUID id, UUID snapshot, Told told) {
        sql.sql(PUBLISH_CELL)
                .param("id", id)
                .param("snapshot", snapshot)
                .param("place", told.place())
                .param("key", told.key())
                .param("records", told.records())
                .param("behind", told.behind().toArray(UUID[]::new))
                .query((row, n) -> true)
                .single();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
