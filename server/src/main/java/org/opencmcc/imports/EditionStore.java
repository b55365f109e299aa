package org.opencmcc.imports;

import java.util.List;
import org.opencmcc.postgres.Tx;

/// Enters staged rows as an edition of a list: sets against sets, under the reader's policy, never row by row.
final class EditionStore {
    private static final String ENTER_FIRST = """
            insert into centre.list_row
                   (list_no, label_id, edition_from, row_no, day, pattern_no, source_row_id, crossing, category, donor,
                    donor_key, cargo, quantity, unit, tonnes, pallets, flags, content_hash, twin_hash, as_written)
            select :list, :label, :edition, u.row_no, u.day, u.pattern_no, u.source_row_id, u.crossing, u.category, u.donor,
                   u.donor_key, u.cargo, u.quantity, u.unit, u.tonnes, u.pallets, u.flags, u.content_hash, u.twin_hash,
                   u.as_written
              from centre.import_chunk c
             cross join lateral unnest(
                   c.row_no, c.accepted, c.day, c.pattern_no, c.source_row_id, c.crossing, c.category, c.donor, c.donor_key,
                   c.cargo, c.quantity, c.unit, c.tonnes, c.pallets, c.flags, c.content_hash, c.twin_hash,
                   c.as_written)
                   as u (row_no, accepted, day, pattern_no, source_row_id, crossing, category, donor, donor_key,
                         cargo, quantity, unit, tonnes, pallets, flags, content_hash, twin_hash, as_written)
             where c.import_no = :import
               and u.accepted
            """;

    /// A row is known again by its own id, or by being the n-th of those that say the same.
    private static final String STAGE_MATCHES = """
            create temporary table staged on commit drop as
            select c.chunk_no,
                   u.place,
                   u.content_hash,
                   coalesce('id ' || u.source_row_id,
                            'same ' || u.content_hash || ' ' || row_number() over (
                                partition by u.source_row_id, u.content_hash
                                order by u.row_no)) as match_key
              from centre.import_chunk c
             cross join lateral unnest(c.row_no, c.accepted, c.source_row_id, c.content_hash) with ordinality
                   as u (row_no, accepted, source_row_id, content_hash, place)
             where c.import_no = :import
               and u.accepted
            """;

    private static final String CURRENT_MATCHES = """
            create temporary table held on commit drop as
            select r.day,
                   r.edition_from,
                   r.row_no,
                   r.content_hash,
                   coalesce('id ' || r.source_row_id,
                            'same ' || r.content_hash || ' ' || row_number() over (
                                partition by r.source_row_id, r.content_hash
                                order by r.row_no, r.edition_from)) as match_key
              from centre.list_row r
             where r.list_no = :list
               and r.edition_to is null
            """;

    private static final String COMPARE = """
            select count(*) filter (where h.match_key is null) as added,
                   count(*) filter (where h.content_hash = s.content_hash) as unchanged,
                   count(*) filter (where h.content_hash <> s.content_hash) as corrected,
                   count(*) filter (where s.match_key is null and h.day between :from and :to) as withdrawn
              from staged s
              full join held h on h.match_key = s.match_key
            """;

    private static final String CLOSE = """
            update centre.list_row r
               set edition_to = :edition
              from held h
              left join staged s on s.match_key = h.match_key
             where r.list_no = :list
               and r.day = h.day
               and r.edition_from = h.edition_from
               and r.row_no = h.row_no
               and case when s.match_key is null then h.day between :from and :to
                        else s.content_hash <> h.content_hash end
            """;

    private static final String ENTER_CHANGED = """
            insert into centre.list_row
                   (list_no, label_id, edition_from, row_no, day, pattern_no, source_row_id, crossing, category, donor,
                    donor_key, cargo, quantity, unit, tonnes, pallets, flags, content_hash, twin_hash, as_written)
            select :list, :label, :edition, u.row_no, u.day, u.pattern_no, u.source_row_id, u.crossing, u.category, u.donor,
                   u.donor_key, u.cargo, u.quantity, u.unit, u.tonnes, u.pallets, u.flags, u.content_hash, u.twin_hash,
                   u.as_written
              from centre.import_chunk c
             cross join lateral unnest(
                   c.row_no, c.day, c.pattern_no, c.source_row_id, c.crossing, c.category, c.donor, c.donor_key,
                   c.cargo, c.quantity, c.unit, c.tonnes, c.pallets, c.flags, c.content_hash, c.twin_hash,
                   c.as_written) with ordinality
                   as u (row_no, day, pattern_no, source_row_id, crossing, category, donor, donor_key,
                         cargo, quantity, unit, tonnes, pallets, flags, content_hash, twin_hash, as_written, place)
              join staged s on s.chunk_no = c.chunk_no and s.place = u.place
              left join held h on h.match_key = s.match_key and h.content_hash = s.content_hash
             where c.import_no = :import
               and h.match_key is null
            """;

    /// Without this the planner takes both for small and joins them row by row.
    private static final String KNOW_MATCHES = """
            analyze staged, held
            """;

    private static final String DROP_MATCHES = """
            drop table staged, held
            """;

    /// What an edition changed in its list, in rows.
    record Changes(int added, int unchanged, int corrected, int withdrawn) {}

    /// Everything that is needed to enter an edition.
    record Entering(
            long importNo, long listNo, int label, int edition, java.time.LocalDate from, java.time.LocalDate to) {}

    Changes enter(Tx tx, Entering entering) {
        return entering.edition() == 1 ? enterFirst(tx, entering) : enterNext(tx, entering);
    }

    private Changes enterFirst(Tx tx, Entering entering) {
        var added = tx.sql()
                .sql(ENTER_FIRST)
                .param("list", entering.listNo())
                .param("label", entering.label())
                .param("edition", entering.edition())
                .param("import", entering.importNo())
                .update();
        return new Changes(added, 0, 0, 0);
    }

    private Changes enterNext(Tx tx, Entering entering) {
        var changes = matched(tx, entering);
        tx.sql()
                .sql(ENTER_CHANGED)
                .param("list", entering.listNo())
                .param("label", entering.label())
                .param("edition", entering.edition())
                .param("import", entering.importNo())
                .update();
        tx.sql()
                .sql(CLOSE)
                .param("list", entering.listNo())
                .param("edition", entering.edition())
                .param("from", entering.from())
                .param("to", entering.to())
                .update();
        tx.sql().sql(DROP_MATCHES).update();
        return changes;
    }

    /// What an edition would change in its list, without changing anything.
    Changes compare(Tx tx, Entering entering) {
        var changes = matched(tx, entering);
        tx.sql().sql(DROP_MATCHES).update();
        return changes;
    }

    /// Lays staged and present rows side by side for the rest of the transaction.
    private static Changes matched(Tx tx, Entering entering) {
        tx.sql().sql(STAGE_MATCHES).param("import", entering.importNo()).update();
        tx.sql().sql(CURRENT_MATCHES).param("list", entering.listNo()).update();
        tx.sql().sql(KNOW_MATCHES).update();
        return tx.sql()
                .sql(COMPARE)
                .param("from", entering.from())
                .param("to", entering.to())
                .query((row, n) -> new Changes(
                        row.getInt("added"), row.getInt("unchanged"), row.getInt("corrected"), row.getInt("withdrawn")))
                .single();
    }

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

    void addPatterns(Tx tx, Entering entering, List<List<String>> patterns) {
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

    void addNames(Tx tx, Entering entering) {
        tx.sql()
                .sql(ADD_NAMES)
                .param("list", entering.listNo())
                .param("edition", entering.edition())
                .param("label", entering.label())
                .param("import", entering.importNo())
                .update();
    }

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

    /// Adds what the edition changed to the day's counts: plus what it entered, minus what it closed.
    void addCounts(Tx tx, Entering entering) {
        tx.sql()
                .sql(ADD_COUNTS)
                .param("list", entering.listNo())
                .param("edition", entering.edition())
                .param("label", entering.label())
                .update();
    }
}
