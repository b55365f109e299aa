package org.opencmcc.claims;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opencmcc.access.Caveat;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.access.LabelledRecordStore;
import org.opencmcc.access.LabelledRecords;
import org.opencmcc.access.RecordType;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;

/// Claims under their labels. Where its source becomes a protected one, the day by which a claim is put in order is no
/// longer that of its publication.
final class ClaimLabelStore implements LabelledRecords {
    private static final String LABEL_OF_CLAIM = """
            select label_id
              from centre.claim
             where claim_id = :record
            """;

    private static final String MOVE_CLAIM = """
            update centre.claim
               set label_id = :to,
                   ordered_on = coalesce(case when not :guarded then published_on end, period_to, period_from,
                                         date '1900-01-01')
             where claim_id = :record
               and label_id = :from
            """;

    private static final String LABEL_OF_DISPUTE = """
            select label_id
              from centre.claim_dispute
             where dispute_id = :record
            """;

    private static final String MOVE_DISPUTE = """
            update centre.claim_dispute
               set label_id = :to
             where dispute_id = :record
               and label_id = :from
            """;

    private static final String MOVE_WITHDRAWAL = """
            update centre.claim_dispute_withdrawal
               set label_id = :to
             where dispute_id = :record
               and label_id = :from
            """;

    private static final String LABEL_OF_QUESTION = """
            select label_id
              from centre.question
             where question_id = :record
            """;

    private static final String MOVE_QUESTION = """
            update centre.question
               set label_id = :to
             where question_id = :record
               and label_id = :from
            """;

    private final LabelDesk labels;

    ClaimLabelStore(LabelDesk labels) {
        this.labels = labels;
    }

    static LabelledRecords disputes() {
        return new LabelledRecordStore(
                RecordType.DISPUTE, LABEL_OF_DISPUTE, null, List.of(MOVE_DISPUTE, MOVE_WITHDRAWAL));
    }

    static LabelledRecords questions() {
        return new LabelledRecordStore(RecordType.QUESTION, LABEL_OF_QUESTION, null, List.of(MOVE_QUESTION));
    }

    @Override
    public RecordType type() {
        return RecordType.CLAIM;
    }

    @Override
    public Optional<LabelId> labelOf(Tx tx, UUID record) {
        return tx.sql()
                .sql(LABEL_OF_CLAIM)
                .param("record", record)
                .query((row, n) -> new LabelId(row.getInt("label_id")))
                .optional();
    }

    @Override
    public boolean move(Tx tx, UUID record, LabelId from, LabelId to) {
        return tx.sql()
                        .sql(MOVE_CLAIM)
                        .param("record", record)
                        .param("from", from.value())
                        .param("to", to.value())
                        .param("guarded", labels.has(tx, to, Caveat.SOURCE_PROTECTED))
                        .update()
                > 0;
    }
}
