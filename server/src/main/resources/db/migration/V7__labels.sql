-- Labels whole: a sensitivity against each person's level, words for handling, an embargo until which a record is its
-- originator's own, and two caveats more.

create type access.sensitivity as enum ('LOW', 'MODERATE', 'HIGH', 'SEVERE');

alter table access.person add column level access.sensitivity not null default 'HIGH';

alter table access.label
    add column sensitivity   access.sensitivity not null default 'MODERATE',
    add column handling      text check (handling in ('CLEAR', 'GREEN', 'AMBER', 'RED')),
    add column embargo_until timestamptz,
    drop constraint label_originator_releasable_to_compartments_caveats_key,
    drop constraint label_caveats_check,
    add check (caveats <@ array['CHATHAM_HOUSE', 'DISPLAY_ONLY', 'NO_AGGREGATE', 'NOT_ATTRIBUTABLE', 'ORCON',
        'SOURCE_PROTECTED']),
    add unique nulls not distinct
        (originator, releasable_to, compartments, caveats, sensitivity, handling, embargo_until);

drop function access.reader_of_ticket();
create function access.reader_of_ticket()
returns table (person_id uuid, delegation_id uuid, kind text, level access.sensitivity, compartments text[])
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select p.person_id,
           p.delegation_id,
           c.kind,
           p.level,
           array(select m.compartment_id
                   from access.person_compartment m
                  where m.person_id = p.person_id)
      from access.credential c
      join access.person p on p.person_id = c.person_id
     where c.ticket = decode(nullif(current_setting('cmcc.ticket', true), ''), 'hex')
       and c.ended_at is null
       and c.expires_at > now()
$$;

-- Cheap tests first: this runs once a statement over all labels that there are.
create or replace function access.visible_labels()
returns integer[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select coalesce(array_agg(l.label_id), '{}')
      from access.reader_of_ticket() r
      join access.label l
        on l.sensitivity <= r.level
       and (l.originator = r.delegation_id
            or ((l.embargo_until is null or l.embargo_until <= now())
                and (r.delegation_id = any (l.releasable_to)
                     or (l.releasable_to is null and l.compartments <> '{}'))))
       and l.compartments <@ r.compartments
       and not ('DISPLAY_ONLY' = any (l.caveats)
                and (r.kind = 'TOKEN' or coalesce(current_setting('cmcc.carried', true), '') = 'on'))
$$;

create or replace function access.writable_labels()
returns integer[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select coalesce(array_agg(l.label_id), '{}')
      from access.reader_of_ticket() r
      join access.label l
        on l.originator = r.delegation_id
       and l.sensitivity <= r.level
       and l.compartments <@ r.compartments
$$;

drop function access.open_reader(bytea);
create function access.open_reader(presented bytea)
returns table (person_id uuid, delegation_id uuid, account text, roles text[], level access.sensitivity,
               compartments text[], credential_id uuid, kind text, instant timestamptz)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    found access.credential;
begin
    select c.* into found
      from access.credential c
     where c.credential_hash = presented
       and c.ended_at is null
       and c.expires_at > now();
    if found.person_id is null then
        return;
    end if;
    if found.last_used_at < now() - interval '5 minutes' then
        update access.credential c
           set last_used_at = now()
         where c.credential_hash = presented;
    end if;
    perform set_config('cmcc.ticket', encode(found.ticket, 'hex'), true);
    return query
        select p.person_id,
               p.delegation_id,
               p.account,
               p.roles,
               p.level,
               array(select m.compartment_id
                       from access.person_compartment m
                      where m.person_id = p.person_id
                      order by m.compartment_id),
               found.credential_id,
               found.kind,
               now()
          from access.person p
         where p.person_id = found.person_id;
end
$$;

-- The originator is always the reader's own delegation, whatever the caller says.
drop function access.intern_label(uuid[], text[], text[]);
create function access.intern_label(released uuid[], floors text[], marks text[], grade text, way text,
                                    until timestamptz)
returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    own uuid;
    held text[];
    reach access.sensitivity;
    known integer;
    released_sorted uuid[] := case when released is null then null
                                   else array(select distinct u from unnest(released) u order by u) end;
    floors_sorted text[] := array(select distinct f from unnest(floors) f order by f);
    marks_sorted text[] := array(select distinct m from unnest(marks) m order by m);
begin
    select r.delegation_id, r.compartments, r.level into own, held, reach from access.reader_of_ticket() r;
    if own is null then
        raise exception 'no reader';
    end if;
    if not floors_sorted <@ held then
        raise exception 'a floor that the reader is not on';
    end if;
    if grade::access.sensitivity > reach then
        raise exception 'a sensitivity above the level of the reader';
    end if;
    insert into access.label (originator, releasable_to, compartments, caveats, sensitivity, handling, embargo_until)
    values (own, released_sorted, floors_sorted, marks_sorted, grade::access.sensitivity, way, until)
    on conflict do nothing;
    select l.label_id into known
      from access.label l
     where l.originator = own
       and l.releasable_to is not distinct from released_sorted
       and l.compartments = floors_sorted
       and l.caveats = marks_sorted
       and l.sensitivity = grade::access.sensitivity
       and l.handling is not distinct from way
       and l.embargo_until is not distinct from until;
    return known;
end
$$;

drop function access.describe_labels(integer[]);
create function access.describe_labels(wanted integer[])
returns table (label_id integer, originator uuid, releasable_to uuid[], compartments text[], caveats text[],
               sensitivity text, handling text, embargo_until timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select l.label_id, l.originator, l.releasable_to, l.compartments, l.caveats, l.sensitivity::text, l.handling,
           l.embargo_until
      from access.label l
     where l.label_id = any (wanted)
       and l.label_id = any ((select access.visible_labels())::integer[])
$$;

drop function access.enrol_person(uuid, uuid, text, text, text[], text[]);
create function access.enrol_person(id uuid, of_delegation uuid, called text, hash text, holds text[], floors text[],
                                    reach text)
returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    insert into access.person (person_id, delegation_id, account, password_hash, roles, level)
    values (id, of_delegation, called, hash, holds, reach::access.sensitivity);
    insert into access.person_compartment (person_id, compartment_id)
    select id, f from unnest(floors) f
$$;

revoke all on function
    access.reader_of_ticket(),
    access.open_reader(bytea),
    access.intern_label(uuid[], text[], text[], text, text, timestamptz),
    access.describe_labels(integer[]),
    access.enrol_person(uuid, uuid, text, text, text[], text[], text)
from public;
grant execute on function
    access.open_reader(bytea),
    access.intern_label(uuid[], text[], text[], text, text, timestamptz),
    access.describe_labels(integer[])
to "${app}";
grant execute on function access.enrol_person(uuid, uuid, text, text, text[], text[], text) to "${migrator}";

-- A record moves to another label of its originator's, whole; nothing else of a fact may change.
grant update (label_id) on
    centre.question,
    centre.claim,
    centre.claim_dispute,
    centre.claim_dispute_withdrawal,
    centre.assertion,
    centre.register_entry,
    centre.register_alias,
    centre.import_file,
    centre.import_chunk,
    centre.import_problem,
    centre.import_name,
    centre.edition,
    centre.list_name,
    centre.counting_pattern,
    centre.daily_count,
    centre.daily_count_by_crossing
to "${app}";

-- Of the labels of others that the reader can see: those with this caveat.
create function access.labels_of_others_with(caveat text)
returns integer[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select coalesce(array_agg(l.label_id), '{}')
      from access.reader_of_ticket() r
      join access.label l on l.originator <> r.delegation_id and caveat = any (l.caveats)
     where l.label_id = any ((select access.visible_labels())::integer[])
$$;
revoke all on function access.labels_of_others_with(text) from public;
grant execute on function access.labels_of_others_with(text) to "${app}";

-- The day by which a claim is put in order must not tell of a source that has become a protected one.
grant update (ordered_on) on centre.claim to "${app}";
