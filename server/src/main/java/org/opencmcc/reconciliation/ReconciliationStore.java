package org.opencmcc.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;

/// Records of reconciliations: appended, never changed.
final class ReconciliationStore {
    private static final String ADD = """
            insert into centre.reconciliation
                   (reconciliation_id, label_id, left_list_no, right_list_no, left_source, right_source, definition, month,
                    computed_at, left_edition, right_edition, left_covered, right_covered, left_trucks, right_trucks,
                    left_rest, right_rest, unexplained, rules, evidence, if_reversed, parts)
            values (:id, :label, :leftList, :rightList, :leftSource, :rightSource, :definition, :month,
                    :at, :leftEdition, :rightEdition, :leftCovered, :rightCovered, :left, :right,
                    :leftRest, :rightRest, :unexplained, :rules, :evidence, :reversed, :parts)
            """;

    private static final String NEWEST_PAIR = """
            select r.left_list_no,
                   r.right_list_no
              from centre.reconciliation r
             where r.left_source = :left
               and r.right_source = :right
               and exists (select from centre.list l where l.list_no = r.left_list_no)
               and exists (select from centre.list l where l.list_no = r.right_list_no)
               and (:knownAt::timestamptz is null or r.computed_at <= :knownAt)
             order by r.computed_at desc, r.left_list_no desc, r.right_list_no desc
             limit 1
            """;

    private static final String HAS_RECORDS = """
            select exists (
                   select 1
                     from centre.reconciliation r
                    where r.left_list_no = :left
                      and r.right_list_no = :right
                      and (:knownAt::timestamptz is null or r.computed_at <= :knownAt))
            """;

    private static final String MONTHS = """
            select distinct on (r.month)
                   r.reconciliation_id,
                   r.label_id,
                   r.month,
                   r.computed_at,
                   r.left_edition,
                   r.right_edition,
                   r.left_covered,
                   r.right_covered,
                   r.left_trucks,
                   r.right_trucks,
                   r.left_rest,
                   r.right_rest,
                   r.unexplained,
                   r.rules,
                   r.evidence,
                   r.if_reversed,
                   r.parts
              from centre.reconciliation r
             where r.left_list_no = :left
               and r.right_list_no = :right
               and r.definition = :definition
               and (:from::date is null or r.month >= date_trunc('month', :from::date))
               and (:to::date is null or r.month <= :to)
               and (:knownAt::timestamptz is null or r.computed_at <= :knownAt)
             order by r.month, r.computed_at desc, r.reconciliation_id
            """;

    /// What is stored with each record of one computation.
    record Head(UUID id, LabelId label, Comparison of, String definition) {}

    /// A record with the number by which its rows are found.
    record Stored(UUID id, LabelId label, MonthRecord month) {}

    /// Two lists by their numbers, the sources in the order of their ids.
    record Pair(long left, long right) {}

    void add(Tx tx, Head head, MonthRecord month) {
        tx.sql()
                .sql(ADD)
                .param("id", head.id())
                .param("label", head.label().value())
                .param("leftList", head.of().left().number())
                .param("rightList", head.of().right().number())
                .param("leftSource", head.of().left().source())
                .param("rightSource", head.of().right().source())
                .param("definition", head.definition())
                .param("month", month.month().atDay(1))
                .param("at", month.computedAt().atOffset(ZoneOffset.UTC))
                .param("leftEdition", month.editions().getFirst())
                .param("rightEdition", month.editions().getLast())
                .param("leftCovered", month.left().covered().toArray(Boolean[]::new))
                .param("rightCovered", month.right().covered().toArray(Boolean[]::new))
                .param("left", numbers(month.left().trucks()))
                .param("right", numbers(month.right().trucks()))
                .param("leftRest", numbers(month.left().rest()))
                .param("rightRest", numbers(month.right().rest()))
                .param("unexplained", numbers(month.unexplained()))
                .param("rules", month.rules().toArray(String[]::new))
                .param("evidence", month.evidence().stream().map(Evidence::name).toArray(String[]::new))
                .param("reversed", numbers(month.reversed()))
                .param("parts", numbers(month.parts()))
                .update();
    }

    private static Integer[] numbers(List<Integer> numbers) {
        return numbers.toArray(Integer[]::new);
    }

    /// The lists of the newest record of two sources that the reader can see.
    Optional<Pair> newestPair(Tx tx, String left, String right, @Nullable Instant knownAt) {
        return tx.sql()
                .sql(NEWEST_PAIR)
                .param("left", left)
                .param("right", right)
                .param("knownAt", at(knownAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, n) -> new Pair(row.getLong("left_list_no"), row.getLong("right_list_no")))
                .optional();
    }

    /// Whether these two lists have been held against each other by then.
    boolean hasRecords(Tx tx, Pair pair, @Nullable Instant knownAt) {
        return tx.sql()
                .sql(HAS_RECORDS)
                .param("left", pair.left())
                .param("right", pair.right())
                .param("knownAt", at(knownAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Boolean.class)
                .single();
    }

    /// What is asked of the records of two lists; a side of the period left out is open.
    record Asked(
            Pair pair,
            String definition,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Instant knownAt) {}

    /// Each month's newest record that was known then.
    List<Stored> months(Tx tx, Asked asked) {
        return tx.sql()
                .sql(MONTHS)
                .param("left", asked.pair().left())
                .param("right", asked.pair().right())
                .param("definition", asked.definition())
                .param("from", asked.from(), Types.DATE)
                .param("to", asked.to(), Types.DATE)
                .param("knownAt", at(asked.knownAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, n) -> stored(row))
                .list();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getObject("reconciliation_id", UUID.class),
                new LabelId(row.getInt("label_id")),
                new MonthRecord(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getObject("computed_at", OffsetDateTime.class).toInstant(),
                        List.of(row.getInt("left_edition"), row.getInt("right_edition")),
                        new MonthRecord.Days(
                                flags(row, "left_covered"), numbers(row, "left_trucks"), numbers(row, "left_rest")),
                        new MonthRecord.Days(
                                flags(row, "right_covered"), numbers(row, "right_trucks"), numbers(row, "right_rest")),
                        numbers(row, "unexplained"),
                        List.of((String[]) row.getArray("rules").getArray()),
                        Arrays.stream((String[]) row.getArray("evidence").getArray())
                                .map(Evidence::valueOf)
                                .toList(),
                        numbers(row, "if_reversed"),
                        numbers(row, "parts")));
    }

    private static List<Integer> numbers(ResultSet row, String column) throws SQLException {
        return List.of((Integer[]) row.getArray(column).getArray());
    }

    private static List<Boolean> flags(ResultSet row, String column) throws SQLException {
        return List.of((Boolean[]) row.getArray(column).getArray());
    }
}
