package org.opencmcc.imports;

import java.util.List;
import org.opencmcc.postgres.Tx;

/// What an edition adds to its list beside the rows: which definitions count them, their spellings,
/// and how it moves the daily counts.
final class CountStore {
    private static final String ADD_PATTERN = """
            insert into centre.counting_pattern
                   (list_no, edition_no, pattern_no, label_id, definitions)
            values (:list, :edition, :pattern, :label, :definitions)
            """;

    private static final String ADD_NAMES = """
            insert into centre.list_name
                   (list_no, edition_no, kind, written_key, label_id, written, row_count)
            select :list, :edition, n.kind, n.written_key, :label, n.written, n.row_count
              from centre.import_name n
             where n.import_no = :import
            """;

    private static final String ADD_COUNTS = """
            with changed as (
                select day,
                       edition_from as pattern_edition,
                       pattern_no,
                       crossing,
                       case when edition_from = :edition then 1 else -1 end as sign,
                       case when edition_from = :edition then tonnes else -tonnes end as tonnes,
                       case when edition_from = :edition then pallets else -pallets end as pallets
                  from centre.list_row
                 where list_no = :list
                   and :edition in (edition_from, edition_to)),
            grouped as materialized (
                select day,
                       pattern_edition,
                       pattern_no,
                       crossing,
                       sum(sign)::integer as trucks,
                       coalesce(sum(tonnes), 0) as tonnes,
                       coalesce(sum(sign) filter (where tonnes is not null), 0)::integer as tonnes_rows,
                       coalesce(sum(pallets), 0) as pallets,
                       coalesce(sum(sign) filter (where pallets is not null), 0)::integer as pallets_rows
                  from changed
                 group by day, pattern_edition, pattern_no, crossing),
            counted as (
                select d.definition,
                       coalesce(g.crossing, '') as crossing,
                       g.day,
                       sum(g.trucks)::integer as trucks,
                       sum(g.tonnes) as tonnes,
                       sum(g.tonnes_rows)::integer as tonnes_rows,
                       sum(g.pallets) as pallets,
                       sum(g.pallets_rows)::integer as pallets_rows
                  from grouped g
                  join centre.counting_pattern p
                    on p.list_no = :list
                   and p.edition_no = g.pattern_edition
                   and p.pattern_no = g.pattern_no
                 cross join unnest(p.definitions) as d (definition)
                 group by d.definition, coalesce(g.crossing, ''), g.day),
            by_crossing as (
                insert into centre.daily_count_by_crossing
                       (list_no, definition, crossing, day, edition_no, label_id, trucks, tonnes, tonnes_rows, pallets,
                        pallets_rows)
                select :list, definition, crossing, day, :edition, :label, trucks, tonnes, tonnes_rows, pallets,
                       pallets_rows
                  from counted
                 where crossing <> '')
            insert into centre.daily_count
                   (list_no, definition, day, edition_no, label_id, trucks, tonnes, tonnes_rows, pallets, pallets_rows)
            select :list, definition, day, :edition, :label, sum(trucks), sum(tonnes), sum(tonnes_rows), sum(pallets),
                   sum(pallets_rows)
              from counted
             group by definition, day
             order by definition, day
            """;

    void addPatterns(Tx tx, EditionStore.Entering entering, List<List<String>> patterns) {
        for (var number = 0; number < patterns.size(); number++) {
            tx.sql()
                    .sql(ADD_PATTERN)
                    .param("list", entering.listNo())
                    .param("edition", entering.edition())
                    .param("pattern", number)
                    .param("label", entering.label())
                    .param("definitions", patterns.get(number).toArray(String[]::new))
                    .update();
        }
    }

    void addNames(Tx tx, EditionStore.Entering entering) {
        tx.sql()
                .sql(ADD_NAMES)
                .param("list", entering.listNo())
                .param("edition", entering.edition())
                .param("label", entering.label())
                .param("import", entering.importNo())
                .update();
    }

    /// Adds what the edition changed to the day's counts: plus what it entered, minus what it
    /// closed.
    void addCounts(Tx tx, EditionStore.Entering entering) {
        tx.sql()
                .sql(ADD_COUNTS)
                .param("list", entering.listNo())
                .param("edition", entering.edition())
                .param("label", entering.label())
                .update();
    }
}
