package org.opencmcc.bench;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.opencmcc.postgres.Tx;
import org.springframework.jdbc.core.RowMapper;

/// Two questions of the kind that the product's pages ask, once of the table under its policy and once, through a view
/// whose owner no policy binds, of the same rows of the same table with the labels as an array.
final class AccessStore {
    static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);
    static final int DAYS = 7;

    private static final String NEWEST = """
            select record_id,
                   at,
                   title
              from centre.bench_record
             order by at desc
             limit 50
            """;

    private static final String NEWEST_BOUND = """
            select record_id,
                   at,
                   title
              from bench.record
             where label_id = any (:labels)
             order by at desc
             limit 50
            """;

    private static final String NEWEST_OF_FEWER = """
            select record_id,
                   at,
                   title
              from centre.bench_fewer
             order by at desc
             limit 50
            """;

    private static final String COUNTS = """
            select day,
                   count(*) as records
              from centre.bench_record
             where day between :from and :to
             group by day
             order by day
            """;

    private static final String COUNTS_BOUND = """
            select day,
                   count(*) as records
              from bench.record
             where label_id = any (:labels)
               and day between :from and :to
             group by day
             order by day
            """;

    private static final String COUNTS_OF_FEWER = """
            select day,
                   count(*) as records
              from centre.bench_fewer
             where day between :from and :to
             group by day
             order by day
            """;

    private static final String SEEN = """
            select access.visible_labels()
            """;

    private static final String ROLE = """
            select current_user
            """;

    private static final RowMapper<Newest> NEWEST_ROW = (row, n) -> new Newest(
            row.getObject("record_id", UUID.class),
            row.getObject("at", OffsetDateTime.class).toInstant().toString(),
            row.getString("title"));

    private static final RowMapper<DayCount> COUNT_ROW =
            (row, n) -> new DayCount(row.getObject("day", LocalDate.class), row.getLong("records"));

    private final BoundLabels labels;

    AccessStore(BoundLabels labels) {
        this.labels = labels;
    }

    /// How a statement learns what its reader may see.
    enum Side {
        POLICY,
        BOUND
    }

    record Newest(UUID id, String at, String title) {}

    record DayCount(LocalDate day, long records) {}

    List<Newest> newest(Tx tx, Side side) {
        return switch (side) {
            case POLICY -> tx.sql().sql(NEWEST).query(NEWEST_ROW).list();
            case BOUND ->
                tx.sql()
                        .sql(NEWEST_BOUND)
                        .param("labels", labels.of(tx))
                        .query(NEWEST_ROW)
                        .list();
        };
    }

    List<Newest> newestOfFewer(Tx tx) {
        return tx.sql().sql(NEWEST_OF_FEWER).query(NEWEST_ROW).list();
    }

    List<DayCount> counts(Tx tx, Side side) {
        var period = tx.sql()
                .sql(
                        switch (side) {
                            case POLICY -> COUNTS;
                            case BOUND -> COUNTS_BOUND;
                        })
                .param("from", LAST_DAY.minusDays(DAYS - 1L))
                .param("to", LAST_DAY);
        return switch (side) {
            case POLICY -> period.query(COUNT_ROW).list();
            case BOUND -> period.param("labels", labels.of(tx)).query(COUNT_ROW).list();
        };
    }

    List<DayCount> countsOfFewer(Tx tx) {
        return tx.sql()
                .sql(COUNTS_OF_FEWER)
                .param("from", LAST_DAY.minusDays(DAYS - 1L))
                .param("to", LAST_DAY)
                .query(COUNT_ROW)
                .list();
    }

    /// The role that runs the product.
    String role(Tx tx) {
        return tx.sql().sql(ROLE).query(String.class).single();
    }

    /// What the database says that the reader sees: what is bound on the other side.
    Integer[] seen(Tx tx) {
        return tx.sql()
                .sql(SEEN)
                .query((row, n) -> (Integer[]) row.getArray(1).getArray())
                .single();
    }
}
