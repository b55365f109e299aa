package org.opencmcc.assertions;

import java.util.List;
import org.opencmcc.access.LabelledRecordStore;
import org.opencmcc.access.LabelledRecords;
import org.opencmcc.access.RecordType;

/// Assertions under their labels.
final class AssertionLabelStore {
    private static final String LABEL_OF = """
            select label_id
              from centre.assertion
             where assertion_id = :record
            """;

    private static final String MOVE = """
            update centre.assertion
               set label_id = :to
             where assertion_id = :record
               and label_id = :from
            """;

    private AssertionLabelStore() {}

    static LabelledRecords assertions() {
        return new LabelledRecordStore(RecordType.ASSERTION, LABEL_OF, null, List.of(MOVE));
    }
}
