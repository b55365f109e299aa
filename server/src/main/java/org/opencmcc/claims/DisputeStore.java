package org.opencmcc.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;

final class DisputeStore {
    private static final String DISPUTES = """
            select d.dispute_id,
                   d.claim_id,
                   d.label_id,
                   d.maker_id,
                   d.disputant,
                   d.ground,
                   d.source_title,
                   d.source_urls,
                   d.made_at,
                   w.withdrawn_at
              from centre.claim_dispute d
              left join centre.claim_dispute_withdrawal w
                     on w.dispute_id = d.dispute_id
                    and (:knownAt::timestamptz is null or w.withdrawn_at <= :knownAt)
             where d.claim_id = any (:claims::uuid[])
               and (:knownAt::timestamptz is null or d.made_at <= :knownAt)
             order by d.made_at, d.dispute_id
            """;

    private static final String ADD = """
            insert into centre.claim_dispute
                   (dispute_id, label_id, maker_id, claim_id, disputant, ground, source_title, source_urls, made_at)
            values (:dispute, :label, :maker, :claim, :disputant, :ground, :title, :urls::text[], :at)
            """;

    private static final String WITHDRAW = """
            insert into centre.claim_dispute_withdrawal
                   (dispute_id, label_id, withdrawn_at)
            values (:dispute, :label, :at)
            on conflict do nothing
            """;

    List<Dispute> of(Tx tx, Collection<UUID> claims, @Nullable Instant knownAt) {
        return tx.sql()
                .sql(DISPUTES)
                .param("claims", claims.toArray(UUID[]::new))
                .param("knownAt", ClaimStore.at(knownAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, n) -> dispute(row))
                .list();
    }

    private static Dispute dispute(ResultSet row) throws SQLException {
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Dispute(
                row.getObject("dispute_id", UUID.class),
                row.getObject("claim_id", UUID.class),
                new LabelId(row.getInt("label_id")),
                new DelegationId(row.getObject("maker_id", UUID.class)),
                row.getString("disputant"),
                row.getString("ground"),
                row.getString("source_title"),
                ClaimColumns.texts(row.getArray("source_urls")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                withdrawn == null ? null : withdrawn.toInstant());
    }

    void add(Tx tx, Dispute dispute) {
        tx.sql()
                .sql(ADD)
                .param("dispute", dispute.id())
                .param("label", dispute.label().value())
                .param("maker", dispute.maker().value())
                .param("claim", dispute.claim())
                .param("disputant", dispute.disputant())
                .param("ground", dispute.ground())
                .param("title", dispute.sourceTitle(), Types.VARCHAR)
                .param("urls", dispute.sourceUrls().toArray(String[]::new))
                .param("at", dispute.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// False where somebody of the same delegation has just withdrawn it.
    boolean withdraw(Tx tx, Dispute dispute) {
        return tx.sql()
                        .sql(WITHDRAW)
                        .param("dispute", dispute.id())
                        .param("label", dispute.label().value())
                        .param("at", tx.now().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }
}
