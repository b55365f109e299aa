package org.opencmcc.claims;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.opencmcc.delegations.WeekPart;
import org.opencmcc.postgres.Tx;

final class ClaimWeekStore {
    private static final String LINES = """
            select 'ASKED' as side, 'QUESTION' as kind, q.title, 'ASKED' as state, q.made_at as at,
                   '/questions/' || q.question_id as address
              from centre.question q
             where q.maker_id = :own
               and q.made_at >= :from
               and q.made_at < :to
               and q.theatre_key is null
            union all
            select 'ASKED', 'CLAIM', left(c.definition, 200), 'MADE', c.made_at, '/claims/' || c.claim_id
              from centre.claim c
             where c.maker_id = :own
               and c.made_at >= :from
               and c.made_at < :to
               and c.origin_kind <> 'THEATRE'
            union all
            select case when d.maker_id = :own then 'ASKED' else 'GOT' end,
                   'DISPUTE',
                   left(c.definition, 200),
                   case when exists (select
                                       from centre.claim_dispute_withdrawal w
                                      where w.dispute_id = d.dispute_id)
                        then 'WITHDRAWN'
                        else 'STANDS' end,
                   d.made_at,
                   '/claims/' || c.claim_id
              from centre.claim_dispute d
              join centre.claim c on c.claim_id = d.claim_id
             where (d.maker_id = :own or c.maker_id = :own)
               and d.made_at >= :from
               and d.made_at < :to
             order by 5, 6
             limit 1000
            """;

    /// Questions and claims that the own delegation made, disputes that it raised, and those raised against its claims.
    List<WeekPart.Line> lines(Tx tx, Instant from, Instant to) {
        return tx.sql()
                .sql(LINES)
                .param("own", tx.reader().delegation().value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new WeekPart.Line(
                        WeekPart.Side.valueOf(row.getString("side")),
                        row.getString("kind"),
                        row.getString("title"),
                        row.getString("state"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("address"),
                        null))
                .list();
    }
}
