package org.opencmcc.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;
import org.opencmcc.terms.Period;

/// Lists and their editions.
final class ListStore {
    private static final String FIND_TO_CHANGE = """
            select list_id,
                   list_no,
                   editions,
                   row_count
              from centre.list
             where holder_id = :holder
               and source = :source
               and label_id = :label
               for update
            """;

    private static final String FIND_NUMBER = """
            select list_no
              from centre.list
             where holder_id = :holder
               and source = :source
               and label_id = :label
            """;

    private static final String ADD = """
            insert into centre.list
                   (list_id, label_id, holder_id, source, source_name)
            values (:id, :label, :holder, :source, :sourceName)
            on conflict do nothing
            """;

    private static final String ADD_EDITION = """
            insert into centre.edition
                   (list_no, edition_no, label_id, import_id, coverage_from, coverage_to, committed_at, columns, reading,
                    row_count)
            select :list, :edition, :label, :import, :from, :to,
                   greatest(:at, max(e.committed_at) + interval '1 microsecond'), :columns, :reading, :rows
              from centre.edition e
             where e.list_no = :list
            returning committed_at
            """;

    private static final String COVERAGES = """
            select coverage_from,
                   coverage_to
              from centre.edition
             where list_no = :list
             order by edition_no
            """;

    private static final String COUNT_EDITION = """
            update centre.list
               set editions = :edition,
                   row_count = :rows
             where list_no = :list
            """;

    /// A list held against other commits.
    record Held(UUID id, long number, int editions, int rows) {}

    Held holdOrAdd(Tx tx, LabelId label, String source, String sourceName) {
        return find(tx, label, source).orElseGet(() -> {
            tx.sql()
                    .sql(ADD)
                    .param("id", tx.newId())
                    .param("label", label.value())
                    .param("holder", tx.reader().delegation().value())
                    .param("source", source)
                    .param("sourceName", sourceName)
                    .update();
            return find(tx, label, source).orElseThrow();
        });
    }

    /// The number of the reader's own list of a source, where it has one under this label.
    Optional<Long> findNumber(Tx tx, LabelId label, String source) {
        return tx.sql()
                .sql(FIND_NUMBER)
                .param("holder", tx.reader().delegation().value())
                .param("source", source)
                .param("label", label.value())
                .query(Long.class)
                .optional();
    }

    private static Optional<Held> find(Tx tx, LabelId label, String source) {
        return tx.sql()
                .sql(FIND_TO_CHANGE)
                .param("holder", tx.reader().delegation().value())
                .param("source", source)
                .param("label", label.value())
                .query((row, n) -> new Held(
                        row.getObject("list_id", UUID.class),
                        row.getLong("list_no"),
                        row.getInt("editions"),
                        row.getInt("row_count")))
                .optional();
    }

    /// The days of which each edition of a list speaks, in their order.
    List<Period> coverages(Tx tx, long list) {
        return tx.sql()
                .sql(COVERAGES)
                .param("list", list)
                .query((row, n) -> new Period(
                        row.getObject("coverage_from", LocalDate.class), row.getObject("coverage_to", LocalDate.class)))
                .list();
    }

    /// An edition to be entered in its list.
    ///
    /// @param reading as what it was taken
    /// @param rows    how many rows the list has with it
    record NewEdition(
            long list,
            int number,
            LabelId label,
            UUID importId,
            Period coverage,
            List<String> columns,
            ReadingState reading,
            int rows) {}

    /// @return when it counts as committed: later than every edition before it, whichever
    ///         transaction began first
    Instant addEdition(Tx tx, NewEdition edition) {
        return tx.sql()
                .sql(ADD_EDITION)
                .param("list", edition.list())
                .param("edition", edition.number())
                .param("label", edition.label().value())
                .param("import", edition.importId())
                .param("from", edition.coverage().from())
                .param("to", edition.coverage().to())
                .param("at", tx.now().atOffset(ZoneOffset.UTC))
                .param("columns", edition.columns().toArray(String[]::new))
                .param("reading", edition.reading().name())
                .param("rows", edition.rows())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    void countEdition(Tx tx, NewEdition edition) {
        tx.sql()
                .sql(COUNT_EDITION)
                .param("edition", edition.number())
                .param("list", edition.list())
                .param("rows", edition.rows())
                .update();
    }
}
