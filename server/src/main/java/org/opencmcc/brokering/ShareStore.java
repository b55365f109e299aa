package org.opencmcc.brokering;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;

final class ShareStore {
    private static final String SHARES = """
            select s.share_id,
                   s.label_id,
                   s.originator_id,
                   s.broker_id,
                   s.record_kind,
                   s.record_id,
                   s.record_ref,
                   s.title,
                   s.words,
                   s.note,
                   s.receivers,
                   s.handed_over_at,
                   g.seen_at,
                   p.stopped_at
              from centre.brokered_share s
              left join centre.brokered_sight g on g.share_id = s.share_id
              left join centre.brokered_stop p on p.share_id = s.share_id
             where (:share::uuid is null or s.share_id = :share)
               and (:originator::uuid is null or s.originator_id = :originator)
               and (:broker::uuid is null or s.broker_id = :broker)
               and (:afterAt::timestamptz is null
                    or s.handed_over_at < :afterAt
                    or (s.handed_over_at = :afterAt and s.share_id > :afterShare))
             order by s.handed_over_at desc, s.share_id
             limit :limit
            """;

    private static final String PASSINGS = """
            select passing_id,
                   share_id,
                   label_id,
                   receivers,
                   title,
                   words,
                   passed_at
              from centre.brokered_passing
             where share_id = any (:shares::uuid[])
             order by passed_at, passing_id
            """;

    private static final String ADD = """
            insert into centre.brokered_share
                   (share_id, label_id, originator_id, broker_id, record_kind, record_id, record_ref, title, words, note,
                    receivers, handed_over_at)
            values (:share, :label, :originator, :broker, :kind, :record, :ref, :title, :words, :note, :receivers::uuid[],
                    :at)
            """;

    private static final String HAND_OVER = """
            select access.hand_over(:share, :broker)
            """;

    private static final String SEE = """
            insert into centre.brokered_sight (share_id, label_id, seen_at)
            values (:share, :label, :at)
            on conflict do nothing
            """;

    private static final String STOP = """
            select access.stop_share(:share)
            """;

    private static final String ADD_STOP = """
            insert into centre.brokered_stop (share_id, label_id, stopped_at)
            values (:share, :label, :at)
            """;

    private static final String ADD_PASSING = """
            insert into centre.brokered_passing (passing_id, label_id, share_id, receivers, title, words, passed_at)
            values (:passing, :label, :share, :receivers::uuid[], :title, :words, :at)
            """;

    /// Where a page of hand-overs begins.
    record Place(@Nullable Instant at, @Nullable UUID share) {
        static Place read(@Nullable String cursor) {
            if (cursor == null) {
                return new Place(null, null);
            }
            try {
                var cut = cursor.lastIndexOf('_');
                return new Place(
                        Instant.parse(cursor.substring(0, Math.max(cut, 0))),
                        UUID.fromString(cursor.substring(cut + 1)));
            } catch (java.time.format.DateTimeParseException | IllegalArgumentException e) {
                return new Place(null, null);
            }
        }

        static String of(Instant at, UUID id) {
            return at + "_" + id;
        }

        @Nullable
        OffsetDateTime time() {
            return at == null ? null : at.atOffset(ZoneOffset.UTC);
        }
    }

    /// Which side of a hand-over the reader's delegation is on.
    enum Side {
        ORIGINATOR,
        BROKER
    }

    Optional<BrokeredShare> find(Tx tx, UUID share) {
        return shares(tx, share, null, Place.read(null), 1).stream().findFirst();
    }

    List<BrokeredShare> of(Tx tx, Side side, Place after, int limit) {
        return shares(tx, null, side, after, limit);
    }

    private List<BrokeredShare> shares(Tx tx, @Nullable UUID share, @Nullable Side side, Place after, int limit) {
        var own = tx.reader().delegation().value();
        var found = tx.sql()
                .sql(SHARES)
                .param("share", share, Types.OTHER)
                .param("originator", side == Side.ORIGINATOR ? own : null, Types.OTHER)
                .param("broker", side == Side.BROKER ? own : null, Types.OTHER)
                .param("afterAt", after.time(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("afterShare", after.share(), Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> share(row))
                .list();
        var passings = passings(tx, found.stream().map(BrokeredShare::id).toList());
        return found.stream()
                .map(s -> s.with(
                        passings.stream().filter(p -> p.share().equals(s.id())).toList()))
                .toList();
    }

    private static List<Passing> passings(Tx tx, Collection<UUID> shares) {
        return tx.sql()
                .sql(PASSINGS)
                .param("shares", shares.toArray(UUID[]::new))
                .query((row, n) -> new Passing(
                        row.getObject("passing_id", UUID.class),
                        row.getObject("share_id", UUID.class),
                        new LabelId(row.getInt("label_id")),
                        delegations(row.getArray("receivers")).orElseThrow(),
                        row.getString("title"),
                        row.getString("words"),
                        row.getObject("passed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void add(Tx tx, BrokeredShare share) {
        var record = share.record();
        tx.sql()
                .sql(HAND_OVER)
                .param("share", share.id())
                .param("broker", share.broker().value())
                .query((row, n) -> true)
                .list();
        tx.sql()
                .sql(ADD)
                .param("share", share.id())
                .param("label", share.label().value())
                .param("originator", share.originator().value())
                .param("broker", share.broker().value())
                .param("kind", record == null ? null : record.kind().name(), Types.VARCHAR)
                .param("record", record == null ? null : record.id(), Types.OTHER)
                .param("ref", record == null ? null : record.ref(), Types.VARCHAR)
                .param("title", share.title())
                .param("words", share.words())
                .param("note", share.note(), Types.VARCHAR)
                .param("receivers", share.receivers().map(ShareStore::ids).orElse(null))
                .param("at", share.handedOverAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void see(Tx tx, BrokeredShare share, LabelId label) {
        tx.sql()
                .sql(SEE)
                .param("share", share.id())
                .param("label", label.value())
                .param("at", tx.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// False where it was stopped before.
    boolean stop(Tx tx, BrokeredShare share) {
        var stopped = tx.sql()
                .sql(STOP)
                .param("share", share.id())
                .query(Boolean.class)
                .single();
        if (stopped) {
            tx.sql()
                    .sql(ADD_STOP)
                    .param("share", share.id())
                    .param("label", share.label().value())
                    .param("at", tx.now().atOffset(ZoneOffset.UTC))
                    .update();
        }
        return stopped;
    }

    void add(Tx tx, Passing passing) {
        tx.sql()
                .sql(ADD_PASSING)
                .param("passing", passing.id())
                .param("label", passing.label().value())
                .param("share", passing.share())
                .param("receivers", ids(passing.receivers()))
                .param("title", passing.title())
                .param("words", passing.words())
                .param("at", passing.passedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static UUID[] ids(Set<DelegationId> delegations) {
        return delegations.stream().map(DelegationId::value).sorted().toArray(UUID[]::new);
    }

    private static BrokeredShare share(ResultSet row) throws SQLException {
        var kind = row.getString("record_kind");
        return new BrokeredShare(
                row.getObject("share_id", UUID.class),
                new LabelId(row.getInt("label_id")),
                new DelegationId(row.getObject("originator_id", UUID.class)),
                new DelegationId(row.getObject("broker_id", UUID.class)),
                kind == null
                        ? null
                        : new SharedRecord(
                                SharedRecord.Kind.valueOf(kind),
                                row.getObject("record_id", UUID.class),
                                row.getString("record_ref")),
                row.getString("title"),
                row.getString("words"),
                row.getString("note"),
                delegations(row.getArray("receivers")),
                row.getObject("handed_over_at", OffsetDateTime.class).toInstant(),
                instant(row, "seen_at"),
                instant(row, "stopped_at"),
                List.of());
    }

    private static Optional<Set<DelegationId>> delegations(@Nullable Array array) throws SQLException {
        return array == null
                ? Optional.empty()
                : Optional.of(Stream.of((UUID[]) array.getArray())
                        .map(DelegationId::new)
                        .collect(Collectors.toSet()));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
