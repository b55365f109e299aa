package org.opencmcc.delegations;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opencmcc.postgres.Tx;
import org.opencmcc.secrets.ScopeKeys;
import org.opencmcc.secrets.SealedPlace;
import org.opencmcc.terms.LabelId;

final class OwnStore {
    private static final String STATUSES = """
            select status_id,
                   at,
                   sealed
              from centre.own_status
             order by at desc, status_id
            """;

    private static final String ADD_STATUS = """
            insert into centre.own_status
                   (status_id, label_id, at, sealed)
            values (:status, :label, :at, :sealed)
            """;

    private static final String PAPER = """
            select version,
                   sealed
              from centre.own_paper
             where paper_id = :own
             order by edited_at desc
             limit 1
            """;

    private static final String ADD_PAPER = """
            insert into centre.own_paper
                   (paper_id, label_id, version, edited_at, sealed)
            values (:own, :label, 1, :at, :sealed)
            on conflict do nothing
            """;

    private static final String CHANGE_PAPER = """
            update centre.own_paper
               set version = version + 1,
                   edited_at = :at,
                   sealed = :sealed
             where paper_id = :own
               and version = :version
            """;

    private static final String APPEAR = """
            update centre.delegation
               set label_id = :label,
                   participation = :participation,
                   public_attribution = :attribution,
                   public_posture = :posture,
                   standing_caveats = :caveats::text[]
             where delegation_id = :own
            """;

    private static final String STALE = """
            select 'own_status' as column_name, status_id as record_id, sealed
              from centre.own_status
             where substring(sealed from 1 for 5) <> :head
            union all
            select 'own_paper', paper_id, sealed from centre.own_paper where substring(sealed from 1 for 5) <> :head
            union all
            select 'post', post_id, sealed from centre.post where substring(sealed from 1 for 5) <> :head
            union all
            select 'secondment', secondment_id, sealed
              from centre.secondment
             where substring(sealed from 1 for 5) <> :head
            union all
            select 'secondment_step', step_id, sealed
              from centre.secondment_step
             where substring(sealed from 1 for 5) <> :head
            union all
            select 'presence', presence_id, sealed from centre.presence where substring(sealed from 1 for 5) <> :head
             limit :most
            """;

    private static final String RESEAL = """
            with status as (
                update centre.own_status set sealed = :sealed
                 where :column = 'own_status' and status_id = :record),
            paper as (
                update centre.own_paper set sealed = :sealed
                 where :column = 'own_paper' and paper_id = :record),
            post as (
                update centre.post set sealed = :sealed
                 where :column = 'post' and post_id = :record),
            secondment as (
                update centre.secondment set sealed = :sealed
                 where :column = 'secondment' and secondment_id = :record),
            step as (
                update centre.secondment_step set sealed = :sealed
                 where :column = 'secondment_step' and step_id = :record)
            update centre.presence set sealed = :sealed
             where :column = 'presence' and presence_id = :record
            """;

    private final SealedRecords records;

    OwnStore(SealedRecords records) {
        this.records = records;
    }

    /// What of a status is sealed.
    record Content(
            OwnStatus.Participation participation,
            OwnStatus.@org.jspecify.annotations.Nullable Reason reason,
            @org.jspecify.annotations.Nullable String words) {}

    List<OwnStatus> statuses(Tx tx, ScopeKeys keys) {
        return tx.sql()
                .sql(STATUSES)
                .query((row, n) -> {
                    var id = row.getObject("status_id", UUID.class);
                    var content = records.open(
                            keys, new SealedPlace("own_status", id), row.getBytes("sealed"), Content.class);
                    var at = row.getObject("at", OffsetDateTime.class).toInstant();
                    return new OwnStatus(id, at, content.participation(), content.reason(), content.words());
                })
                .list();
    }

    void add(Tx tx, LabelId label, ScopeKeys keys, OwnStatus status) {
        var content = new Content(status.participation(), status.reason(), status.words());
        tx.sql()
                .sql(ADD_STATUS)
                .param("status", status.id())
                .param("label", label.value())
                .param("at", status.at().atOffset(ZoneOffset.UTC))
                .param("sealed", records.seal(tx, keys, new SealedPlace("own_status", status.id()), content))
                .update();
    }

    Optional<OwnDesk.Paper> paper(Tx tx, ScopeKeys keys) {
        var own = tx.reader().delegation().value();
        return tx.sql()
                .sql(PAPER)
                .param("own", own)
                .query((row, n) -> {
                    var content = records.open(
                            keys,
                            new SealedPlace("own_paper", own),
                            row.getBytes("sealed"),
                            OwnDesk.PaperContent.class);
                    return new OwnDesk.Paper(row.getInt("version"), content.workingPosture(), content.caveats());
                })
                .optional();
    }

    /// False where somebody else has written since that version.
    boolean keep(Tx tx, LabelId label, ScopeKeys keys, OwnDesk.Paper paper) {
        var own = tx.reader().delegation().value();
        var content = new OwnDesk.PaperContent(paper.workingPosture(), paper.caveats());
        var sealed = records.seal(tx, keys, new SealedPlace("own_paper", own), content);
        var statement = paper.version() == 0
                ? tx.sql().sql(ADD_PAPER).param("label", label.value())
                : tx.sql().sql(CHANGE_PAPER).param("version", paper.version());
        return statement
                        .param("own", own)
                        .param("at", tx.now().atOffset(ZoneOffset.UTC))
                        .param("sealed", sealed)
                        .update()
                > 0;
    }

    void appear(Tx tx, LabelId label, Delegation own) {
        tx.sql()
                .sql(APPEAR)
                .param("label", label.value())
                .param("participation", own.participation().name())
                .param("attribution", own.appearance().attribution().name())
                .param("posture", own.appearance().publicPosture(), java.sql.Types.VARCHAR)
                .param(
                        "caveats",
                        own.appearance().caveats().stream().map(Enum::name).toArray(String[]::new))
                .param("own", own.id().value())
                .update();
    }

    /// Seals anew, under the newest generation, some of the records that an earlier one sealed.
    ///
    /// @return how many
    int reseal(Tx tx, ScopeKeys keys, int most) {
        var stale = tx.sql()
                .sql(STALE)
                .param("head", keys.head())
                .param("most", most)
                .query((row, n) -> {
                    var place = new SealedPlace(row.getString("column_name"), row.getObject("record_id", UUID.class));
                    return java.util.Map.entry(place, keys.seal(tx, place, keys.open(place, row.getBytes("sealed"))));
                })
                .list();
        for (var one : stale) {
            tx.sql()
                    .sql(RESEAL)
                    .param("column", one.getKey().column())
                    .param("record", one.getKey().record())
                    .param("sealed", one.getValue())
                    .update();
        }
        return stale.size();
    }
}
