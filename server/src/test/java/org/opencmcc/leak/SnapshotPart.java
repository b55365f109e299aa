package org.opencmcc.leak;

import java.util.List;

/// What was published over all delegations. Publishing is a flow that is meant, so that both worlds publish the same,
/// once; whatever is hidden afterwards changes nothing of it.
final class SnapshotPart implements Part {
    private static final String PUBLISHED = """
            with added as (
                insert into access.snapshot (snapshot_id, series, cadence, first_day, last_day, from_instant, to_instant,
                                             published_at, floor)
                values ('5a000000-0000-4000-8000-000000000001', 'records-by-kind', 'WEEK', '2025-12-29', '2026-01-04',
                        '2025-12-28T22:00:00Z', '2026-01-04T22:00:00Z', '2026-01-05T08:00:00Z', 'common')
                on conflict do nothing
                returning snapshot_id)
            insert into access.snapshot_cell (cell_id, snapshot_id, place, key, records)
            select c.id::uuid, a.snapshot_id, c.place, c.key, c.records
              from added a,
                   (values ('5a000000-0000-4000-8000-000000000002', 0, null, 40),
                           ('5a000000-0000-4000-8000-000000000003', 1, 'CLAIM', null)) c (id, place, key, records)
            """;

    /// The statement by which the numbers are read, with what a number is made of put in its place.
    private static final String READ_AS = """
            do $$
            begin
                execute replace(pg_get_functiondef('access.read_snapshots(text)'::regprocedure), 's.published_at, c.key, %1$s',
                                's.published_at, c.key, %2$s');
            end
            $$
            """;

    private static final String LIVE = "(select count(*)::integer from access.handed_in h where c.place = 0)";

    private static final String LIVE_CLAIMS =
            "(select count(*)::integer from access.handed_in h where h.kind = ''CLAIM'' and c.place = 1)";

    private static final String OTHER_FLOORS =
            "(select nullif(count(*), 0)::integer from access.handed_in h join access.label l using (label_id)"
                    + " where l.compartments <> ''{common}'')";

    @Override
    public List<Act> open(int round) {
        return List.of(new Act("both worlds publish " + round, Who.program("un-1"), (world, who) -> {
            world.store().run(PUBLISHED);
            return world.send(who, Request.of("GET", "/api/v1/snapshots", "/api/v1/snapshots"));
        }));
    }

    @Override
    public List<Request> questions(Things things, int rounds) {
        return new Asked()
                .get("/snapshots", "")
                .add(Request.of("GET", "/api/v1/snapshots/{id}", "/api/v1/snapshots/records-by-kind"))
                .add(Request.of("GET", "/api/v1/snapshots/{id}", "/api/v1/snapshots/claims-by-question"))
                .add(Request.of("GET", "/api/v1/snapshots/{id}", "/api/v1/snapshots/nonsense"))
                .toList();
    }

    @Override
    public List<Break> passing() {
        return List.of(
                broken("a snapshot counted when it is read", LIVE).needing("spelling"),
                broken("a withheld cell told when it is read", LIVE_CLAIMS).needing("claim"),
                broken("a snapshot that tells how much other floors have", OTHER_FLOORS)
                        .needing("spelling"));
    }

    private static Break broken(String name, String records) {
        return Break.bySql(name, text("c.records", records), text(records, "c.records"))
                .near("/snapshots/");
    }

    private static String text(String found, String put) {
        return READ_AS.replace("%1$s", found).replace("%2$s", put);
    }
}
