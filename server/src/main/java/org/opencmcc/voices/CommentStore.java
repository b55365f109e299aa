package org.opencmcc.voices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.DelegationId;

final class CommentStore {
    private static final String MY_CHANNEL = """
            select host,
                   floor,
                   reply_days,
                   is_on
              from access.my_channel()
            """;

    private static final String TURN = """
            select access.turn_channel(:host, :floor, :days, :on, :at)
            """;

    private static final String MY_COMMENTS = """
            select comment_id,
                   handed_in_by,
                   came_on,
                   due_on,
                   said,
                   may_publish,
                   answer,
                   answered_on,
                   published_on
              from access.my_comments(:aside, :afterOn, :afterId, :limit)
            """;

    private static final String ANSWER = """
            select access.answer_comment(:comment, :words, :on)
            """;

    private static final String HAND_IN = """
            select access.hand_in_comments(:host, :handIn, :ids::uuid[], :words::text[], :hashes::bytea[], :publish, :on)
            """;

    private static final String MY_HAND_IN = """
            select comment_id,
                   null::uuid as handed_in_by,
                   came_on,
                   due_on,
                   said,
                   published_on is not null as may_publish,
                   answer,
                   answered_on,
                   published_on
              from access.my_hand_in(:handIn)
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
              from access.published_comments(null, :today, :afterOn, :afterId, :limit)
            """;

    private static final String ASK_REMOVAL = """
            select access.ask_removal(:comment, :reason, :on)
            """;

    Optional<CommentChannel> channel(Tx tx) {
        return tx.sql()
                .sql(MY_CHANNEL)
                .query((row, n) -> new CommentChannel(
                        row.getString("host"),
                        row.getString("floor"),
                        row.getInt("reply_days"),
                        row.getBoolean("is_on")))
                .optional();
    }

    /// False where the channel is on a floor that the reader is not on.
    boolean turn(Tx tx, CommentChannel channel) {
        return tx.sql()
                .sql(TURN)
                .param("host", channel.host())
                .param("floor", channel.floor(), Types.VARCHAR)
                .param("days", channel.replyDays())
                .param("on", channel.on())
                .param("at", tx.now().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    List<Comment> comments(Tx tx, boolean aside, DayPlace after, int limit) {
        return tx.sql()
                .sql(MY_COMMENTS)
                .param("aside", aside)
                .param("afterOn", after.on(), Types.DATE)
                .param("afterId", after.id(), Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> comment(row))
                .list();
    }

    String answer(Tx tx, UUID comment, String words) {
        return tx.sql()
                .sql(ANSWER)
                .param("comment", comment)
                .param("words", words)
                .param("on", today(tx))
                .query(String.class)
                .single();
    }

    /// Comments that one organisation hands in together, each as two arrays have it.
    record HandIn(UUID receipt, String host, List<UUID> ids, List<String> words, List<byte[]> codes, boolean publish) {}

    /// False where there is no channel at that address.
    boolean handIn(Tx tx, HandIn file) {
        return tx.sql()
                .sql(HAND_IN)
                .param("host", file.host())
                .param("handIn", file.receipt())
                .param("ids", file.ids().toArray(UUID[]::new))
                .param("words", file.words().toArray(String[]::new))
                .param("hashes", file.codes().toArray(byte[][]::new))
                .param("publish", file.publish())
                .param("on", today(tx))
                .query(Boolean.class)
                .single();
    }

    List<Comment> handedIn(Tx tx, UUID receipt) {
        return tx.sql()
                .sql(MY_HAND_IN)
                .param("handIn", receipt)
                .query((row, n) -> comment(row))
                .list();
    }

    List<PublishedComment> published(Tx tx, DayPlace after, int limit) {
        return tx.sql()
                .sql(PUBLISHED)
                .param("today", today(tx))
                .param("afterOn", after.on(), Types.DATE)
                .param("afterId", after.id(), Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> published(row))
                .list();
    }

    String askRemoval(Tx tx, UUID comment, String reason) {
        return tx.sql()
                .sql(ASK_REMOVAL)
                .param("comment", comment)
                .param("reason", reason)
                .param("on", today(tx))
                .query(String.class)
                .single();
    }

    static LocalDate today(Tx tx) {
        return tx.now().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    static PublishedComment published(ResultSet row) throws SQLException {
        return new PublishedComment(
                row.getObject("comment_id", UUID.class),
                row.getString("host"),
                row.getObject("came_on", LocalDate.class),
                row.getString("said"),
                row.getString("answer"),
                row.getObject("answered_on", LocalDate.class),
                row.getBoolean("is_removed"),
                row.getBoolean("removal_asked"),
                row.getString("reason"));
    }

    private static Comment comment(ResultSet row) throws SQLException {
        @Nullable UUID by = row.getObject("handed_in_by", UUID.class);
        return new Comment(
                row.getObject("comment_id", UUID.class),
                by == null ? null : new DelegationId(by),
                row.getObject("came_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("said"),
                row.getBoolean("may_publish"),
                row.getString("answer"),
                row.getObject("answered_on", LocalDate.class),
                row.getObject("published_on", LocalDate.class));
    }
}
