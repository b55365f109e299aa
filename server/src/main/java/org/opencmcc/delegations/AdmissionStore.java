package org.opencmcc.delegations;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;

final class AdmissionStore {
    private static final String ALL = """
            select o.objection_id,
                   o.label_id,
                   o.maker_id,
                   o.objector,
                   o.against,
                   o.ground,
                   o.words,
                   o.made_at,
                   (select min(w.withdrawn_at)
                      from centre.admission_withdrawal w
                     where w.objection_id = o.objection_id
                       and w.label_id = o.label_id) as withdrawn_at
              from centre.admission_objection o
             order by o.made_at desc, o.objection_id
             limit 500
            """;

    private static final String ANSWERS = """
            select a.answer_id,
                   a.objection_id,
                   a.maker_id,
                   a.answerer,
                   a.words,
                   a.made_at
              from centre.admission_answer a
             order by a.made_at, a.answer_id
            """;

    private static final String ADD = """
            insert into centre.admission_objection
                   (objection_id, label_id, maker_id, objector, against, ground, words, made_at)
            values (:objection, :label, :maker, :objector, :against, :ground, :words, :at)
            """;

    private static final String ANSWER = """
            insert into centre.admission_answer
                   (answer_id, label_id, maker_id, objection_id, answerer, words, made_at)
            values (:answer, :label, :maker, :objection, :answerer, :words, :at)
            """;

    private static final String WITHDRAW = """
            insert into centre.admission_withdrawal
                   (objection_id, label_id, withdrawn_at)
            values (:objection, :label, :at)
            on conflict do nothing
            """;

    /// The newest first.
    List<AdmissionObjection> all(Tx tx) {
        var answers = new HashMap<UUID, List<AdmissionObjection.Answer>>();
        var own = tx.reader().delegation().value();
        tx.sql().sql(ANSWERS).query(row -> {
            answers.computeIfAbsent(row.getObject("objection_id", UUID.class), k -> new ArrayList<>())
                    .add(new AdmissionObjection.Answer(
                            row.getObject("answer_id", UUID.class),
                            row.getString("answerer"),
                            own.equals(row.getObject("maker_id", UUID.class)),
                            row.getString("words"),
                            row.getObject("made_at", OffsetDateTime.class).toInstant()));
        });
        return tx.sql()
                .sql(ALL)
                .query((row, n) -> {
                    var id = row.getObject("objection_id", UUID.class);
                    var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
                    return new AdmissionObjection(
                            id,
                            new LabelId(row.getInt("label_id")),
                            new DelegationId(row.getObject("maker_id", UUID.class)),
                            row.getString("objector"),
                            row.getString("against"),
                            AdmissionObjection.Ground.valueOf(row.getString("ground")),
                            row.getString("words"),
                            row.getObject("made_at", OffsetDateTime.class).toInstant(),
                            withdrawn == null ? null : withdrawn.toInstant(),
                            answers.getOrDefault(id, List.of()));
                })
                .list();
    }

    void add(Tx tx, AdmissionObjection made) {
        tx.sql()
                .sql(ADD)
                .param("objection", made.id())
                .param("label", made.label().value())
                .param("maker", made.maker().value())
                .param("objector", made.objector())
                .param("against", made.against())
                .param("ground", made.ground().name())
                .param("words", made.words(), Types.VARCHAR)
                .param("at", made.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void answer(Tx tx, LabelId label, UUID objection, AdmissionObjection.Answer answer) {
        tx.sql()
                .sql(ANSWER)
                .param("answer", answer.id())
                .param("label", label.value())
                .param("maker", tx.reader().delegation().value())
                .param("objection", objection)
                .param("answerer", answer.answerer())
                .param("words", answer.words())
                .param("at", answer.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// False where somebody of the same delegation has just withdrawn it.
    boolean withdraw(Tx tx, AdmissionObjection objection) {
        return tx.sql()
                        .sql(WITHDRAW)
                        .param("objection", objection.id())
                        .param("label", objection.label().value())
                        .param("at", tx.now().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }
}
