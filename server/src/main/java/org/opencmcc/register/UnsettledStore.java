package org.opencmcc.register;

import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.Tx;

final class UnsettledStore {
    /// Counted in the newest edition of each list, so that a row is not counted again with every edition.
    private static final String IN_LISTS = """
            with written as (
                select n.kind,
                       n.written_key,
                       min(n.written) as written,
                       sum(n.row_count) as rows
                  from centre.list_name n
                  join centre.list l on l.list_no = n.list_no and l.editions = n.edition_no
                 where (:kind::text is null or n.kind = :kind)
                   and not exists (select
                                     from centre.register_alias a
                                    where a.kind = n.kind
                                      and a.written_key = n.written_key)
                   and not exists (select
                                     from centre.register_entry e
                                    where e.kind = n.kind
                                      and e.name_key = n.written_key)
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
