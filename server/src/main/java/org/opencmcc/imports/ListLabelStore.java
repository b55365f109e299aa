package org.opencmcc.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opencmcc.access.LabelledRecordStore;
import org.opencmcc.access.LabelledRecords;
import org.opencmcc.access.RecordType;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;

/// Lists under their labels. A list moves with all its rows and counts, in sets; files that are on their way to it go
/// to it under its new label.
final class ListLabelStore implements LabelledRecords {
    private static final String LABEL_OF = """
            select label_id
              from centre.list
             where list_id = :record
            """;

    /// Comes first, and so waits for a commit that has begun.
    private static final String FOLLOW = """
            update centre.import
               set list_label_id = :to
             where list_label_id = :from
               and holder_id = (select l.holder_id from centre.list l where l.list_id = :record)
               and source = (select l.source from centre.list l where l.list_id = :record)
            """;

    private static final String HOLD = """
            select list_no
              from centre.list
             where list_id = :record
               and label_id = :from
               for update
            """;

    private static final String TAKEN = """
            select exists (
                select
                  from centre.list moved
                  join centre.list there
                    on there.label_id = :to
                   and there.holder_id = moved.holder_id
                   and there.source = moved.source
                 where moved.list_id = :record)
            """;

    private static final String MOVE_LIST_ROW = """
            update centre.list_row
               set label_id = :to
             where list_no = (select l.list_no from centre.list l where l.list_id = :record)
               and label_id = :from
            """;

    private static final String MOVE_LIST_NAME = """
            update centre.list_name
               set label_id = :to
             where list_no = (select l.list_no from centre.list l where l.list_id = :record)
               and label_id = :from
            """;

    private static final String MOVE_COUNTING_PATTERN = """
            update centre.counting_pattern
               set label_id = :to
             where list_no = (select l.list_no from centre.list l where l.list_id = :record)
               and label_id = :from
            """;

    private static final String MOVE_DAILY_COUNT = """
            update centre.daily_count
               set label_id = :to
             where list_no = (select l.list_no from centre.list l where l.list_id = :record)
               and label_id = :from
            """;

    private static final String MOVE_DAILY_COUNT_BY_CROSSING = """
            update centre.daily_count_by_crossing
               set label_id = :to
             where list_no = (select l.list_no from centre.list l where l.list_id = :record)
               and label_id = :from
            """;

    private static final String MOVE_EDITION = """
            update centre.edition
               set label_id = :to
             where list_no = (select l.list_no from centre.list l where l.list_id = :record)
               and label_id = :from
            """;

    private static final String MOVE = """
            update centre.list
               set label_id = :to
             where list_id = :record
               and label_id = :from
            """;

    private static final String LABEL_OF_IMPORT = """
            select label_id
              from centre.import
             where import_id = :record
            """;

    /// A file that is being read or committed stays where it is until that is done.
    private static final String IS_WORKED_ON = """
            select exists (
                select
                  from centre.import
                 where import_id = :record
                   and state in ('RECEIVED', 'READING', 'COMMITTING')
                   and :to is not null)
            """;

    private static final String MOVE_IMPORT_FILE = """
            update centre.import_file
               set label_id = :to
             where import_no = (select i.import_no from centre.import i where i.import_id = :record)
               and label_id = :from
            """;

    private static final String MOVE_IMPORT_CHUNK = """
            update centre.import_chunk
               set label_id = :to
             where import_no = (select i.import_no from centre.import i where i.import_id = :record)
               and label_id = :from
            """;

    private static final String MOVE_IMPORT_PROBLEM = """
            update centre.import_problem
               set label_id = :to
             where import_no = (select i.import_no from centre.import i where i.import_id = :record)
               and label_id = :from
            """;

    private static final String MOVE_IMPORT_NAME = """
            update centre.import_name
               set label_id = :to
             where import_no = (select i.import_no from centre.import i where i.import_id = :record)
               and label_id = :from
            """;

    private static final String MOVE_IMPORT = """
            update centre.import
               set label_id = :to
             where import_id = :record
               and label_id = :from
            """;

    private final LabelledRecords whole = new LabelledRecordStore(
            RecordType.LIST,
            LABEL_OF,
            null,
            List.of(
                    MOVE_LIST_ROW,
                    MOVE_LIST_NAME,
                    MOVE_COUNTING_PATTERN,
                    MOVE_DAILY_COUNT,
                    MOVE_DAILY_COUNT_BY_CROSSING,
                    MOVE_EDITION,
                    MOVE));

    static LabelledRecords imports() {
        return new LabelledRecordStore(
                RecordType.IMPORT,
                LABEL_OF_IMPORT,
                IS_WORKED_ON,
                List.of(MOVE_IMPORT_FILE, MOVE_IMPORT_CHUNK, MOVE_IMPORT_PROBLEM, MOVE_IMPORT_NAME, MOVE_IMPORT));
    }

    @Override
    public RecordType type() {
        return RecordType.LIST;
    }

    @Override
    public Optional<LabelId> labelOf(Tx tx, UUID record) {
        return whole.labelOf(tx, record);
    }

    @Override
    public boolean move(Tx tx, UUID record, LabelId from, LabelId to) {
        if (isTaken(tx, record, to)) {
            return false;
        }
        tx.sql()
                .sql(FOLLOW)
                .param("record", record)
                .param("from", from.value())
                .param("to", to.value())
                .update();
        var held = tx.sql()
                .sql(HOLD)
                .param("record", record)
                .param("from", from.value())
                .query(Long.class)
                .optional();
        if (held.isEmpty()) {
            throw new IllegalStateException("the list went to another label meanwhile");
        }
        return whole.move(tx, record, from, to);
    }

    private static boolean isTaken(Tx tx, UUID record, LabelId to) {
        return tx.sql()
                .sql(TAKEN)
                .param("record", record)
                .param("to", to.value())
                .query(Boolean.class)
                .single();
    }
}
