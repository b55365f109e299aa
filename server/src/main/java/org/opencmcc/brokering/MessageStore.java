package org.opencmcc.brokering;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;

final class MessageStore {
    private static final String RECEIVED = """
            select message_id,
                   label_id,
                   sender_id,
                   title,
                   words,
                   passed_at
              from centre.brokered_message
             where sender_id <> :own
               and (:afterAt::timestamptz is null
                    or passed_at < :afterAt
                    or (passed_at = :afterAt and message_id > :afterMessage))
             order by passed_at desc, message_id
             limit :limit
            """;

    private static final String WITHDRAWN = """
            select message_id
              from access.withdrawn_messages(:messages::uuid[]) as message_id
            """;

    private static final String ADD = """
            insert into centre.brokered_message (message_id, label_id, sender_id, title, words, passed_at)
            select c.message_id,
                   c.label_id,
                   :sender,
                   :title,
                   :words,
                   :at
              from unnest(:messages::uuid[], :labels::integer[]) as c (message_id, label_id)
            """;

    private static final String PASS_ON = """
            select access.pass_on(:share, :messages::uuid[], :receivers::uuid[])
            """;

    /// What other delegations told the reader's, the newest first; what was withdrawn without its words.
    List<BrokeredMessage> received(Tx tx, ShareStore.Place after, int limit) {
        var found = tx.sql()
                .sql(RECEIVED)
                .param("own", tx.reader().delegation().value())
                .param("afterAt", after.time(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("afterMessage", after.share(), Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> new BrokeredMessage(
                        row.getObject("message_id", UUID.class),
                        new LabelId(row.getInt("label_id")),
                        new DelegationId(row.getObject("sender_id", UUID.class)),
                        row.getString("title"),
                        row.getString("words"),
                        row.getObject("passed_at", OffsetDateTime.class).toInstant(),
                        false))
                .list();
        var withdrawn = withdrawn(tx, found.stream().map(BrokeredMessage::id).toList());
        return found.stream()
                .map(m -> withdrawn.contains(m.id()) ? m.withdrawnNow() : m)
                .toList();
    }

    private static Set<UUID> withdrawn(Tx tx, Collection<UUID> messages) {
        return new HashSet<>(tx.sql()
                .sql(WITHDRAWN)
                .param("messages", messages.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /// One copy, for one receiver.
    record Copy(UUID message, DelegationId receiver, LabelId label) {}

    /// False where the originator has stopped it; then nothing is passed on.
    boolean passOn(Tx tx, Passing passing, List<Copy> copies) {
        var open = tx.sql()
                .sql(PASS_ON)
                .param("share", passing.share())
                .param("messages", copies.stream().map(Copy::message).toArray(UUID[]::new))
                .param(
                        "receivers",
                        copies.stream().map(c -> c.receiver().value()).toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
        if (open) {
            add(tx, passing, copies);
        }
        return open;
    }

    private static void add(Tx tx, Passing passing, List<Copy> copies) {
        tx.sql()
                .sql(ADD)
                .param("messages", copies.stream().map(Copy::message).toArray(UUID[]::new))
                .param("labels", copies.stream().map(c -> c.label().value()).toArray(Integer[]::new))
                .param("sender", tx.reader().delegation().value())
                .param("title", passing.title())
                .param("words", passing.words())
                .param("at", passing.passedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
