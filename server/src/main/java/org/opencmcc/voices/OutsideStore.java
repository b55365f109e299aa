package org.opencmcc.voices;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What can be asked by whoever is nobody here, on the door's own connections.
final class OutsideStore {
    private static final String CHANNEL = """
            select reply_days
              from access.channel_at(:host)
            """;

    private static final String LEAVE = """
            select access.leave_comment(:host, :comment, :words, :publish, :code)
            """;

    private static final String ANSWER = """
            select answer,
                   answered_on
              from access.answer_at(:host, :code)
            """;

    private static final String PUBLISHED = """
            select comment_id,
                   host,
                   came_on,
                   said,
                   answer,
                   answered_on,
                   is_removed,
                   removal_asked,
                   reason
              from access.published_comments(:host, null, :afterOn, :afterId, :limit)
            """;

    private final JdbcClient sql;

    OutsideStore(DataSource door) {
        this.sql = JdbcClient.create(door);
    }

    /// In how many days an answer is due at this address; nothing where no channel is open there.
    Optional<Integer> replyDays(String host) {
        return sql.sql(CHANNEL).param("host", host).query(Integer.class).optional();
    }

    boolean leave(String host, UUID comment, String words, boolean publish, byte[] code) {
        return sql.sql(LEAVE)
                .param("host", host)
                .param("comment", comment)
                .param("words", words)
                .param("publish", publish)
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    /// An answer as whoever has the code reads it.
    record Answer(String words, LocalDate on) {}

    Optional<Answer> answer(String host, byte[] code) {
        return sql.sql(ANSWER)
                .param("host", host)
                .param("code", code)
                .query((row, n) -> new Answer(row.getString("answer"), row.getObject("answered_on", LocalDate.class)))
                .optional();
    }

    List<PublishedComment> published(String host, DayPlace after, int limit) {
        return sql.sql(PUBLISHED)
                .param("host", host)
                .param("afterOn", after.on(), Types.DATE)
                .param("afterId", after.id(), Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> CommentStore.published(row))
                .list();
    }
}
