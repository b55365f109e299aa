package org.opencmcc.assertions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;

final class AssertionStore {
    private static final String ADD = """
            insert into centre.assertion
                   (assertion_id, label_id, rule, source, factor, claimant, words, from_day, to_day, said_when, title, urls,
                    origin, made_at)
            values (:id, :label, :rule, :source, :factor, :claimant, :words, :from, :to, :saidWhen, :title, :urls,
                    :origin, :at)
            """;

    private static final String ALL = """
            select assertion_id,
                   label_id,
                   rule,
                   source,
                   factor,
                   claimant,
                   words,
                   from_day,
                   to_day,
                   said_when,
                   title,
                   urls,
                   origin,
                   made_at
              from centre.assertion
             where (:knownAt::timestamptz is null or made_at <= :knownAt)
             order by rule, made_at, assertion_id
             limit :limit
            """;

    void add(Tx tx, Assertion made) {
        tx.sql()
                .sql(ADD)
                .param("id", made.id())
                .param("label", made.label().value())
                .param("rule", made.rule())
                .param("source", made.source())
                .param("factor", made.factor(), Types.NUMERIC)
                .param("claimant", made.claimant())
                .param("words", made.words())
                .param("from", made.from(), Types.DATE)
                .param("to", made.to(), Types.DATE)
                .param("saidWhen", made.saidWhen(), Types.VARCHAR)
                .param("title", made.title())
                .param("urls", made.urls().toArray(String[]::new))
                .param("origin", made.origin())
                .param("at", made.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Assertion> all(Tx tx, @Nullable Instant knownAt, int limit) {
        return tx.sql()
                .sql(ALL)
                .param(
                        "knownAt",
                        knownAt == null ? null : knownAt.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("limit", limit)
                .query((row, n) -> assertion(row))
                .list();
    }

    private static Assertion assertion(ResultSet row) throws SQLException {
        return new Assertion(
                row.getObject("assertion_id", UUID.class),
                row.getString("rule"),
                row.getString("source"),
                row.getBigDecimal("factor"),
                row.getString("claimant"),
                row.getString("words"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("said_when"),
                row.getString("title"),
                List.of((String[]) row.getArray("urls").getArray()),
                row.getString("origin"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                new LabelId(row.getInt("label_id")));
    }
}
