package org.opencmcc.register;

import java.util.List;
import org.opencmcc.access.LabelledRecordStore;
import org.opencmcc.access.LabelledRecords;
import org.opencmcc.access.RecordType;

/// Register entries under their labels, with the spellings that carry the same one.
final class RegisterLabelStore {
    private static final String LABEL_OF = """
            select label_id
              from centre.register_entry
             where entry_id = :record
            """;

    /// A name is entered and a spelling settled once under a label.
    private static final String TAKEN = """
            select exists (
                select
                  from centre.register_entry moved
                  join centre.register_entry there
                    on there.label_id = :to
                   and there.kind = moved.kind
                   and there.name_key = moved.name_key
                 where moved.entry_id = :record)
                or exists (
                select
                  from centre.register_entry entry
                  join centre.register_alias moved
                    on moved.entry_id = entry.entry_id
                   and moved.label_id = entry.label_id
                  join centre.register_alias there
                    on there.label_id = :to
                   and there.kind = moved.kind
                   and there.written_key = moved.written_key
                 where entry.entry_id = :record)
            """;

    private static final String MOVE_ALIASES = """
            update centre.register_alias
               set label_id = :to
             where entry_id = :record
               and label_id = :from
            """;

    private static final String MOVE = """
            update centre.register_entry
               set label_id = :to
             where entry_id = :record
               and label_id = :from
            """;

    private RegisterLabelStore() {}

    static LabelledRecords entries() {
        return new LabelledRecordStore(RecordType.REGISTER_ENTRY, LABEL_OF, TAKEN, List.of(MOVE_ALIASES, MOVE));
    }
}
