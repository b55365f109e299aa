package org.opencmcc.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;

/// Labelled records that are found and moved by plain statements of the feature that keeps them.
public final class LabelledRecordStore implements LabelledRecords {
    private final RecordType type;
    private final String labelOf;
    private final @Nullable String taken;
    private final List<String> moves;

    /// @param labelOf the label of `:record`
    /// @param taken   whether another record stands in the place of `:record` under `:to`; null
    ///                where any number of them may
    /// @param moves   move `:record` and its parts from `:from` to `:to`
    public LabelledRecordStore(RecordType type, String labelOf, @Nullable String taken, List<String> moves) {
        this.type = type;
        this.labelOf = labelOf;
        this.taken = taken;
        this.moves = List.copyOf(moves);
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public Optional<LabelId> labelOf(Tx tx, UUID record) {
        return tx.sql()
                .sql(labelOf)
                .param("record", record)
                .query((row, n) -> new LabelId(row.getInt(1)))
                .optional();
    }

    @Override
    public boolean move(Tx tx, UUID record, LabelId from, LabelId to) {
        if (taken != null && isTaken(tx, taken, record, to)) {
            return false;
        }
        for (var move : moves) {
            tx.sql()
                    .sql(move)
                    .param("record", record)
                    .param("from", from.value())
                    .param("to", to.value())
                    .update();
        }
        return true;
    }

    private static boolean isTaken(Tx tx, String taken, UUID record, LabelId to) {
        return tx.sql()
                .sql(taken)
                .param("record", record)
                .param("to", to.value())
                .query(Boolean.class)
                .single();
    }
}
