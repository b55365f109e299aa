package org.opencmcc.labelling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.LabelWish;
import org.opencmcc.access.RecordType;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;
import tools.jackson.databind.json.JsonMapper;

final class RelabelStore {
    private static final String ADD_MOVE = """
            insert into centre.relabelling
                   (relabelling_id, label_id, record_id, record_type, from_label, to_label, reason, request_id,
                    moved_by, moved_at)
            values (:id, :label, :record, :type, :from, :to, :reason, :request, :by, :at)
            """;

    private static final String MOVES = """
            select relabelling_id,
                   record_id,
                   record_type,
                   from_label,
                   to_label,
                   reason,
                   request_id,
                   moved_by,
                   moved_at
              from centre.relabelling
             where (:record::uuid is null or record_id = :record)
             order by moved_at desc, relabelling_id
             limit :limit
            """;

    private static final String ADD_REQUEST = """
            insert into centre.relabelling_request
                   (request_id, label_id, record_id, record_type, asker_id, wish, reason, asked_by, asked_at)
            values (:id, :label, :record, :type, :asker, :wish::jsonb, :reason, :by, :at)
            """;

    private static final String REQUESTS = """
            select q.request_id,
                   q.record_id,
                   q.record_type,
                   q.asker_id,
                   q.wish,
                   q.reason,
                   q.asked_by,
                   q.asked_at,
                   a.consents,
                   a.reason as answer,
                   a.answered_by,
                   a.answered_at
              from centre.relabelling_request q
              left join centre.relabelling_answer a on a.request_id = q.request_id
             where (:record::uuid is null or q.record_id = :record)
               and (:request::uuid is null or q.request_id = :request)
             order by a.answered_at desc nulls first, q.asked_at desc, q.request_id
             limit :limit
            """;

    private static final String ADD_ANSWER = """
            insert into centre.relabelling_answer
                   (request_id, label_id, consents, reason, answered_by, answered_at)
            values (:request, :label, :consents, :reason, :by, :at)
            on conflict do nothing
            """;

    private final JsonMapper json;

    RelabelStore(JsonMapper json) {
        this.json = json;
    }

    void add(Tx tx, LabelId label, Relabelling.Moved moved) {
        tx.sql()
                .sql(ADD_MOVE)
                .param("id", moved.id())
                .param("label", label.value())
                .param("record", moved.record())
                .param("type", moved.type().name())
                .param("from", moved.from().value())
                .param("to", moved.to().value())
                .param("reason", moved.reason(), Types.VARCHAR)
                .param("request", moved.request(), Types.OTHER)
                .param("by", moved.by())
                .param("at", moved.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Relabelling.Moved> moves(Tx tx, @Nullable UUID record, int limit) {
        return tx.sql()
                .sql(MOVES)
                .param("record", record, Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> new Relabelling.Moved(
                        row.getObject("relabelling_id", UUID.class),
                        row.getObject("record_id", UUID.class),
                        RecordType.valueOf(row.getString("record_type")),
                        new LabelId(row.getInt("from_label")),
                        new LabelId(row.getInt("to_label")),
                        row.getString("reason"),
                        row.getObject("request_id", UUID.class),
                        row.getString("moved_by"),
                        row.getObject("moved_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void ask(Tx tx, LabelId label, Relabelling.Asked asked) {
        tx.sql()
                .sql(ADD_REQUEST)
                .param("id", asked.id())
                .param("label", label.value())
                .param("record", asked.record())
                .param("type", asked.type().name())
                .param("asker", tx.reader().delegation().value())
                .param("wish", json.writeValueAsString(asked.wish()))
                .param("reason", asked.reason())
                .param("by", asked.by())
                .param("at", asked.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Those that wait for an answer first.
    List<Relabelling.Asked> requests(Tx tx, @Nullable UUID record, int limit) {
        return requests(tx, record, null, limit);
    }

    Optional<Relabelling.Asked> request(Tx tx, UUID request) {
        return requests(tx, null, request, 1).stream().findFirst();
    }

    private List<Relabelling.Asked> requests(Tx tx, @Nullable UUID record, @Nullable UUID request, int limit) {
        return tx.sql()
                .sql(REQUESTS)
                .param("record", record, Types.OTHER)
                .param("request", request, Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> asked(row))
                .list();
    }

    private Relabelling.Asked asked(ResultSet row) throws SQLException {
        var answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Relabelling.Asked(
                row.getObject("request_id", UUID.class),
                row.getObject("record_id", UUID.class),
                RecordType.valueOf(row.getString("record_type")),
                json.readValue(row.getString("wish"), LabelWish.class),
                row.getString("reason"),
                new DelegationId(row.getObject("asker_id", UUID.class)),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                answered == null
                        ? null
                        : new Relabelling.Answer(
                                row.getBoolean("consents"),
                                row.getString("answer"),
                                row.getString("answered_by"),
                                answered.toInstant()));
    }

    /// False where somebody of the same delegation has just answered.
    boolean answer(Tx tx, LabelId label, UUID request, Relabelling.Answer answer) {
        return tx.sql()
                        .sql(ADD_ANSWER)
                        .param("request", request)
                        .param("label", label.value())
                        .param("consents", answer.consents())
                        .param("reason", answer.reason(), Types.VARCHAR)
                        .param("by", answer.by())
                        .param("at", answer.at().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }
}
