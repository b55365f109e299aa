package org.opencmcc.register;

import java.sql.Types;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;

/// Spellings that stand in lists, and under which labels they stand there.
final class UnsettledStore {
    /// An edition that a later one of its list covers whole is left out, so that a row is not counted again with every
    /// edition; where two editions share only some days, the rows of those days are counted with both.
    private static final String IN_LISTS = """
            with written as (
                select n.kind,
                       n.written_key,
                       min(n.written) as written,
                       sum(n.row_count) as rows
                  from centre.list_name n
                  join centre.edition e
                    on e.list_no = n.list_no
                   and e.edition_no = n.edition_no
                 where (:kind::text is null or n.kind = :kind)
                   and not exists (select
                                     from centre.edition later
                                    where later.list_no = e.list_no
                                      and later.edition_no > e.edition_no
                                      and later.coverage_from <= e.coverage_from
                                      and later.coverage_to >= e.coverage_to)
                   and not exists (select
                                     from centre.register_alias a
                                    where a.kind = n.kind
                                      and a.written_key = n.written_key)
                   and not exists (select
                                     from centre.register_entry g
                                    where g.kind = n.kind
                                      and g.name_key = n.written_key)
                 group by n.kind, n.written_key),
            ordered as (
                select kind,
                       written_key,
                       written,
                       rows,
                       to_char(999999999999 - rows, 'FM000000000000') || kind || ' ' || written_key as place
                  from written)
            select kind,
                   written_key,
                   written,
                   rows
              from ordered
             where :after::text is null or place > :after
             order by place
             limit :limit
            """;

    /// A file that is still being looked through counts with the label of the import.
    private static final String LABELS = """
            select label_id
              from centre.list_name
             where kind = :kind
               and written_key = :key
            union
            select label_id
              from centre.import_name
             where kind = :kind
               and written_key = :key
            """;

    /// The labels of the lists and imports in which the reader can see the spelling.
    Set<LabelId> labelsOf(Tx tx, RegisterKind kind, String key) {
        return Set.copyOf(tx.sql()
                .sql(LABELS)
                .param("kind", kind.name())
                .param("key", key)
                .query((row, n) -> new LabelId(row.getInt("label_id")))
                .list());
    }

    static String cursorOf(Unsettled one) {
        return String.format("%012d", 999_999_999_999L - one.rows()) + one.kind() + " " + one.writtenKey();
    }

    List<Unsettled> inLists(Tx tx, @Nullable RegisterKind kind, @Nullable String after, int limit) {
        return tx.sql()
                .sql(IN_LISTS)
                .param("kind", kind == null ? null : kind.name(), Types.VARCHAR)
                .param("after", after, Types.VARCHAR)
                .param("limit", limit)
                .query((row, n) -> new Unsettled(
                        RegisterKind.valueOf(row.getString("kind")),
                        row.getString("written"),
                        row.getString("written_key"),
                        row.getLong("rows"),
                        List.of()))
                .list();
    }
}
