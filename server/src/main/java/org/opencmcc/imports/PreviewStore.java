package org.opencmcc.imports;

import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencmcc.formats.Problem;
import org.opencmcc.postgres.Tx;
import org.opencmcc.register.RegisterKind;

/// What can be looked at before a file is entered: its problems, its rows, its spellings.
final class PreviewStore {
    private static final String PROBLEMS = """
            select problem_no,
                   coalesce(row_no, 0) as row_no,
                   column_name,
                   code,
                   severity,
                   message
              from centre.import_problem
             where import_no = :import
               and problem_no > :after
               and (:code::text is null or code = :code)
             order by problem_no
             limit :limit
            """;

    private static final String ROWS = """
            select u.row_no,
                   u.accepted,
                   u.flags,
                   u.as_written
              from centre.import_chunk c
             cross join lateral unnest(c.row_no, c.accepted, c.flags, c.as_written)
                   as u (row_no, accepted, flags, as_written)
             where c.import_no = :import
               and c.row_no[cardinality(c.row_no)] > :after
               and u.row_no > :after
               and (not :refusedOnly or not u.accepted)
               and (not :flaggedOnly or (u.accepted and u.flags is not null))
             order by u.row_no
             limit :limit
            """;

    private static final String UNSETTLED = """
            select n.kind,
                   n.written_key,
                   n.written,
                   n.row_count
              from centre.import_name n
             where n.import_no = :import
               and not exists (select
                                 from centre.register_alias a
                                where a.kind = n.kind
                                  and a.written_key = n.written_key)
               and not exists (select
                                 from centre.register_entry e
                                where e.kind = n.kind
                                  and e.name_key = n.written_key)
             order by n.row_count desc, n.kind, n.written_key
             limit :limit
            """;

    /// A problem at its place in the file's order.
    record Placed(int number, Problem problem) {}

    List<Placed> problems(Tx tx, long importNo, @Nullable String code, int after, int limit) {
        return tx.sql()
                .sql(PROBLEMS)
                .param("import", importNo)
                .param("after", after)
                .param("code", code, Types.VARCHAR)
                .param("limit", limit)
                .query((row, n) -> new Placed(
                        row.getInt("problem_no"),
                        new Problem(
                                row.getInt("row_no"),
                                row.getString("column_name"),
                                row.getString("code"),
                                Problem.Severity.valueOf(row.getString("severity")),
                                row.getString("message"))))
                .list();
    }

    List<PreviewRow> rows(Tx tx, long importNo, PreviewRow.Only only, int after, int limit) {
        return tx.sql()
                .sql(ROWS)
                .param("import", importNo)
                .param("after", after)
                .param("refusedOnly", only == PreviewRow.Only.REFUSED)
                .param("flaggedOnly", only == PreviewRow.Only.FLAGGED)
                .param("limit", limit)
                .query((row, n) -> {
                    var flags = row.getString("flags");
                    return new PreviewRow(
                            row.getInt("row_no"),
                            row.getBoolean("accepted"),
                            flags == null ? List.of() : List.of(flags.split(" ", -1)),
                            AsWritten.cells(row.getString("as_written")));
                })
                .list();
    }

    List<WrittenName> unsettled(Tx tx, long importNo, int limit) {
        return tx.sql()
                .sql(UNSETTLED)
                .param("import", importNo)
                .param("limit", limit)
                .query((row, n) -> new WrittenName(
                        RegisterKind.valueOf(row.getString("kind")),
                        row.getString("written_key"),
                        row.getString("written"),
                        row.getInt("row_count")))
                .list();
    }
}
