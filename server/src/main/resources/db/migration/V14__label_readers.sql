-- What a reader may see, found from the reader's side. Reading every label once a statement costs more than the statement
-- where there are many; here each label is spread once, when it is interned, over those whom it names, so that a
-- statement reads only what it will see. The rule is the one of access.visible_labels() before; labels never change.

-- What a label asks of whoever it names. Two that ask the same need not be one: no transaction waits for another here.
create table access.label_need (
    need_id      integer generated always as identity primary key,
    sensitivity  access.sensitivity not null,
    compartments text[] not null,
    display_only boolean not null
);

-- Whom a label names, and in which time. The delegation of noughts stands for every member of the label's floors.
create table access.label_reader (
    delegation_id uuid not null,
    need_id       integer not null,
    label_id      integer not null,
    since         timestamptz,
    until         timestamptz,
    primary key (delegation_id, need_id, label_id) include (since, until)
);

create function access.spread_label(l access.label)
returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    for_members boolean := l.releasable_to is null and l.compartments <> '{}';
    for_display boolean := 'DISPLAY_ONLY' = any (l.caveats);
    needed integer;
begin
    select min(n.need_id) into needed
      from access.label_need n
     where n.sensitivity = l.sensitivity
       and n.compartments = l.compartments
       and n.display_only = for_display;
    if needed is null then
        insert into access.label_need (sensitivity, compartments, display_only)
        values (l.sensitivity, l.compartments, for_display)
        returning need_id into needed;
    end if;
    insert into access.label_reader (delegation_id, need_id, label_id, since, until)
    select l.originator, needed, l.label_id, null, case when for_members then l.embargo_until end
     where not for_members
        or l.embargo_until is not null
    union all
    select '00000000-0000-0000-0000-000000000000', needed, l.label_id, l.embargo_until, null
     where for_members
    union all
    select distinct u, needed, l.label_id, l.embargo_until, null::timestamptz
      from unnest(l.releasable_to) u
     where u <> l.originator;
end
$$;

create function access.spread_new_label()
returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
    perform access.spread_label(new);
    return null;
end
$$;

create trigger spread after insert on access.label for each row execute function access.spread_new_label();

do $$
begin
    perform access.spread_label(l) from access.label l;
end
$$;

create or replace function access.visible_labels()
returns integer[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select coalesce(array_agg(x.label_id), '{}')
      from access.reader_of_ticket() r
      join access.label_need n
        on n.sensitivity <= r.level
       and (n.compartments = '{}' or n.compartments <@ r.compartments)
       and not (n.display_only
                and (r.kind = 'TOKEN' or coalesce(current_setting('cmcc.carried', true), '') = 'on'))
      join access.label_reader x
        on x.need_id = n.need_id
       and x.delegation_id in (r.delegation_id, '00000000-0000-0000-0000-000000000000')
       and (x.since is null or x.since <= now())
       and (x.until is null or x.until > now())
$$;

revoke all on function
    access.spread_label(access.label),
    access.spread_new_label()
from public;
