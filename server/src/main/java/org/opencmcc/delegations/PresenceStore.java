package org.opencmcc.delegations;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opencmcc.postgres.Tx;
import org.opencmcc.secrets.ScopeKeys;
import org.opencmcc.secrets.SealedPlace;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;

final class PresenceStore {
    private static final String NEWEST = """
            select distinct on (post_id)
                   presence_id,
                   label_id,
                   post_id,
                   at,
                   sealed
              from centre.presence
             order by post_id, at desc, presence_id
            """;

    private static final String ADD = """
            insert into centre.presence
                   (presence_id, label_id, post_id, at, sealed)
            values (:presence, :label, :post, :at, :sealed)
            """;

    private static final String SHOWN = """
            select s.shown_id,
                   s.label_id,
                   s.floor,
                   s.at,
                   s.sealed,
                   d.name
              from centre.presence_shown s
              left join centre.delegation d on d.delegation_id = s.delegation_id
             where s.delegation_id <> :own
               and s.floor = any (:floors::text[])
             order by s.at desc, s.shown_id
             limit 200
            """;

    private static final String SHOW = """
            insert into centre.presence_shown
                   (shown_id, label_id, delegation_id, floor, at, sealed)
            values (:shown, :label, :own, :floor, :at, :sealed)
            """;

    private static final String COVERS = """
            select delegation_id,
                   function,
                   covered,
                   day
              from centre.function_cover
             order by delegation_id, function
            """;

    private static final String TELL = """
            insert into centre.function_cover
                   (label_id, delegation_id, function, covered, day)
            values (:label, :own, :function, :covered, :day)
            on conflict (label_id, delegation_id, function)
            do update set covered = excluded.covered, day = excluded.day
            """;

    private static final String TELL_NO_MORE = """
            delete from centre.function_cover
             where delegation_id = :own
               and not (label_id = :label and function = any (:told::text[]))
            """;

    private final SealedRecords records;

    PresenceStore(SealedRecords records) {
        this.records = records;
    }

    /// The own delegation's newest entry of each post.
    List<Presence> newest(Tx tx, ScopeKeys keys) {
        return tx.sql()
                .sql(NEWEST)
                .query((row, n) -> {
                    var id = row.getObject("presence_id", UUID.class);
                    var content = records.open(
                            keys, new SealedPlace("presence", id), row.getBytes("sealed"), Presence.Content.class);
                    return new Presence(
                            id,
                            row.getObject("post_id", UUID.class),
                            null,
                            content.who(),
                            content,
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            new LabelId(row.getInt("label_id")));
                })
                .list();
    }

    void add(Tx tx, ScopeKeys keys, Presence presence) {
        tx.sql()
                .sql(ADD)
                .param("presence", presence.id())
                .param("label", presence.label().value())
                .param("post", presence.post())
                .param("at", presence.at().atOffset(ZoneOffset.UTC))
                .param("sealed", records.seal(tx, keys, new SealedPlace("presence", presence.id()), presence.content()))
                .update();
    }

    /// What other delegations told the reader's floors, the newest first.
    List<Presence> shown(Tx tx) {
        var keys = new HashMap<String, ScopeKeys>();
        for (var floor : tx.reader().compartments()) {
            keys.put(floor, records.floor(tx, floor));
        }
        return tx.sql()
                .sql(SHOWN)
                .param("own", tx.reader().delegation().value())
                .param("floors", tx.reader().compartments().toArray(String[]::new))
                .query((row, n) -> {
                    var id = row.getObject("shown_id", UUID.class);
                    var floor = keys.get(row.getString("floor"));
                    if (floor == null) {
                        throw new IllegalStateException("asked for the reader's floors alone");
                    }
                    var content = records.open(
                            floor,
                            new SealedPlace("presence_shown", id),
                            row.getBytes("sealed"),
                            Presence.Content.class);
                    var teller = row.getString("name");
                    return new Presence(
                            id,
                            null,
                            teller == null ? "a delegation" : teller,
                            content.who(),
                            content,
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            new LabelId(row.getInt("label_id")));
                })
                .list();
    }

    void show(Tx tx, String floor, Presence presence) {
        tx.sql()
                .sql(SHOW)
                .param("shown", presence.id())
                .param("label", presence.label().value())
                .param("own", tx.reader().delegation().value())
                .param("floor", floor)
                .param("at", presence.at().atOffset(ZoneOffset.UTC))
                .param(
                        "sealed",
                        records.seal(
                                tx,
                                records.floor(tx, floor),
                                new SealedPlace("presence_shown", presence.id()),
                                presence.content()))
                .update();
    }

    Map<DelegationId, List<FunctionCover>> covers(Tx tx) {
        var found = new HashMap<DelegationId, List<FunctionCover>>();
        tx.sql().sql(COVERS).query(row -> {
            found.computeIfAbsent(
                            new DelegationId(row.getObject("delegation_id", UUID.class)),
                            k -> new java.util.ArrayList<>())
                    .add(new FunctionCover(
                            Post.Function.valueOf(row.getString("function")),
                            row.getBoolean("covered"),
                            row.getObject("day", LocalDate.class)));
        });
        return found;
    }

    /// Tells these of the own delegation, and no others any more.
    void tell(Tx tx, LabelId label, Collection<FunctionCover> covers) {
        var own = tx.reader().delegation().value();
        tx.sql()
                .sql(TELL_NO_MORE)
                .param("own", own)
                .param("label", label.value())
                .param("told", covers.stream().map(c -> c.function().name()).toArray(String[]::new))
                .update();
        for (var cover : covers) {
            tx.sql()
                    .sql(TELL)
                    .param("label", label.value())
                    .param("own", own)
                    .param("function", cover.function().name())
                    .param("covered", cover.covered())
                    .param("day", cover.day())
                    .update();
        }
    }
}
