package org.opencmcc.claims;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;
import tools.jackson.databind.json.JsonMapper;

final class ClaimStore {
    /// What a claim is linked with is shown as far as the reader may see it.
    private static final String CLAIMS = """
            select c.*,
                   q.title as question_title,
                   older.claim_id as older_id,
                   older.ref as older_ref,
                   newer.claim_id as newer_id,
                   newer.ref as newer_ref
              from centre.claim c
              left join centre.question q on q.question_id = c.question_id
              left join centre.claim older on older.claim_id = c.supersedes
              left join lateral (
                        select n.claim_id,
                               n.ref
                          from centre.claim n
                         where n.supersedes = c.claim_id
                           and (:knownAt::timestamptz is null or n.made_at <= :knownAt)
                         order by n.made_at desc, n.claim_id
                         limit 1) newer on true
             where (:knownAt::timestamptz is null or c.made_at <= :knownAt)
               and (:claims::uuid[] is null or c.claim_id = any (:claims::uuid[]))
               and (:ref::text is null or c.ref = :ref)
               and (:question::uuid is null or c.question_id = :question)
               and (:claimant::text is null or c.claimant_key = :claimant)
               and (:unit::text is null or c.unit_key = :unit)
               and (:from::date is null or coalesce(c.period_to, c.ordered_on) >= :from)
               and (:to::date is null or coalesce(c.period_from, c.ordered_on) <= :to)
               and (:text::text is null
                    or (c.search_key like '%' || :text || '%' and not c.label_id = any (:guarded::integer[]))
                    or c.claimant_key like '%' || :text || '%'
                    or c.unit_key like '%' || :text || '%')
               and (:only::text <> 'CURRENT' or newer.claim_id is null)
               and (:only::text <> 'SUPERSEDED' or newer.claim_id is not null)
               and (:only::text <> 'DISPUTED'
                    or exists (select
                                 from centre.claim_dispute d
                                where d.claim_id = c.claim_id
                                  and (:knownAt::timestamptz is null or d.made_at <= :knownAt)
                                  and not exists (
                                      select
                                        from centre.claim_dispute_withdrawal w
                                       where w.dispute_id = d.dispute_id
                                         and (:knownAt::timestamptz is null or w.withdrawn_at <= :knownAt))))
               and (:afterDay::date is null
                    or c.ordered_on < :afterDay
                    or (c.ordered_on = :afterDay and c.claim_id > :afterClaim))
             order by c.ordered_on desc, c.claim_id
             limit :limit
            """;

    /// All that came before and after a claim by taking its place.
    private static final String CHAIN = """
            with recursive chain as (
                select c.claim_id,
                       c.supersedes
                  from centre.claim c
                 where c.claim_id = :claim
                union
                select n.claim_id,
                       n.supersedes
                  from centre.claim n
                  join chain on chain.supersedes = n.claim_id or n.supersedes = chain.claim_id)
            select claim_id
              from chain
             limit :limit
            """;

    private static final String TAKEN = """
            select ref
              from centre.claim
             where ref = any (:refs::text[])
            """;

    private static final String ADD = """
            insert into centre.claim
                   (claim_id, label_id, maker_id, ref, question_id, supersedes, value, low, high, words, unit, unit_key,
                    definition, count_definition, period_from, period_to, period_words, place, claimant, claimant_key,
                    source_title, source_urls, source_kind, published_on, published_words, method, confidence,
                    origin_kind, origin_key, origin_import, origin_row, count_source, count_list, count_edition,
                    count_known_at, count_per_day, ordered_on, search_key, made_at)
            select claim_id, label_id, maker_id, ref, question_id, supersedes, value, low, high, words, unit, unit_key,
                   definition, count_definition, period_from, period_to, period_words, place, claimant, claimant_key,
                   source_title, source_urls, source_kind, published_on, published_words, method, confidence,
                   origin_kind, origin_key, origin_import, origin_row, count_source, count_list, count_edition,
                   count_known_at, count_per_day, ordered_on, search_key, made_at
              from jsonb_to_recordset(:claims::jsonb) as c
                   (claim_id uuid, label_id integer, maker_id uuid, ref text, question_id uuid, supersedes uuid,
                    value numeric, low numeric, high numeric, words text, unit text, unit_key text, definition text,
                    count_definition text, period_from date, period_to date, period_words text, place text,
                    claimant text, claimant_key text, source_title text, source_urls text[], source_kind text,
                    published_on date, published_words text, method text, confidence text, origin_kind text,
                    origin_key text, origin_import uuid, origin_row integer, count_source text, count_list uuid,
                    count_edition integer, count_known_at timestamptz, count_per_day boolean, ordered_on date,
                    search_key text, made_at timestamptz)
            """;

    private final JsonMapper json;

    ClaimStore(JsonMapper json) {
        this.json = json;
    }

    /// Where a page of claims begins.
    record Place(@Nullable LocalDate day, @Nullable UUID claim) {
        static Place start() {
            return new Place(null, null);
        }

        static String cursorOf(Claim claim) {
            return claim.orderedOn() + "_" + claim.id();
        }

        /// A cursor that nobody handed out starts at the beginning.
        static Place read(@Nullable String text) {
            if (text == null || text.indexOf('_') < 0) {
                return Place.start();
            }
            try {
                var split = text.indexOf('_');
                return new Place(LocalDate.parse(text.substring(0, split)), UUID.fromString(text.substring(split + 1)));
            } catch (DateTimeParseException | IllegalArgumentException e) {
                return Place.start();
            }
        }
    }

    List<Claim> claims(Tx tx, ClaimFilter filter, Set<LabelId> guarded, Place after, int limit) {
        return select(tx, filter, new Which(null, null, guarded), after, limit);
    }

    List<Claim> byRef(Tx tx, String ref, @Nullable Instant knownAt, int limit) {
        return select(tx, ClaimFilter.all(knownAt), new Which(null, ref, Set.of()), Place.start(), limit);
    }

    List<Claim> byId(Tx tx, Collection<UUID> claims, @Nullable Instant knownAt) {
        var which = new Which(List.copyOf(claims), null, Set.of());
        return select(tx, ClaimFilter.all(knownAt), which, Place.start(), claims.size());
    }

    /// @param guarded labels under which a claim cannot be found by its source
    private record Which(
            @Nullable List<UUID> claims, @Nullable String ref, Set<LabelId> guarded) {}

    private List<Claim> select(Tx tx, ClaimFilter filter, Which which, Place after, int limit) {
        return tx.sql()
                .sql(CLAIMS)
                .param("knownAt", at(filter.knownAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("claims", which.claims() == null ? null : which.claims().toArray(UUID[]::new))
                .param("ref", which.ref(), Types.VARCHAR)
                .param("question", filter.question(), Types.OTHER)
                .param("claimant", ClaimFilter.key(filter.claimant()), Types.VARCHAR)
                .param("unit", ClaimFilter.key(filter.unit()), Types.VARCHAR)
                .param("from", filter.from(), Types.DATE)
                .param("to", filter.to(), Types.DATE)
                .param("text", ClaimFilter.key(filter.text()), Types.VARCHAR)
                .param("guarded", which.guarded().stream().map(LabelId::value).toArray(Integer[]::new))
                .param("only", filter.only().name())
                .param("afterDay", after.day(), Types.DATE)
                .param("afterClaim", after.claim(), Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> ClaimColumns.claim(row))
                .list();
    }

    List<UUID> chain(Tx tx, UUID claim, int limit) {
        return tx.sql()
                .sql(CHAIN)
                .param("claim", claim)
                .param("limit", limit)
                .query((row, n) -> row.getObject("claim_id", UUID.class))
                .list();
    }

    /// Those of some refs that a claim which the reader can see carries.
    Set<String> taken(Tx tx, Collection<String> refs) {
        return new HashSet<>(tx.sql()
                .sql(TAKEN)
                .param("refs", refs.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /// @param guarded whether their source is for their originator's people
    void add(Tx tx, List<NewClaim> claims, boolean guarded) {
        var rows = claims.stream().map(c -> ClaimColumns.of(tx, c, guarded)).toList();
        tx.sql().sql(ADD).param("claims", json.writeValueAsString(rows)).update();
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
