package org.opencmcc.voices;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;

final class GapStore {
    private static final String GAPS = """
            select gap_id,
                   label_id,
                   maker_id,
                   subject_kind,
                   subject,
                   affected,
                   words,
                   made_at
              from centre.representation_gap
             where (:gap::uuid is null or gap_id = :gap)
               and (:afterAt::timestamptz is null
                    or made_at < :afterAt
                    or (made_at = :afterAt and gap_id > :afterGap))
             order by made_at desc, gap_id
             limit :limit
            """;

    private static final String SPEAKERS = """
            select claim_id,
                   gap_id,
                   label_id,
                   speaker,
                   speaks_for,
                   stated_on,
                   source_title,
                   source_urls,
                   made_at
              from centre.speaking_claim
             where gap_id = any (:gaps::uuid[])
             order by made_at, claim_id
             limit 1000
            """;

    private static final String DISPUTES = """
            select dispute_id,
                   claim_id,
                   label_id,
                   disputant,
                   ground,
                   made_at
              from centre.speaking_dispute
             where claim_id = any (:speakers::uuid[])
             order by made_at, dispute_id
             limit 1000
            """;

    private static final String ADD_GAP = """
            insert into centre.representation_gap
                   (gap_id, label_id, maker_id, subject_kind, subject, affected, words, made_at)
            values (:gap, :label, :maker, :kind, :subject, :affected, :words, :at)
            """;

    private static final String ADD_SPEAKER = """
            insert into centre.speaking_claim
                   (claim_id, label_id, maker_id, gap_id, speaker, speaks_for, stated_on, source_title, source_urls,
                    made_at)
            values (:speaker, :label, :maker, :gap, :name, :speaksFor, :statedOn, :title, :urls, :at)
            """;

    private static final String ADD_DISPUTE = """
            insert into centre.speaking_dispute (dispute_id, label_id, maker_id, claim_id, disputant, ground, made_at)
            values (:dispute, :label, :maker, :speaker, :disputant, :ground, :at)
            """;

    List<RepresentationGap> gaps(Tx tx, @Nullable UUID gap, Place after, int limit) {
        var found = tx.sql()
                .sql(GAPS)
                .param("gap", gap, Types.OTHER)
                .param("afterAt", after.time(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("afterGap", after.id(), Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> new RepresentationGap(
                        row.getObject("gap_id", UUID.class),
                        new LabelId(row.getInt("label_id")),
                        new DelegationId(row.getObject("maker_id", UUID.class)),
                        RepresentationGap.SubjectKind.valueOf(row.getString("subject_kind")),
                        row.getString("subject"),
                        row.getString("affected"),
                        row.getString("words"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        List.of()))
                .list();
        var speakers = speakers(tx, found.stream().map(RepresentationGap::id).toList());
        return found.stream().map(g -> g.with(speakers)).toList();
    }

    private static List<RepresentationGap.Speaker> speakers(Tx tx, Collection<UUID> gaps) {
        var found = tx.sql()
                .sql(SPEAKERS)
                .param("gaps", gaps.toArray(UUID[]::new))
                .query((row, n) -> new RepresentationGap.Speaker(
                        row.getObject("claim_id", UUID.class),
                        row.getObject("gap_id", UUID.class),
                        new LabelId(row.getInt("label_id")),
                        row.getString("speaker"),
                        row.getString("speaks_for"),
                        row.getObject("stated_on", LocalDate.class),
                        row.getString("source_title"),
                        List.of((String[]) row.getArray("source_urls").getArray()),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        List.of()))
                .list();
        var disputes =
                disputes(tx, found.stream().map(RepresentationGap.Speaker::id).toList());
        return found.stream().map(s -> s.with(disputes)).toList();
    }

    private static List<RepresentationGap.Dispute> disputes(Tx tx, Collection<UUID> speakers) {
        return tx.sql()
                .sql(DISPUTES)
                .param("speakers", speakers.toArray(UUID[]::new))
                .query((row, n) -> new RepresentationGap.Dispute(
                        row.getObject("dispute_id", UUID.class),
                        row.getObject("claim_id", UUID.class),
                        new LabelId(row.getInt("label_id")),
                        row.getString("disputant"),
                        row.getString("ground"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void add(Tx tx, RepresentationGap gap) {
        tx.sql()
                .sql(ADD_GAP)
                .param("gap", gap.id())
                .param("label", gap.label().value())
                .param("maker", gap.maker().value())
                .param("kind", gap.kind().name())
                .param("subject", gap.subject())
                .param("affected", gap.affected())
                .param("words", gap.words(), Types.VARCHAR)
                .param("at", gap.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(Tx tx, RepresentationGap.Speaker speaker) {
        tx.sql()
                .sql(ADD_SPEAKER)
                .param("speaker", speaker.id())
                .param("label", speaker.label().value())
                .param("maker", tx.reader().delegation().value())
                .param("gap", speaker.gap())
                .param("name", speaker.name())
                .param("speaksFor", speaker.speaksFor())
                .param("statedOn", speaker.statedOn(), Types.DATE)
                .param("title", speaker.sourceTitle())
                .param("urls", speaker.sourceUrls().toArray(String[]::new))
                .param("at", speaker.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(Tx tx, RepresentationGap.Dispute dispute) {
        tx.sql()
                .sql(ADD_DISPUTE)
                .param("dispute", dispute.id())
                .param("label", dispute.label().value())
                .param("maker", tx.reader().delegation().value())
                .param("speaker", dispute.speaker())
                .param("disputant", dispute.disputant())
                .param("ground", dispute.ground())
                .param("at", dispute.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
