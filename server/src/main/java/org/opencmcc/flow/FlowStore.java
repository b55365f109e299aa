package org.opencmcc.flow;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.counting.Unit;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;
import org.opencmcc.terms.Period;

/// Lists and their daily counts.
final class FlowStore {
    private static final String LISTS = """
            select l.list_id,
                   l.list_no,
                   l.label_id,
                   l.holder_id,
                   l.source,
                   l.source_name,
                   coalesce((array_agg(e.row_count order by e.edition_no desc))[1], l.row_count) as row_count,
                   max(e.edition_no) as edition_no,
                   array_agg(e.coverage_from order by e.edition_no) as coverage_from,
                   array_agg(e.coverage_to order by e.edition_no) as coverage_to,
                   max(e.committed_at) as last_committed_at
              from centre.list l
              join centre.edition e on e.list_no = l.list_no
             where (:source::text is null or l.source = :source)
               and (:list::uuid is null or l.list_id = :list)
               and (:knownAt::timestamptz is null or e.committed_at <= :knownAt)
             group by l.list_id
             order by l.source,
                      (select sum(upper(days) - lower(days))
                         from unnest(range_agg(daterange(e.coverage_from, e.coverage_to, '[]'))) days) desc,
                      max(e.committed_at) desc,
                      l.list_id
            """;

    private static final String DAYS = """
            select array_agg(day - :from::date) as at,
                   array_agg(trucks) as trucks,
                   array_agg(case :unit when 'TONNES' then tonnes else pallets end)
                       filter (where :unit in ('TONNES', 'PALLETS')) as quantity,
                   array_agg(case :unit when 'TONNES' then tonnes_rows else pallets_rows end)
                       filter (where :unit in ('TONNES', 'PALLETS')) as stated
              from centre.daily_count
             where list_no = :list
               and definition = :definition
               and day between :from and :to
               and edition_no <= :edition
            """;

    private static final String DAYS_AT_CROSSING = """
            select array_agg(day - :from::date) as at,
                   array_agg(trucks) as trucks,
                   array_agg(case :unit when 'TONNES' then tonnes else pallets end)
                       filter (where :unit in ('TONNES', 'PALLETS')) as quantity,
                   array_agg(case :unit when 'TONNES' then tonnes_rows else pallets_rows end)
                       filter (where :unit in ('TONNES', 'PALLETS')) as stated
              from centre.daily_count_by_crossing
             where list_no = :list
               and definition = :definition
               and crossing = :crossing
               and day between :from and :to
               and edition_no <= :edition
            """;

    private static final String TOTALS = """
            select definition,
                   sum(trucks) as trucks,
                   sum(tonnes) as tonnes,
                   sum(tonnes_rows) as tonnes_rows,
                   sum(pallets) as pallets,
                   sum(pallets_rows) as pallets_rows
              from centre.daily_count
             where list_no = :list
               and definition = any (:definitions::text[])
               and day between :from and :to
               and edition_no <= :edition
             group by definition
            """;

    private static final String TOTALS_AT_CROSSING = """
            select definition,
                   sum(trucks) as trucks,
                   sum(tonnes) as tonnes,
                   sum(tonnes_rows) as tonnes_rows,
                   sum(pallets) as pallets,
                   sum(pallets_rows) as pallets_rows
              from centre.daily_count_by_crossing
             where list_no = :list
               and definition = any (:definitions::text[])
               and crossing = :crossing
               and day between :from and :to
               and edition_no <= :edition
             group by definition
            """;

    /// What is asked of one list.
    ///
    /// @param crossing as the source writes it; null for all
    record Question(
            CountedList list,
            String definition,
            Period period,
            @Nullable String crossing) {}

    /// Sums of a day or of a period, in every unit.
    record Sums(int trucks, BigDecimal tonnes, int tonnesRows, BigDecimal pallets, int palletsRows) {
        static Sums none() {
            return new Sums(0, BigDecimal.ZERO, 0, BigDecimal.ZERO, 0);
        }
    }

    /// The lists that the reader may see, of each source the one first that covers most days, and the
    /// newer of two that cover as many.
    List<CountedList> lists(Tx tx, @Nullable String source, @Nullable UUID list, @Nullable Instant knownAt) {
        return tx.sql()
                .sql(LISTS)
                .param("source", source, Types.VARCHAR)
                .param("list", list, Types.OTHER)
                .param(
                        "knownAt",
                        knownAt == null ? null : knownAt.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, n) -> counted(row))
                .list();
    }

    private static CountedList counted(ResultSet row) throws SQLException {
        var from = (java.sql.Date[]) row.getArray("coverage_from").getArray();
        var to = (java.sql.Date[]) row.getArray("coverage_to").getArray();
        var coverage = new ArrayList<Period>();
        for (var at = 0; at < from.length; at++) {
            coverage.add(new Period(from[at].toLocalDate(), to[at].toLocalDate()));
        }
        return new CountedList(
                row.getObject("list_id", UUID.class),
                row.getLong("list_no"),
                new LabelId(row.getInt("label_id")),
                new DelegationId(row.getObject("holder_id", UUID.class)),
                row.getString("source"),
                row.getString("source_name"),
                row.getInt("edition_no"),
                row.getInt("row_count"),
                coverage,
                row.getObject("last_committed_at", OffsetDateTime.class).toInstant());
    }

    /// What the editions added to the days of a period, in no order: years of daily
    /// figures come as four arrays, because a thousand rows
    /// would take the database and us longer to hand over than to find.
    DaySums days(Tx tx, Question question, Unit unit) {
        var statement = tx.sql()
                .sql(question.crossing() == null ? DAYS : DAYS_AT_CROSSING)
                .param("unit", unit.name())
                .param("list", question.list().number())
                .param("definition", question.definition())
                .param("from", question.period().from())
                .param("to", question.period().to())
                .param("edition", question.list().edition());
        if (question.crossing() != null) {
            statement = statement.param("crossing", question.crossing());
        }
        return statement.query((row, n) -> daySums(row, question.period())).single();
    }

    private static DaySums daySums(ResultSet row, Period period) throws SQLException {
        var sums = new DaySums(period.days());
        var days = row.getArray("at");
        if (days != null) {
            var at = (Integer[]) days.getArray();
            sums.addTrucks(at, (Integer[]) row.getArray("trucks").getArray());
            var quantity = row.getArray("quantity");
            if (quantity != null) {
                sums.addStated(at, (BigDecimal[]) quantity.getArray(), (Integer[])
                        row.getArray("stated").getArray());
            }
        }
        return sums;
    }

    /// The sums of a period by each of these definitions, whichever the question names.
    Map<String, Sums> totals(Tx tx, Question question, List<String> definitions) {
        var totals = new HashMap<String, Sums>();
        var statement = tx.sql()
                .sql(question.crossing() == null ? TOTALS : TOTALS_AT_CROSSING)
                .param("list", question.list().number())
                .param("definitions", definitions.toArray(String[]::new))
                .param("from", question.period().from())
                .param("to", question.period().to())
                .param("edition", question.list().edition());
        if (question.crossing() != null) {
            statement = statement.param("crossing", question.crossing());
        }
        statement.query(row -> {
            totals.put(row.getString("definition"), sums(row));
        });
        return totals;
    }

    private static Sums sums(ResultSet row) throws SQLException {
        return new Sums(
                row.getInt("trucks"),
                row.getBigDecimal("tonnes"),
                row.getInt("tonnes_rows"),
                row.getBigDecimal("pallets"),
                row.getInt("pallets_rows"));
    }
}
