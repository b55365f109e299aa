package org.opencmcc.imports;

import org.opencmcc.postgres.Tx;

/// Enters staged rows as an edition of a list: sets against sets, under the reader's policy, never
/// row by row.
final class EditionStore {
    private static final String ENTER = """
            insert into centre.list_row
                   (list_no, label_id, edition_from, row_no, day, pattern_no, source_row_id, crossing, category, donor,
                    donor_key, cargo, quantity, unit, tonnes, pallets, flags, content_hash, twin_hash, as_written)
            select :list, :label, :edition, u.row_no, u.day, u.pattern_no, u.source_row_id, u.crossing, u.category, u.donor,
                   u.donor_key, u.cargo, u.quantity, u.unit, u.tonnes, u.pallets, u.flags, u.content_hash, u.twin_hash,
                   u.as_written
              from centre.import_chunk c
             cross join lateral unnest(
                   c.row_no, c.accepted, c.day, c.pattern_no, c.source_row_id, c.crossing, c.category, c.donor, c.donor_key,
                   c.cargo, c.quantity, c.unit, c.tonnes, c.pallets, c.flags, c.content_hash, c.twin_hash, c.as_written)
                   as u (row_no, accepted, day, pattern_no, source_row_id, crossing, category, donor, donor_key,
                         cargo, quantity, unit, tonnes, pallets, flags, content_hash, twin_hash, as_written)
             where c.import_no = :import
               and u.accepted
            """;

    private static final String ENTER_CHANGED = ENTER + """
               and c.chunk_no in (select m.chunk_no from matched m)
               and u.row_no in (select m.file_row from matched m)
            """;

    /// What a row is known again by is its cell: its own number, or where it has none its day,
    /// category, donor and quantities. Within a cell rows that say the same are numbered, so that
    /// the n-th meets the n-th.
    private static final String LAY_STAGED = """
            create temporary table staged on commit drop as
            select c.chunk_no,
                   u.row_no,
                   u.source_row_id is not null as by_id,
                   u.content_hash,
                   k.cell,
                   row_number() over (partition by k.cell, u.content_hash order by u.row_no) as nth
              from centre.import_chunk c
             cross join lateral unnest(
                   c.row_no, c.accepted, c.day, c.source_row_id, c.category, c.donor_key, c.quantity, c.tonnes, c.pallets,
                   c.content_hash)
                   as u (row_no, accepted, day, source_row_id, category, donor_key, quantity, tonnes, pallets, content_hash)
             cross join lateral (
                   select case when u.source_row_id is null
                               then hash_record_extended(
                                    row(u.day, u.category, u.donor_key, u.quantity, u.tonnes, u.pallets), 0)
                               else hash_record_extended(row(u.source_row_id), 1) end as cell) k
             where c.import_no = :import
               and u.accepted
            """;

    /// Only what lies inside the coverage: of the other days the file says nothing.
    private static final String LAY_HELD = """
            create temporary table held on commit drop as
            select r.day,
                   r.edition_from,
                   r.row_no,
                   r.content_hash,
                   k.cell,
                   row_number() over (partition by k.cell, r.content_hash order by r.edition_from, r.row_no) as nth
              from centre.list_row r
             cross join lateral (
                   select case when r.source_row_id is null
                               then hash_record_extended(
                                    row(r.day, r.category, r.donor_key, r.quantity, r.tonnes, r.pallets), 0)
                               else hash_record_extended(row(r.source_row_id), 1) end as cell) k
             where r.list_no = :list
               and r.edition_to is null
               and r.day between :from and :to
            """;

    /// Without this the planner takes both for small and joins them row by row.
    private static final String KNOW_LAID = """
            analyze staged, held
            """;

    /// Rows that say the same meet first and are left out here; the rest of a cell meets in pairs,
    /// and what remains on one side is new or no longer there. Of two rows with one number the one
    /// stated last is met first.
    private static final String MATCH = """
            create temporary table matched on commit drop as
            with file_rest as (
                select s.chunk_no,
                       s.row_no,
                       s.by_id,
                       s.cell,
                       row_number() over (partition by s.cell order by s.row_no) as nth
                  from staged s
                 where not exists (select
                                     from held h
                                    where h.cell = s.cell
                                      and h.content_hash = s.content_hash
                                      and h.nth = s.nth)),
            list_rest as (
                select h.day,
                       h.edition_from,
                       h.row_no,
                       h.cell,
                       row_number() over (partition by h.cell order by h.edition_from desc, h.row_no) as nth
                  from held h
                 where not exists (select
                                     from staged s
                                    where s.cell = h.cell
                                      and s.content_hash = h.content_hash
                                      and s.nth = h.nth))
            select f.chunk_no,
                   f.row_no as file_row,
                   f.by_id,
                   l.day,
                   l.edition_from,
                   l.row_no as list_row
              from file_rest f
              full join list_rest l on l.cell = f.cell and l.nth = f.nth
            """;

    private static final String KNOW_MATCHED = """
            analyze matched
            """;

    private static final String COUNT_MATCHED = """
            select (select count(*) from held) as held,
                   (select count(*) from staged) - count(file_row) as unchanged,
                   count(*) filter (where list_row is null) as new_rows,
                   count(*) filter (where by_id and list_row is not null) as restated_by_id,
                   count(*) filter (where not by_id and list_row is not null) as restated_by_cell,
                   count(*) filter (where file_row is null) as missing
              from matched
            """;

    private static final String COUNT_ELSEWHERE = """
            select count(*)
              from staged s
             where s.by_id
               and s.cell in (select hash_record_extended(row(r.source_row_id), 1)
                                from centre.list_row r
                               where r.list_no = :list
                                 and r.edition_to is null
                                 and r.day not between :from and :to
                                 and r.source_row_id is not null)
            """;

    /// @see Matched#as what an edition closes and an addition does not
    private static final String CLOSE = """
            update centre.list_row r
               set edition_to = :edition
              from matched m
             where r.list_no = :list
               and r.day = m.day
               and r.edition_from = m.edition_from
               and r.row_no = m.list_row
               and (:anew or m.by_id)
            """;

    private static final String FORGET_MATCHED = """
            drop table staged, held, matched
            """;

    /// What an edition changed in its list, in rows.
    record Changes(int added, int unchanged, int corrected, int withdrawn) {}

    /// How the rows of a file meet those that the list holds inside the coverage.
    ///
    /// @param elsewhere      rows of the file whose own number the list has on another day
    /// @param restatedById   rows that the list has under the same number, saying something else
    /// @param restatedByCell rows without a number that pair up with one of the same day, category,
    ///                       donor and quantity that says something else
    /// @param missing        rows of the list that the file has no more
    record Matched(
            int held, int elsewhere, int unchanged, int newRows, int restatedById, int restatedByCell, int missing) {
        Matched elsewhere(int rows) {
            return new Matched(held, rows, unchanged, newRows, restatedById, restatedByCell, missing);
        }

        /// An addition does not say that it has all of its days: a row without a number that it
        /// does not repeat word for word is another row, and what it lacks stays.
        Changes as(EditionReading kind) {
            return switch (kind) {
                case EDITION -> new Changes(newRows, unchanged, restatedById + restatedByCell, missing);
                case ADDITION -> new Changes(newRows + restatedByCell, unchanged, restatedById, 0);
            };
        }
    }

    /// Everything that is needed to enter an edition.
    record Entering(
            long importNo, long listNo, int label, int edition, java.time.LocalDate from, java.time.LocalDate to) {}

    Changes enterFirst(Tx tx, Entering entering) {
        return new Changes(enter(tx, ENTER, entering), 0, 0, 0);
    }

    private static int enter(Tx tx, String statement, Entering entering) {
        return tx.sql()
                .sql(statement)
                .param("list", entering.listNo())
                .param("label", entering.label())
                .param("edition", entering.edition())
                .param("import", entering.importNo())
                .update();
    }

    /// Lays the rows of a file and of its list side by side, until they are entered or forgotten.
    ///
    /// @param lookElsewhere whether to look for the file's rows on other days of the list too
    Matched match(Tx tx, Entering entering, boolean lookElsewhere) {
        tx.sql().sql(LAY_STAGED).param("import", entering.importNo()).update();
        tx.sql()
                .sql(LAY_HELD)
                .param("list", entering.listNo())
                .param("from", entering.from())
                .param("to", entering.to())
                .update();
        tx.sql().sql(KNOW_LAID).update();
        tx.sql().sql(MATCH).update();
        tx.sql().sql(KNOW_MATCHED).update();
        var elsewhere = lookElsewhere ? elsewhere(tx, entering) : 0;
        return tx.sql()
                .sql(COUNT_MATCHED)
                .query((row, n) -> new Matched(
                        row.getInt("held"),
                        elsewhere,
                        row.getInt("unchanged"),
                        row.getInt("new_rows"),
                        row.getInt("restated_by_id"),
                        row.getInt("restated_by_cell"),
                        row.getInt("missing")))
                .single();
    }

    private static int elsewhere(Tx tx, Entering entering) {
        return tx.sql()
                .sql(COUNT_ELSEWHERE)
                .param("list", entering.listNo())
                .param("from", entering.from())
                .param("to", entering.to())
                .query(Integer.class)
                .single();
    }

    /// Enters what was matched before in this transaction, and forgets what was laid out for it.
    void enterMatched(Tx tx, Entering entering, EditionReading kind) {
        enter(tx, ENTER_CHANGED, entering);
        tx.sql()
                .sql(CLOSE)
                .param("list", entering.listNo())
                .param("edition", entering.edition())
                .param("anew", kind == EditionReading.EDITION)
                .update();
        forgetMatched(tx);
    }

    void forgetMatched(Tx tx) {
        tx.sql().sql(FORGET_MATCHED).update();
    }
}
