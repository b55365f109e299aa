-- Figures over the records of all delegations, published once and the same for everybody.

-- That a record was handed in: of which kind, when, under which label, and for a claim its question. Never what it says.
-- Written by the tables themselves, read by nobody but the publication.
create table access.handed_in (
    record_id uuid primary key,
    kind      text not null check (kind in ('CLAIM', 'DISPUTE', 'QUESTION', 'EDITION', 'REGISTER_NAME')),
    under     text,
    label_id  integer not null,
    at        timestamptz not null
);
create index handed_in_by_time on access.handed_in (at);

-- A table names its kind, and its columns of the id, the time and what the record stands under.
create function access.note_handed_in()
returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    written jsonb := to_jsonb(new);
begin
    insert into access.handed_in (record_id, kind, under, label_id, at)
    values ((written ->> tg_argv[1])::uuid, tg_argv[0], written ->> tg_argv[3], new.label_id,
            (written ->> tg_argv[2])::timestamptz)
    on conflict (record_id) do update set label_id = excluded.label_id;
    return null;
end
$$;

create trigger handed_in after insert or update of label_id on centre.claim
    for each row execute function access.note_handed_in('CLAIM', 'claim_id', 'made_at', 'question_id');
create trigger handed_in after insert or update of label_id on centre.claim_dispute
    for each row execute function access.note_handed_in('DISPUTE', 'dispute_id', 'made_at', 'none');
create trigger handed_in after insert or update of label_id on centre.question
    for each row execute function access.note_handed_in('QUESTION', 'question_id', 'made_at', 'theatre_key');
create trigger handed_in after insert or update of label_id on centre.edition
    for each row execute function access.note_handed_in('EDITION', 'import_id', 'committed_at', 'none');
create trigger handed_in after insert or update of label_id on centre.register_alias
    for each row execute function access.note_handed_in('REGISTER_NAME', 'alias_id', 'settled_at', 'none');

-- Published records. Nothing changes them: no role of the product has a right here, and the functions only add.
create table access.snapshot (
    snapshot_id  uuid primary key,
    series       text not null,
    cadence      text not null,
    first_day    date not null,
    last_day     date not null,
    from_instant timestamptz not null,
    to_instant   timestamptz not null,
    published_at timestamptz not null,
    floor        text not null,
    unique (series, cadence, first_day)
);

-- A cell without a number is withheld. The total is the cell without a key.
create table access.snapshot_cell (
    cell_id     uuid primary key,
    snapshot_id uuid not null references access.snapshot,
    place       integer not null,
    key         text,
    records     integer,
    unique (snapshot_id, place)
);

-- The records behind each number that was told, so that no later one gives away the difference.
create table access.snapshot_member (
    cell_id    uuid not null references access.snapshot_cell,
    record_id  uuid not null,
    originator uuid not null,
    primary key (cell_id, record_id)
);

-- What a publication counts, and what was told before about near times. Left out: what its originator does not want in
-- aggregates, keeps to itself, or holds under embargo. A number stands for each delegation, another one each time.
create function access.records_to_publish(from_instant timestamptz, to_instant timestamptz, near interval)
returns table (told_before uuid, record_id uuid, kind text, question text, originator integer)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    with counted as (
        select null::uuid as told_before,
               h.record_id,
               h.kind,
               q.under as question,
               l.originator
          from access.handed_in h
          join access.label l on l.label_id = h.label_id
          left join access.handed_in q on h.kind = 'CLAIM' and q.kind = 'QUESTION' and q.record_id = h.under::uuid
         where h.at >= records_to_publish.from_instant
           and h.at < records_to_publish.to_instant
           and 'NO_AGGREGATE' <> all (l.caveats)
           and (l.embargo_until is null or l.embargo_until <= now())
           and case when l.releasable_to is null then l.compartments <> '{}'
                    else exists (select from unnest(l.releasable_to) u where u <> l.originator) end),
    told as (
        select m.cell_id as told_before,
               m.record_id,
               '' as kind,
               null as question,
               m.originator
          from access.snapshot s
          join access.snapshot_cell c on c.snapshot_id = s.snapshot_id
          join access.snapshot_member m on m.cell_id = c.cell_id
         where s.from_instant < records_to_publish.to_instant + near
           and s.to_instant > records_to_publish.from_instant - near)
    select a.told_before,
           a.record_id,
           a.kind,
           a.question,
           dense_rank() over (order by a.originator)::integer
      from (select * from counted union all select * from told) a
$$;

-- What is due is due by the database's clock.
create function access.publication_instant()
returns timestamptz
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select now()
$$;

create function access.is_published(of_series text, of_cadence text, on_first_day date)
returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select exists (
        select
          from access.snapshot s
         where s.series = of_series
           and s.cadence = of_cadence
           and s.first_day = on_first_day)
$$;

create function access.publish(id uuid, of_series text, of_cadence text, first_day date, last_day date,
                               from_instant timestamptz, to_instant timestamptz, at timestamptz, floor text)
returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    with added as (
        insert into access.snapshot (snapshot_id, series, cadence, first_day, last_day, from_instant, to_instant,
                                     published_at, floor)
        values (id, of_series, of_cadence, first_day, last_day, from_instant, to_instant, at, floor)
        on conflict do nothing
        returning snapshot_id)
    select exists (select from added)
$$;

create function access.publish_cell(id uuid, of_snapshot uuid, at_place integer, called text, told integer,
                                    behind uuid[])
returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    insert into access.snapshot_cell (cell_id, snapshot_id, place, key, records)
    values (id, of_snapshot, at_place, called, told);
    insert into access.snapshot_member (cell_id, record_id, originator)
    select id, h.record_id, l.originator
      from access.handed_in h
      join access.label l on l.label_id = h.label_id
     where h.record_id = any (behind)
$$;

-- What the reader may read: the same for everybody on the floor.
create function access.read_snapshots(of_series text)
returns table (snapshot_id uuid, cadence text, first_day date, last_day date, published_at timestamptz, key text,
               records integer)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select s.snapshot_id, s.cadence, s.first_day, s.last_day, s.published_at, c.key, c.records
      from access.reader_of_ticket() r
      join access.snapshot s on s.floor = any (r.compartments)
      join access.snapshot_cell c on c.snapshot_id = s.snapshot_id
     where s.series = of_series
     order by s.first_day desc, s.cadence, c.place
$$;

revoke all on function
    access.note_handed_in(),
    access.records_to_publish(timestamptz, timestamptz, interval),
    access.publication_instant(),
    access.is_published(text, text, date),
    access.publish(uuid, text, text, date, date, timestamptz, timestamptz, timestamptz, text),
    access.publish_cell(uuid, uuid, integer, text, integer, uuid[]),
    access.read_snapshots(text)
from public;
grant usage on schema access to "${publisher}";
grant execute on function
    access.records_to_publish(timestamptz, timestamptz, interval),
    access.publication_instant(),
    access.is_published(text, text, date),
    access.publish(uuid, text, text, date, date, timestamptz, timestamptz, timestamptz, text),
    access.publish_cell(uuid, uuid, integer, text, integer, uuid[])
to "${publisher}";
grant execute on function access.read_snapshots(text) to "${app}";
