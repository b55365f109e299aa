package org.opencmcc.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.formats.NameKey;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;

final class QuestionStore {
    private static final String QUESTIONS = """
            select q.question_id,
                   q.label_id,
                   q.maker_id,
                   q.title,
                   q.unit,
                   q.words,
                   q.made_at,
                   (select count(*)
                      from centre.claim c
                     where c.question_id = q.question_id
                       and (:knownAt::timestamptz is null or c.made_at <= :knownAt)
                       and not exists (
                           select
                             from centre.claim n
                            where n.supersedes = c.claim_id
                              and (:knownAt::timestamptz is null or n.made_at <= :knownAt))) as claims
              from centre.question q
             where (:question::uuid is null or q.question_id = :question)
               and (:knownAt::timestamptz is null or q.made_at <= :knownAt)
               and (:after::text is null or q.title_key || ' ' || q.question_id > :after)
             order by q.title_key || ' ' || q.question_id
             limit :limit
            """;

    private static final String ADD = """
            insert into centre.question
                   (question_id, label_id, maker_id, theatre_key, title, title_key, unit, words, made_at)
            values (:question, :label, :maker, :key, :title, :titleKey, :unit, :words, :at)
            """;

    static String cursorOf(Question question) {
        return NameKey.of(question.title()).text() + " " + question.id();
    }

    List<Question> questions(
            Tx tx, @Nullable UUID question, @Nullable Instant knownAt, @Nullable String after, int limit) {
        return tx.sql()
                .sql(QUESTIONS)
                .param("question", question, Types.OTHER)
                .param("knownAt", ClaimStore.at(knownAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("after", after, Types.VARCHAR)
                .param("limit", limit)
                .query((row, n) -> question(row))
                .list();
    }

    private static Question question(ResultSet row) throws SQLException {
        return new Question(
                row.getObject("question_id", UUID.class),
                new LabelId(row.getInt("label_id")),
                new DelegationId(row.getObject("maker_id", UUID.class)),
                row.getString("title"),
                row.getString("unit"),
                row.getString("words"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getInt("claims"));
    }

    /// @param key the theatre's own name of a question that it brings along
    void add(Tx tx, Question question, @Nullable String key) {
        tx.sql()
                .sql(ADD)
                .param("question", question.id())
                .param("label", question.label().value())
                .param("maker", question.maker().value())
                .param("key", key, Types.VARCHAR)
                .param("title", question.title())
                .param("titleKey", NameKey.of(question.title()).text())
                .param("unit", question.unit(), Types.VARCHAR)
                .param("words", question.words(), Types.VARCHAR)
                .param("at", question.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
