package org.opencmcc.bench;

import java.sql.Connection;
import java.sql.SQLException;

/// Lays down the benchmark's labels and records, above the policies.
final class AccessBenchStore {
    private static final String TABLES = """
            create table centre.bench_record (
                record_id uuid primary key,
                label_id  integer not null,
                at        timestamptz not null,
                day       date not null,
                title     text not null
            );
            create table centre.bench_fewer (like centre.bench_record including all);
            call access.protect('centre.bench_record');
            call access.protect('centre.bench_fewer');
            create schema bench;
            create view bench.record as
            select record_id,
                   label_id,
                   at,
                   day,
                   title
              from centre.bench_record;
            """;

    private static final String GRANT_TEXT = """
            select format('grant usage on schema bench to %1$I;'
                          ' grant select on centre.bench_record, centre.bench_fewer, bench.record to %1$I', ?)
            """;

    /// Labels of every shape: an originator among sixty; released to up to fifteen others; up to three floors; caveats.
    /// No two are the same: the first five places of the release spell the label's number.
    private static final String LABELS = """
            insert into access.label (originator, releasable_to, compartments, caveats)
            select o.others[1 + g % 60],
                   array(select distinct u
                           from (select o.others[case when k > 5 then 6 + (g * 7 + k * 13) % 53
                                                      when (g / 60) >> (k - 1) & 1 = 1 then k
                                                      else 60 end]
                                   from generate_series(1, 5 + g % 11) k
                                 union all
                                 select ?::uuid
                                 union all
                                 select ?::uuid where g % 50 in (0, 10, 20)
                                 union all
                                 select ?::uuid where g % 100 = 0) named (u)
                          order by u),
                   array(select distinct 'bench-' || 1 + (g + k * 3) % 10 from generate_series(1, g % 4) k order by 1),
                   case g % 5 when 0 then array['NO_AGGREGATE'] when 1 then array['ORCON'] else '{}' end
              from generate_series(1, ?) g,
                   (select ?::uuid[]) o (others)
            """;

    private static final String RECORDS = """
            insert into centre.bench_record (record_id, label_id, at, day, title)
            select gen_random_uuid(),
                   l.labels[1 + ((hashint8(g)::bigint + 2147483648) % cardinality(l.labels))::integer],
                   t.at,
                   (t.at at time zone 'UTC')::date,
                   'record number ' || g
              from (select array_agg(label_id) from access.label where originator = any (?::uuid[])) l (labels),
                   generate_series(1, ?) g,
                   lateral (select ?::date + interval '1 day' - g * interval '180 days' / ?) t (at)
            """;

    private static final String FEWER = """
            insert into centre.bench_fewer
            select *
              from centre.bench_record
             where hashint8(('x' || right(record_id::text, 8))::bit(32)::bigint) % 10 = 0
            """;

    /// What lists in the product's order need: the order first, the label in the index.
    private static final String INDEXES = """
            create index on centre.bench_record (at desc, label_id);
            create index on centre.bench_record (day, label_id);
            create index on centre.bench_fewer (at desc, label_id);
            create index on centre.bench_fewer (day, label_id);
            vacuum analyze
            """;

    private final Connection administrator;

    AccessBenchStore(Connection administrator) {
        this.administrator = administrator;
    }

    void tables(String role) {
        run(TABLES);
        try (var text = administrator.prepareStatement(GRANT_TEXT)) {
            text.setString(1, role);
            try (var row = text.executeQuery()) {
                row.next();
                run(row.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// One reader is named in every label, another in six of a hundred, another in one, the last in none.
    void labels(int count, AccessPeople people) {
        try (var statement = administrator.prepareStatement(LABELS)) {
            statement.setObject(1, people.delegation(AccessPeople.ALL));
            statement.setObject(2, people.delegation(AccessPeople.SIX));
            statement.setObject(3, people.delegation(AccessPeople.ONE));
            statement.setInt(4, count);
            statement.setArray(5, administrator.createArrayOf("uuid", people.originators()));
            if (statement.executeUpdate() != count) {
                throw new IllegalStateException("two labels are the same");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void records(int count, AccessPeople people) {
        try (var statement = administrator.prepareStatement(RECORDS)) {
            statement.setArray(1, administrator.createArrayOf("uuid", people.originators()));
            statement.setInt(2, count);
            statement.setObject(3, AccessStore.LAST_DAY);
            statement.setInt(4, count);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        run(FEWER);
        for (var text : INDEXES.split(";", 0)) {
            run(text);
        }
    }

    private void run(String text) {
        try (var statement = administrator.createStatement()) {
            statement.execute(text);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
