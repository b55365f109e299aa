-- Broken glass: one label, opened to one person for one hour, to read and not to write, by somebody of another
-- delegation who can read it. Its originator reads who, why, when and what.

create table access.glass (
    glass_id         uuid primary key,
    person_id        uuid not null references access.person,
    person_called    text not null,
    delegation_id    uuid not null references access.delegation,
    asked_of         uuid not null references access.delegation,
    record_id        uuid not null,
    reason           text not null check (length(reason) between 20 and 1000),
    asked_at         timestamptz not null,
    decided_at       timestamptz,
    decider_called   text,
    label_id         integer references access.label,
    originator       uuid references access.delegation,
    ends_at          timestamptz,
    check (asked_of <> delegation_id),
    check ((label_id is null) = (ends_at is null))
);
create index glass_by_person on access.glass (person_id, asked_at desc);
create index glass_by_asked on access.glass (asked_of, asked_at desc);
create index glass_by_originator on access.glass (originator, asked_at desc);

create table access.glass_reading (
    glass_id uuid not null references access.glass,
    at       timestamptz not null,
    what     text not null
);
create index glass_reading_by_glass on access.glass_reading (glass_id, at);

create function access.glass_state(g access.glass)
returns text
language sql stable set search_path = pg_catalog, pg_temp
as $$
    select case
        when g.decided_at is null and g.asked_at > now() - interval '1 day' then 'WAITING'
        when g.decided_at is null then 'LAPSED'
        when g.label_id is null then 'REFUSED'
        when g.ends_at > now() then 'OPEN'
        else 'OVER'
    end
$$;

-- The record's id is taken as it is given: it is looked up by those who are asked, and only among what they can read.
create function access.ask_for_glass(id uuid, of_delegation uuid, record uuid, why text, called text)
returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    with asked as (
        insert into access.glass (glass_id, person_id, person_called, delegation_id, asked_of, record_id, reason, asked_at)
        select id, r.person_id, called, r.delegation_id, of_delegation, record, why, now()
          from access.reader_of_ticket() r
         where r.person_id = access.proved_person()
           and r.delegation_id <> of_delegation
           and (select count(*)
                  from access.glass g
                 where g.person_id = r.person_id
                   and g.asked_at > now() - interval '1 day') < 10
        returning glass_id)
    select exists (select from asked)
$$;

-- As the person who asked, as those who are asked, and as the originator whose label was opened.
create function access.my_glasses()
returns table (glass_id uuid, side text, person_called text, delegation_id uuid, asked_of uuid, record_id uuid,
               reason text, asked_at timestamptz, state text, decided_at timestamptz, decider_called text,
               ends_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select g.glass_id,
           s.side,
           g.person_called,
           g.delegation_id,
           g.asked_of,
           g.record_id,
           g.reason,
           g.asked_at,
           access.glass_state(g),
           g.decided_at,
           g.decider_called,
           g.ends_at
      from access.reader_of_ticket() r
      join access.glass g
        on g.person_id = r.person_id or g.asked_of = r.delegation_id or g.originator = r.delegation_id
     cross join lateral (
        select case
            when g.originator = r.delegation_id then 'ORIGINATOR'
            when g.asked_of = r.delegation_id then 'ASKED'
            else 'ASKER'
        end as side) s
     where r.kind = 'BROWSER'
     order by g.asked_at desc, g.glass_id
     limit 200
$$;

create function access.readings_of_glass(which uuid)
returns table (at timestamptz, what text)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select x.at, x.what
      from access.reader_of_ticket() r
      join access.glass g
        on g.glass_id = which
       and (g.person_id = r.person_id or g.asked_of = r.delegation_id or g.originator = r.delegation_id)
      join access.glass_reading x on x.glass_id = g.glass_id
     where r.kind = 'BROWSER'
     order by x.at, x.what
     limit 1000
$$;

-- Never what protects its sources, and never to somebody of whom the label asks a higher level.
create function access.open_glass(which uuid, behind integer, called text)
returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    with opened as (
        update access.glass g
           set decided_at = now(),
               decider_called = called,
               label_id = l.label_id,
               originator = l.originator,
               ends_at = now() + interval '1 hour'
          from access.reader_of_ticket() r
          join access.label l on l.label_id = behind and behind = any ((select access.visible_labels())::integer[])
         where g.glass_id = which
           and g.asked_of = r.delegation_id
           and g.delegation_id <> r.delegation_id
           and r.person_id = access.proved_person()
           and access.glass_state(g) = 'WAITING'
           and not 'SOURCE_PROTECTED' = any (l.caveats)
           and coalesce(current_setting('cmcc.glass', true), '') = ''
        returning g.glass_id)
    select exists (select from opened)
$$;

create function access.refuse_glass(which uuid, called text)
returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    with refused as (
        update access.glass g
           set decided_at = now(),
               decider_called = called
          from access.reader_of_ticket() r
         where g.glass_id = which
           and g.asked_of = r.delegation_id
           and r.kind = 'BROWSER'
           and access.glass_state(g) = 'WAITING'
        returning g.glass_id)
    select exists (select from refused)
$$;

-- Before its hour: by who asked, by who opened it, and by the originator.
create function access.close_glass(which uuid)
returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    with closed as (
        update access.glass g
           set ends_at = now()
          from access.reader_of_ticket() r
         where g.glass_id = which
           and (g.person_id = r.person_id or g.asked_of = r.delegation_id or g.originator = r.delegation_id)
           and r.kind = 'BROWSER'
           and access.glass_state(g) = 'OPEN'
        returning g.glass_id)
    select exists (select from closed)
$$;

-- One reading: written down for the originator, and only then possible, in this transaction alone.
create function access.read_through_glass(which uuid, asked_for text)
returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
    insert into access.glass_reading (glass_id, at, what)
    select g.glass_id, now(), asked_for
      from access.reader_of_ticket() r
      join access.glass g on g.glass_id = which and g.person_id = r.person_id
     where r.kind = 'BROWSER'
       and access.glass_state(g) = 'OPEN';
    if found then
        perform set_config('cmcc.glass', which::text, true);
        return true;
    end if;
    return false;
end
$$;

-- The label behind the glass through which this transaction reads; null in all others.
create function access.label_behind_glass()
returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select g.label_id
      from access.reader_of_ticket() r
      join access.glass g on g.person_id = r.person_id
     where g.glass_id::text = nullif(current_setting('cmcc.glass', true), '')
       and g.ends_at > now()
       and r.kind = 'BROWSER'
$$;

revoke all on function
    access.glass_state(access.glass),
    access.label_behind_glass(),
    access.ask_for_glass(uuid, uuid, uuid, text, text),
    access.my_glasses(),
    access.readings_of_glass(uuid),
    access.open_glass(uuid, integer, text),
    access.refuse_glass(uuid, text),
    access.close_glass(uuid),
    access.read_through_glass(uuid, text)
from public;
grant execute on function
    access.ask_for_glass(uuid, uuid, uuid, text, text),
    access.my_glasses(),
    access.readings_of_glass(uuid),
    access.open_glass(uuid, integer, text),
    access.refuse_glass(uuid, text),
    access.close_glass(uuid),
    access.read_through_glass(uuid, text)
to "${app}";
